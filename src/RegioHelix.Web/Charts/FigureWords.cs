using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Web.Charts;

/// <summary>How a figure, or its absence, reads on a page in the reader's language.</summary>
public sealed class FigureWords(IStringLocalizer<ChartTexts> texts)
{
    // A quarter of a percent a year is within the noise of the sources.
    private const double Steady = 0.0025;

    // One instance a request: the language that the request was given.
    private readonly CultureInfo reader = CultureInfo.CurrentUICulture;

    /// <summary>A text in the reader's language.</summary>
    public string Say(LocalText text) => text.In(reader);

    /// <summary>A quotient with its unit: <c>5.7 times</c>.</summary>
    public string Times(double quotient) => texts["Times", FigureText.Quotient(quotient, reader)];

    /// <summary>A quotient in a column whose head says the unit.</summary>
    public string Quotient(double quotient) => FigureText.Quotient(quotient, reader);

    /// <summary>A quotient to two decimals, one from 10 on: for figures that are compared closely and stand below each other.</summary>
    public string Fine(double quotient) => quotient.ToString(quotient >= 9.995 ? "0.0" : "0.00", FigureText.FormatOf(reader));

    /// <summary>A count, three significant digits.</summary>
    public string Count(double count) => FigureText.ThreeDigits(count, reader);

    /// <summary>A count in full.</summary>
    public string Whole(double count) => FigureText.Whole(count, reader);

    /// <summary>A fraction as a percentage.</summary>
    public string Percent(double fraction) => FigureText.Percent(fraction, reader);

    /// <summary>A figure around 0 with its sign, to two decimals.</summary>
    public string WithSign(double value)
    {
        var text = Math.Abs(value).ToString("0.00", FigureText.FormatOf(reader));
        return text.Any(sign => sign is >= '1' and <= '9') ? (value < 0 ? "\u2212" : "+") + text : text;
    }

    /// <summary>A yearly change with its sign.</summary>
    public string Change(double fraction)
    {
        var text = FigureText.Percent(Math.Abs(fraction), reader);
        return text.Any(sign => sign is >= '1' and <= '9') ? (fraction < 0 ? "\u2212" : "+") + text : text;
    }

    /// <summary>The style of the arrow of a yearly change.</summary>
    public static string ArrowClass(double fraction) => fraction switch { > Steady => "up", < -Steady => "down", _ => "quiet" };

    /// <summary>Which way a yearly change goes, as a word; less than a quarter of a percent is steady.</summary>
    public string Direction(double fraction) => texts[fraction switch { > Steady => "Growing", < -Steady => "Shrinking", _ => "Steady" }];

    /// <summary>The arrow that stands beside the word.</summary>
    public static string Arrow(double fraction) => fraction switch { > Steady => "▲", < -Steady => "▼", _ => "▶" };

    /// <summary>An interval as spoken; what nothing bounds is said so.</summary>
    public string Between(double? lower, double? upper) => (lower, upper) switch
    {
        ({ } from, { } to) => texts["Between", FigureText.Quotient(from, reader), FigureText.Quotient(to, reader)],
        ({ } from, null) => texts["AtLeast", FigureText.Quotient(from, reader)],
        (null, { } to) => texts["AtMost", FigureText.Quotient(to, reader)],
        _ => texts["NoBounds"],
    };

    /// <summary>True where both ends of an interval read the same, so that it says nothing more.</summary>
    public bool ReadsAlike(double? lower, double? upper) => lower is { } from && upper is { } to && Quotient(from) == Quotient(to);

    /// <summary>An interval of counts.</summary>
    public string CountBetween(double? lower, double? upper) => (lower, upper) switch
    {
        ({ } from, { } to) => texts["Between", Count(from), Count(to)],
        ({ } from and > 0, null) => texts["AtLeast", Count(from)],
        (_, { } to) => texts["AtMost", Count(to)],
        _ => texts["NoBounds"],
    };

    /// <summary>The jobs of a line, or what is known of them: the bounds where there are any, else why they are not there.</summary>
    public string Jobs(ActivityLine line) => line switch
    {
        { Jobs: { } jobs } => Whole(jobs),
        { JobsUpper: null, JobsLower: null or <= 0 } => Missing(line.Quality),
        _ => CountBetween(line.JobsLower, line.JobsUpper),
    };

    /// <summary>Why a figure is not there.</summary>
    public string Missing(Quality quality) => texts[quality == Quality.Confidential ? "Confidential" : "NotPublished"];

    /// <summary>How good a figure is, in a word.</summary>
    public string Word(Quality quality) => texts["Quality." + quality];

    /// <summary>What kind of figures a dataset holds, in a word.</summary>
    public string Word(FigureKind kind) => texts["Kind." + kind];

    /// <summary>What a reach means, in a word.</summary>
    public string Word(MarketReach reach) => texts["Reach." + reach];

    /// <summary>A verdict on specialisation, in words.</summary>
    public string Word(SpecialisedVerdict verdict) => texts["Verdict." + verdict];

    /// <summary>Stars as characters, to be read out as <see cref="StarsInWords"/>.</summary>
    public static string Stars(int stars) => new string('★', stars) + new string('☆', 3 - stars);

    /// <summary>Stars in words, with what they were earned for.</summary>
    public string StarsInWords(int stars, IReadOnlyList<string> names) => names.Count == 0
        ? texts["StarsNone"]
        : texts[stars == 1 ? "StarsOne" : "StarsMany", stars, FigureText.List([.. names.Select(name => texts["Star." + name].Value)], reader)];

    /// <summary>A day, as the reader's language writes it.</summary>
    public string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMMM yyyy", reader);

    /// <summary>A day, as the reader's language writes it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", reader);

    /// <summary>An instant to the minute, UTC.</summary>
    public string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMM yyyy, HH:mm", reader) + " UTC";

    /// <summary>A size in bytes, in the unit that fits.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{FigureText.Whole(bytes, reader)} B",
        < 1_000_000 => $"{FigureText.ThreeDigits(bytes / 1e3, reader)} kB",
        _ => $"{FigureText.ThreeDigits(bytes / 1e6, reader)} MB",
    };
}
