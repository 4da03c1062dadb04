using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>Puts together what pages say of categories and their activities.</summary>
internal sealed class ClusterLines(ClusterSet clusters)
{
    // Half a standard deviation of all pairs: what a reader would call clearly nearer.
    private const double ClearMargin = 0.5;

    public ClusterName Name(string code)
    {
        var category = clusters.Get(code);
        return new(category.Slug, category.Name);
    }

    public ClusterMemberLine Member(SetCategory category, string activity)
    {
        // An activity in several categories is judged in the one where it weighs most.
        var fit = clusters.Fits.GetValueOrDefault(activity) is { } known && known.Cluster == category.Code ? known : null;
        return new(
            activity, ActivityNames.Get(activity).ShortName(), clusters.JobsOf(activity), fit?.Own, fit?.Nearest is { } nearest ? Name(nearest) : null, fit?.ToNearest, fit?.Margin,
            PlaceOf(category, activity, fit), category.Weights[activity]);
    }

    /// <summary>The other categories, the most related first.</summary>
    public IReadOnlyList<ClusterTie> TiesOf(SetCategory category)
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

    /// <summary>Where a supplied table comes from, and how it stands beside what the figures give; null where the categories are made.</summary>
    public ClusterBenchmark? Benchmark()
    {
        if (clusters.Supplied is not { } supplied)
            return null;
        var overlap = ClusterOverlap.From(clusters.Definition, clusters.Result.Best?.Definition ?? ClusterDefinition.From("none", []));
        return new ClusterBenchmark(
            ClusterShelf.FileName,
            supplied.Table.Count,
            [.. supplied.Table.Select(cluster => new LocalText(cluster.Source, cluster.DutchSource)).Where(source => source.English.Length > 0).Distinct()],
            supplied.Table.Count(cluster => cluster.Source.Length == 0),
            [.. supplied.Absent.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))],
            overlap.Common,
            overlap.AdjustedRand);
    }

    /// <summary>How the categories were made; null where there are none, or they are supplied.</summary>
    /// <param name="earlier">What an earlier year would have given; null for none.</param>
    public ClusterMaking? Making(ClusterSet? earlier)
    {
        if (clusters.Supplied is not null || clusters.Result.Best is not { } best)
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

    private static ClusterPlace PlaceOf(SetCategory category, string activity, ActivityFit? fit) => fit?.Margin switch
    {
        _ when category.Activities.Count == 1 => ClusterPlace.Alone,
        _ when activity == category.Core => ClusterPlace.Core,
        null => ClusterPlace.Unknown,
        >= ClearMargin => ClusterPlace.Fits,
        > 0 => ClusterPlace.Between,
        _ => ClusterPlace.Loose,
    };
}
