using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Clusters;

/// <summary>Puts together what pages say of categories and their activities.</summary>
internal sealed class ClusterLines(DerivedClusters clusters)
{
    // Half a standard deviation of all pairs: what a reader would call clearly nearer.
    private const double ClearMargin = 0.5;

    public ClusterName Name(string code)
    {
        var category = clusters.Get(code);
        return new(category.Slug, category.Name);
    }

    public ClusterMemberLine Member(DerivedCategory category, string activity)
    {
        var fit = clusters.Fits.GetValueOrDefault(activity);
        return new(
            activity, ActivityNames.Get(activity).ShortName(), clusters.JobsOf(activity), fit?.Own, fit?.Nearest is { } nearest ? Name(nearest) : null, fit?.ToNearest, fit?.Margin,
            PlaceOf(category, activity, fit));
    }

    /// <summary>The other categories, the most related first.</summary>
    public IReadOnlyList<ClusterTie> TiesOf(DerivedCategory category)
    {
        var at = clusters.Categories.ToList().IndexOf(category);
        return [.. Enumerable.Range(0, clusters.Categories.Count).Where(other => other != at)
            .Select(other => new ClusterTie(Name(clusters.Categories[other].Code), clusters.Linkage![at, other]))
            .OrderByDescending(tie => tie.Relatedness ?? double.NegativeInfinity)];
    }

    /// <summary>Every two categories, the most related first.</summary>
    public IReadOnlyList<ClusterPair> Pairs()
    {
        var count = clusters.Categories.Count;
        return [.. (from one in Enumerable.Range(0, count)
                    from other in Enumerable.Range(one + 1, count - one - 1)
                    select new ClusterPair(Name(clusters.Categories[one].Code), Name(clusters.Categories[other].Code), clusters.Linkage![one, other]))
            .OrderByDescending(pair => pair.Relatedness ?? double.NegativeInfinity)];
    }

    /// <summary>How the categories were made; null where there are none.</summary>
    /// <param name="earlier">What an earlier year would have given; null for none.</param>
    public ClusterMaking? Making(DerivedClusters? earlier)
    {
        if (clusters.Result.Best is not { } best)
            return null;
        var (set, others) = (best.Set.Configuration, clusters.Result.Corrected.Skip(1).Select(other => Agreement(other.Definition)).OfType<double>().ToList());
        return new ClusterMaking(
            clusters.Table.Choice.Year, set.Similarity, set.Function.ToString(), set.Size, clusters.Result.Candidates.Count, best.Reassigned.Count, ClusterTables.Seed,
            best.Scores?.Overall,
            [.. best.Scores?.Links.Select(link => new ClusterScore(link.Link, link.ClusterAboveMean, link.ClusterAbove95, link.IndustryAboveMean, link.IndustryAbove95)) ?? []],
            clusters.Result.ScoreByChance,
            others.Count == 0 ? null : others.Average(),
            earlier?.Table.Choice.Year,
            earlier is null ? null : Agreement(earlier.Definition));
    }

    private double? Agreement(ClusterDefinition other) => ClusterOverlap.From(clusters.Definition, other).AdjustedRand;

    private static ClusterPlace PlaceOf(DerivedCategory category, string activity, ActivityFit? fit) => fit?.Margin switch
    {
        _ when category.Activities.Count == 1 => ClusterPlace.Alone,
        _ when activity == category.Core => ClusterPlace.Core,
        >= ClearMargin => ClusterPlace.Fits,
        > 0 => ClusterPlace.Between,
        _ => ClusterPlace.Loose,
    };
}
