using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Bands of the complexity index of regions and activities, and what became of the index in the draws.</summary>
/// <param name="Published">The index of the published table, or why there is none.</param>
/// <param name="Regions">Of the regions, all of the table's in its order; one that a draw drops for having no activity has no figure in it.</param>
/// <param name="Activities">Of the activities.</param>
/// <param name="States">In how many draws the index was computed, and in how many it was refused for which reason.</param>
/// <param name="Turned">
/// Draws whose index runs against the published one (negative correlation over the regions): the sign comes from diversity in each draw, and where that
/// says little, it can turn. Bands then hold two indices of opposite sense.
/// </param>
public sealed record ComplexityBands(ComplexityResult Published, BandList Regions, BandList Activities, IReadOnlyDictionary<ComplexityState, int> States, int Turned)
{
    /// <summary>The part of the draws in which the index was refused, 0 to 1.</summary>
    public double RefusedShare => Regions.Refused / (double)Regions.Settings.Draws;

    /// <summary>The bands.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="presence">Which activities are present; null for a location quotient of 1 or more.</param>
    /// <param name="settings">Conventions of the index; null for the defaults.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <param name="rankClasses">Number of equal classes of the rankings.</param>
    public static ComplexityBands From(
        TableDraws draws, Func<RegionActivityTable, Presence>? presence = null, ComplexitySettings? settings = null, DrawControl? control = null, int rankClasses = Bands.Quarters)
    {
        control ??= new();
        presence ??= table => Presence.From(Specialised.From(table));
        var (regions, activities) = (draws.Table.Regions, draws.Table.Activities);
        var published = ComplexityIndex.From(presence(draws.Table), settings);
        var (regionFigures, activityFigures) = (Figures(published.Regions, regions, published.State), Figures(published.Activities, activities, published.State));
        var (ofRegions, ofActivities) = (new ListDraws(regionFigures, draws, rankClasses), new ListDraws(activityFigures, draws, rankClasses));
        var counted = new int[Enum.GetValues<ComplexityState>().Length];
        var turned = 0;
        DrawPass.Run(draws.Count, [.. ofRegions.Parts, .. ofActivities.Parts], control, () => true, (draw, _) =>
        {
            var drawn = ComplexityIndex.From(presence(draws[draw]), settings);
            Interlocked.Increment(ref counted[(int)drawn.State]);
            var (ofRegion, ofActivity) = (Values(drawn.Regions, regions), Values(drawn.Activities, activities));
            if (RunsAgainst(regionFigures, ofRegion))
                Interlocked.Increment(ref turned);
            ofRegions.Put(draw, ofRegion);
            ofActivities.Put(draw, ofActivity);
        });
        var refused = draws.Count - counted[(int)ComplexityState.Computed];
        return new(
            published, ofRegions.Read(regions, control, refused), ofActivities.Read(activities, control, refused),
            Enum.GetValues<ComplexityState>().Where(state => counted[(int)state] > 0).ToDictionary(state => state, state => counted[(int)state]), turned);
    }

    /// <summary>Whether an index runs against the published one, over the regions that have both.</summary>
    internal static bool RunsAgainst(ReadOnlySpan<Figure> published, ReadOnlySpan<double> drawn)
    {
        var (count, ones, others, both) = (0, 0.0, 0.0, 0.0);
        for (var at = 0; at < drawn.Length; at++)
            if (published[at].Value is { } value && !double.IsNaN(drawn[at]))
                (count, ones, others, both) = (count + 1, ones + value, others + drawn[at], both + (value * drawn[at]));
        return count > 1 && both - (ones * others / count) < 0;
    }

    /// <summary>The published index by the table's labels, with why there is none.</summary>
    internal static Figure[] Figures(FigureList? list, IReadOnlyList<string> labels, ComplexityState state) =>
        [.. labels.Select(label => list?.Find(label) ?? Figure.Without(state == ComplexityState.Computed ? FigureState.EmptyReference : FigureState.Refused))];

    private static double[] Values(FigureList? list, IReadOnlyList<string> labels) => [.. labels.Select(label => list?.Find(label)?.Value ?? double.NaN)];
}
