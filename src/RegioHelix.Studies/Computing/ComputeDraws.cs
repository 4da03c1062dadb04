using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Uncertainty;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>Bands around the figures of any measure of the catalogue: the measure computed again over tables drawn with error and gaps.</summary>
internal static class ComputeDraws
{
    /// <summary>The bands that a request asks for; null where it asks for none.</summary>
    /// <exception cref="ProblemsException">An option of draws without draws, or a measure of several tables.</exception>
    public static BandedFigures? Of(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request)
    {
        if (settings.FindWhole(ComputeOptions.Draws) is null)
            return request.Options.Keys.FirstOrDefault(name => ComputeOptions.OfDraws.Contains(name) && !measure.Options.Contains(name)) is { } idle ? throw ComputeProblem.NeedsDraws(idle) : null;
        if (measure.NoDrawsOf(settings.Variant) is { Length: > 0 } reason)
            throw ComputeProblem.HasNoDraws(measure, reason);
        if (request.Tables.Count != 1)
            throw ComputeProblem.HasNoDraws(measure, "draws need a measure of one table of regions by activities");
        return BandedFigures.Run(
            request.Tables[0].Table,
            table => Computed(measure, settings, request, table),
            BandedFigures.SettingsOf(name => settings.Text(name) is { Length: > 0 } text ? text : null));
    }

    // A draw that the measure refuses (it falls apart, say) has no figure and is counted.
    private static LabelledFigures? Computed(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request, RegionActivityTable table)
    {
        try
        {
            var drawn = measure.Run(new ComputeInput(request with { Tables = [request.Tables[0] with { Table = table }] }, settings));
            return new(drawn.Rows, drawn.Columns, drawn.At);
        }
        catch (Exception refusal) when (refusal is ProblemsException or ArgumentException)
        {
            return null;
        }
    }
}
