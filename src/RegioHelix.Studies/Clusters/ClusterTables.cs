using System.Collections.Concurrent;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Clusters;

/// <summary>
/// Cluster categories made from the loaded data, once a vintage and level, and their figures once a year. They are always made of the vintage's latest year, so that
/// a category keeps its activities and its address whatever year a page shows.
/// </summary>
public sealed class ClusterTables(SpecialisationTables tables)
{
    private const int MostKept = 24;

    /// <summary>Seed of k-means and of the draws by lot.</summary>
    internal const int Seed = 1;

    // A page of four clusters of fifty divisions would say nothing: from 3 to 5 activities a cluster instead of 6 to 12. Long lists keep the usual range.
    private const int FewestEach = 3;
    private const int MostEach = 5;
    private const int LongList = 120;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level), Lazy<DerivedClusters>> made = new();
    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level), Lazy<ClusterFigures>> figures = new();

    /// <summary>The tables beneath.</summary>
    internal SpecialisationTables Specialisation => tables;

    /// <summary>The categories of a table's vintage and level.</summary>
    internal DerivedClusters Get(SpecialisationTable table) => Made(tables.Get(table.Choice.In(table.Choice.State.Years[^1])));

    /// <summary>The categories that an earlier year would have given, to see how steady they are; null where there is one year only.</summary>
    internal DerivedClusters? FindEarlier(DerivedClusters clusters) => tables.FindEarlier(clusters.Table.Choice) is { } earlier ? Made(earlier) : null;

    /// <summary>Regions by categories in a table's year.</summary>
    internal ClusterFigures Figures(SpecialisationTable table)
    {
        if (figures.Count > MostKept)
            figures.Clear();
        return figures.GetOrAdd(Key(table), _ => new(() => new ClusterFigures(table, Get(table).Definition))).Value;
    }

    private DerivedClusters Made(SpecialisationTable table)
    {
        if (made.Count > MostKept)
            made.Clear();
        return made.GetOrAdd(Key(table), _ => new(() => Make(table))).Value;
    }

    private static (string, string, int, ActivityLevel) Key(SpecialisationTable table) => (table.Choice.Dataset, table.Choice.Vintage, table.Choice.Year, table.Choice.Level);

    private static DerivedClusters Make(SpecialisationTable table)
    {
        var traded = table.Activities.Count(activity => activity.Reach == MarketReach.Traded);
        var settings = new ClusterDefinitionSettings
        {
            Seed = Seed,
            Sizes = traded > LongList ? null : new(Math.Max(2, traded / MostEach), Math.Max(2, traded / FewestEach)),
        };
        var result = ClusterDefinitions.From(
            [ColocationSimilarity.From(table.Reference, basis: ColocationBasis.ShareOfRegion), CoagglomerationSimilarity.From(table.Reference)],
            settings,
            // A section is no activity that could be a cluster's: too much that is unlike is in one.
            activity => table.Choice.Level == ActivityLevel.Section ? MarketReach.Local : ActivityNames.Get(activity).Reach);
        return new DerivedClusters(table, result);
    }
}
