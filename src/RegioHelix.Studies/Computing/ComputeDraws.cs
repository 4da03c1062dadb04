using System.Globalization;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Uncertainty;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>Bands around the figures of any measure of the catalogue: the measure computed again over tables drawn with error and gaps, each year on its own.</summary>
internal static class ComputeDraws
{
    /// <summary>The bands that a request asks for; null where it asks for none.</summary>
    /// <exception cref="ProblemsException">An option of draws without draws, or a measure without tables.</exception>
    public static BandedFigures? Of(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request)
    {
        if (settings.FindWhole(ComputeOptions.Draws) is null)
            return request.Options.Keys.FirstOrDefault(name => ComputeOptions.OfDraws.Contains(name) && !measure.Options.Contains(name)) is { } idle ? throw ComputeProblem.NeedsDraws(idle) : null;
        if (measure.NoDrawsOf(settings.Variant) is { Length: > 0 } reason)
            throw ComputeProblem.HasNoDraws(measure, reason);
        if (request.Tables.Count == 0)
            throw ComputeProblem.HasNoDraws(measure, "draws need a measure of tables of regions by activities");
        return BandedFigures.Run(
            [.. request.Tables.Select(table => table.Table)],
            tables => Computed(measure, settings, request, tables),
            BandedFigures.SettingsOf(name => settings.Text(name) is { Length: > 0 } text ? text : null),
            RankedIn(measure, settings),
            holds: Asked(settings.Text(ComputeOptions.ChanceOf)));
    }

    // A value or a range, both ends in it, as the sizes of clusters are written.
    private static Func<double, bool>? Asked(string text)
    {
        if (text.Length == 0)
            return null;
        var ends = text.Split("..");
        double? End(string end) => double.TryParse(end, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
        var (least, most) = (End(ends[0]), End(ends[^1]));
        var isRange = ends.Length == 1 ? least is not null
            : ends.Length == 2 && (least ?? most) is not null && (ends[0].Length == 0 || least is not null) && (ends[1].Length == 0 || most is not null) && !(least > most);
        return isRange
            ? value => !(value < least) && !(value > most)
            : throw ComputeProblem.BadValue(ComputeOptions.ChanceOf, text, "give a value or a range with its ends in it: 1.. for 1 or more, ..0.5 for at most 0.5, 2 or 2..3");
    }

    // A rank among the columns needs columns that are alike: activities or regions, not parts.
    private static RankScope RankedIn(ComputableMeasure measure, ComputeSettings settings) => settings.Text(ComputeOptions.Ranks) switch
    {
        "" => RankScope.Nothing,
        "rows" => RankScope.Rows,
        _ when measure.ShapeOf(settings.Variant) is ResultShape.RegionsByActivities or ResultShape.ActivitiesByActivities or ResultShape.RegionsByRegions => RankScope.Columns,
        var among => throw ComputeProblem.BadValue(ComputeOptions.Ranks, among, $"the columns of {measure.Name} are no regions or activities that could be ranked among each other; take rows"),
    };

    // A draw that the measure refuses (it falls apart, say) has no figure and is counted.
    private static LabelledFigures? Computed(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request, IReadOnlyList<RegionActivityTable> tables)
    {
        try
        {
            var drawn = measure.Run(new ComputeInput(request with { Tables = [.. request.Tables.Select((named, at) => named with { Table = tables[at] })] }, settings));
            return new(drawn.Rows, drawn.Columns, drawn.At);
        }
        catch (Exception refusal) when (refusal is ProblemsException or ArgumentException)
        {
            return null;
        }
    }
}
