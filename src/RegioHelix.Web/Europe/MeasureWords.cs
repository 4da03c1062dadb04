using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Europe;

/// <summary>How a measure, its figures and its classes read in the reader's language.</summary>
public sealed class MeasureWords(FigureWords words, IStringLocalizer<ChartTexts> charts, IStringLocalizer<EuropeTexts> texts)
{
    private readonly CultureInfo reader = CultureInfo.CurrentUICulture;

    /// <summary>The measure's name, with the activity that it is of.</summary>
    public string Title(EuropeMeasureInfo measure, ActivityName? activity) =>
        activity is null ? words.Say(measure.Name) : texts["MeasureIn", words.Say(measure.Name), words.Say(activity.Name)];

    /// <summary>A figure with its unit, or why it is not there.</summary>
    public string Figure(MeasureUnit unit, double? value, double? jobs, Quality quality) => value is { } known ? MeasureText.Of(unit, known, reader) : Absent(jobs, quality);

    /// <summary>A figure in a column whose head says the unit, or why it is not there.</summary>
    public string Cell(MeasureUnit unit, double? value, double? jobs, Quality quality) => value is { } known ? MeasureText.Number(unit, known, reader) : Absent(jobs, quality);

    /// <summary>An interval as spoken.</summary>
    public string Between(MeasureUnit unit, double? lower, double? upper) => MeasureText.Between(unit, lower, upper, reader);

    /// <summary>The figures that a class holds.</summary>
    public string Class(MeasureUnit unit, IReadOnlyList<double> breaks, int place) => (place, place == breaks.Count) switch
    {
        (_, true) when breaks.Count == 0 => texts["AllRegions"],
        (0, _) => texts["Under", MeasureText.Limit(unit, breaks[0], reader)],
        (_, true) => texts["From", MeasureText.Limit(unit, breaks[^1], reader)],
        _ => texts["FromTo", MeasureText.Limit(unit, breaks[place - 1], reader), MeasureText.Limit(unit, breaks[place], reader)],
    };

    /// <summary>Class limits as they would be typed.</summary>
    public string Typed(IReadOnlyList<double> breaks, MeasureUnit unit) => OwnBreaks.Write(breaks, unit, reader);

    // With jobs published, it is the measure that has no answer, not the source.
    private string Absent(double? jobs, Quality quality) => jobs is null || quality is Quality.Confidential ? words.Missing(quality) : charts["CannotCompute"];
}
