using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>Whether the null model was solved.</summary>
public enum NullModelVerdict
{
    /// <summary>The expected diversities and ubiquities are the observed ones to a billionth.</summary>
    Converged,

    /// <summary>They are not: the probabilities must not be read.</summary>
    NotConverged,
}

/// <summary>The most random table that has the observed diversities and ubiquities on average.</summary>
/// <param name="Verdict">Whether it was solved.</param>
/// <param name="Steps">Newton steps taken, over all parts.</param>
/// <param name="LargestDeviation">The largest difference between an expected and an observed diversity or ubiquity.</param>
/// <param name="Expected">Regions by activities: the probability of presence, 0 to 1.</param>
/// <param name="UnknownCells">Cells whose presence is unknown; they count as absent.</param>
public sealed record NullModelResult(NullModelVerdict Verdict, int Steps, double LargestDeviation, FigureTable Expected, int UnknownCells);

/// <summary>
/// The bipartite configuration model: presence is independent from cell to cell, with the probability <c>x y / (1 + x y)</c> of a region's x and an activity's y,
/// such that every diversity and ubiquity is as observed on average. It says what a table would look like if only the sizes mattered.
/// Source: Saracco, Di Clemente, Gabrielli and Squartini 2015, Scientific Reports 5:10595; the package <c>bicm</c>.
/// </summary>
public static class BipartiteConfiguration
{
    private const double Solved = 1e-9;

    /// <summary>The model of a table.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent.</param>
    public static NullModelResult From(Presence presence)
    {
        var (regions, activities) = (presence.Regions.Count, presence.Activities.Count);
        int[] diversity = [.. Enumerable.Range(0, regions).Select(presence.ByRegion.Count)];
        int[] ubiquity = [.. Enumerable.Range(0, activities).Select(presence.ByActivity.Count)];
        var parts = new ConfigurationParts(diversity, ubiquity);
        var deviation = Math.Max(
            Enumerable.Range(0, regions).Select(region => Math.Abs(Enumerable.Range(0, activities).Sum(activity => parts.Probabilities[(region * activities) + activity]) - diversity[region])).DefaultIfEmpty().Max(),
            Enumerable.Range(0, activities).Select(activity => Math.Abs(Enumerable.Range(0, regions).Sum(region => parts.Probabilities[(region * activities) + activity]) - ubiquity[activity])).DefaultIfEmpty().Max());
        var scale = Math.Max(1, Math.Max(regions, activities));
        return new(
            deviation <= Solved * scale ? NullModelVerdict.Converged : NullModelVerdict.NotConverged,
            parts.Steps, deviation, FigureTable.OfKnown(presence.Regions, presence.Activities, parts.Probabilities, FigureState.NotPublished, presence.UnsettledCount), presence.UnknownCount);
    }
}
