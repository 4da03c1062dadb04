using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Dimensions;

/// <summary>
/// How the dimensions of a Eurostat table become columns, the same for each of its formats: <c>geo</c> is the region, <c>nace_r2</c> the
/// activity, <c>unit</c> the unit, <c>indic_*</c> or <c>na_item</c> the indicator, <c>time</c> the year; <c>freq</c> must be annual;
/// every other dimension goes to the slice, sorted by name.
/// </summary>
public sealed class EurostatDimensions
{
    /// <summary>Stands for the activity where a table has no activity dimension.</summary>
    public const string AllActivities = "TOTAL";

    private readonly string file;
    private readonly string indicator;
    private readonly int[] slice;
    private readonly string[] sliceParts;

    private EurostatDimensions(string file, IReadOnlyList<string> names, string indicator, string activityDimension)
    {
        this.file = file;
        this.indicator = indicator;
        Names = [.. names.Select(Plain)];
        Region = Find("geo");
        Activity = Find(activityDimension);
        Unit = Find("unit");
        Frequency = Find("freq");
        Time = Array.FindIndex(Names, name => name is "time" or "time_period");
        Indicator = Array.FindIndex(Names, IsIndicator);
        slice = [.. Enumerable.Range(0, Names.Length).Where(i => !IsColumn(i)).OrderBy(i => Names[i], StringComparer.Ordinal)];
        sliceParts = new string[2 * slice.Length];
    }

    /// <summary>Position of the region's code; always there.</summary>
    public int Region { get; }

    /// <summary>Position of the activity's code, or -1.</summary>
    public int Activity { get; }

    /// <summary>Position of the unit's code, or -1.</summary>
    public int Unit { get; }

    /// <summary>Position of the indicator's code, or -1.</summary>
    public int Indicator { get; }

    /// <summary>Position of the frequency's code, or -1.</summary>
    public int Frequency { get; }

    /// <summary>Position of the year, or -1 where the years stand elsewhere, as in the header of a TSV.</summary>
    public int Time { get; }

    /// <summary>How many dimensions there are, time included where it is among them.</summary>
    public int Count => Names.Length;

    private string[] Names { get; }

    /// <summary>Takes the dimensions of a table.</summary>
    /// <param name="file">The file, for problems.</param>
    /// <param name="names">The dimensions' names in the file's order, in any case (<c>geo\time</c> of a TSV is to be cut to <c>geo</c> before).</param>
    /// <param name="indicator">The indicator where the table has no dimension for it.</param>
    /// <param name="line">The line of the header, for problems; 0 for none.</param>
    /// <param name="activityDimension">The dimension that is the activity (<c>ipc</c> for patents).</param>
    /// <exception cref="ProblemsException">No <c>geo</c>, a name that is empty or stands twice.</exception>
    public static EurostatDimensions From(string file, IReadOnlyList<string> names, string indicator, long line = 1, string activityDimension = "nace_r2")
    {
        var problems = new List<Problem>();
        var plain = names.Select(Plain).ToArray();
        for (var i = 0; i < plain.Length; i++)
            if (plain[i].Length == 0 || plain[i].AsSpan().IndexOfAny(";=") >= 0)
                problems.Add(new(file, line, i + 1, "bad-dimension", SourceProblem.Shorten(plain[i]), Phrase.Of("this is no dimension's name; check that the file is a Eurostat table")));
            else if (Array.IndexOf(plain, plain[i]) < i)
                problems.Add(new(file, line, i + 1, "dimension-twice", plain[i], Phrase.Of("each dimension stands once in the header; fetch the file again")));
        if (!plain.Contains("geo"))
            problems.Add(new(file, line, 0, "no-geo", SourceProblem.Shorten(string.Join(',', plain)), Phrase.Of("the table has no dimension geo, so no regions; take a regional table, or import it as CSV with a column mapping")));
        return problems.Count > 0 ? throw new ProblemsException(problems) : new(file, plain, indicator, activityDimension);
    }

    /// <summary>The series of one row. Not for several threads at once.</summary>
    /// <param name="codes">The row's codes in the order of the dimensions.</param>
    /// <param name="line">The row's line, for problems.</param>
    /// <exception cref="ProblemsException">A frequency other than annual: such a table cannot be read at all.</exception>
    public SeriesKey Key(ReadOnlySpan<string> codes, long line)
    {
        if (Frequency >= 0 && codes[Frequency] is not ("A" or "a"))
            throw SourceProblem.Of(file, line, Frequency + 1, "not-annual", codes[Frequency], Phrase.Of("only annual figures (freq A) can be read; take the annual table or filter it by freq=A"));
        return new SeriesKey(
            codes[Region],
            Activity < 0 ? AllActivities : codes[Activity],
            Indicator < 0 ? indicator : codes[Indicator],
            Unit < 0 ? "" : codes[Unit],
            Slice(codes));
    }

    private string Slice(ReadOnlySpan<string> codes)
    {
        switch (slice.Length)
        {
            case 0:
                return "";
            case 1:
                return string.Concat(Names[slice[0]], "=", codes[slice[0]]);
            default:
                for (var i = 0; i < slice.Length; i++)
                {
                    sliceParts[2 * i] = Names[slice[i]];
                    sliceParts[(2 * i) + 1] = codes[slice[i]];
                }

                return Join();
        }
    }

    private string Join()
    {
        var length = slice.Length * 2 - 1;
        foreach (var part in sliceParts)
            length += part.Length;
        return string.Create(length, sliceParts, (target, parts) =>
        {
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i].CopyTo(target);
                target = target[parts[i].Length..];
                if (target.Length == 0)
                    break;
                target[0] = i % 2 == 0 ? '=' : ';';
                target = target[1..];
            }
        });
    }

    private int Find(string name) => Array.IndexOf(Names, name);

    private bool IsColumn(int i) => i == Region || i == Activity || i == Unit || i == Indicator || i == Frequency || i == Time;

    private static bool IsIndicator(string name) => name == "na_item" || name.StartsWith("indic_", StringComparison.Ordinal);

    private static string Plain(string name) => name.Trim().ToLowerInvariant();
}
