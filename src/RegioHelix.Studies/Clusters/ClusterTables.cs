using System.Collections.Concurrent;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Studies.Clusters;

/// <summary>
/// Cluster categories made from the loaded data or supplied as a table, once a vintage and level, and their figures once a year. They are always made of the vintage's latest year, so that
/// a category keeps its activities and its address whatever year a page shows.
/// </summary>
/// <param name="tables">The tables beneath.</param>
/// <param name="shelf">The supplied table; none where left out.</param>
public sealed class ClusterTables(SpecialisationTables tables, ClusterShelf? shelf = null)
{
    private const int MostKept = 24;

    /// <summary>Seed of k-means and of the draws by lot.</summary>
    internal const int Seed = 1;

    // A page of four clusters of fifty divisions would say nothing: from 3 to 5 activities a cluster instead of 6 to 12. Long lists keep the usual range.
    private const int FewestEach = 3;
    private const int MostEach = 5;
    private const int LongList = 120;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level), Once<ClusterSet>> made = new();
    // What a file held is its own key: between two readings it may have changed.
    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level, IReadOnlyList<BenchmarkCluster> Table), Once<ClusterSet>> supplied = new();
    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level, IReadOnlyList<BenchmarkCluster>? Table), Once<ClusterFigures>> figures = new();

    /// <summary>The tables beneath.</summary>
    internal SpecialisationTables Specialisation => tables;

    /// <summary>The supplied table.</summary>
    internal ClusterShelf Shelf { get; } = shelf ?? new ClusterShelf(null);

    /// <summary>The categories of a table's vintage and level.</summary>
    internal ClusterSet Get(SpecialisationTable table) => Made(tables.Get(table.Choice.In(table.Choice.State.Years[^1])));

    /// <summary>The categories of the supplied table in a table's vintage and level; null where none is supplied.</summary>
    internal ClusterSet? FindSupplied(SpecialisationTable table)
    {
        var benchmark = Shelf.List();
        if (benchmark.Count == 0)
            return null;
        if (supplied.Count > MostKept)
            supplied.Clear();
        var made = Get(table);
        var (dataset, vintage, year, level) = Key(made.Table);
        return supplied.GetOrAdd((dataset, vintage, year, level, benchmark), _ => new(() => new ClusterSet(made.Table, made.Result, SuppliedClusters.From(benchmark, made.Table)))).Value;
    }

    /// <summary>The categories that an earlier year would have given, to see how steady they are; null where there is one year only.</summary>
    internal ClusterSet? FindEarlier(ClusterSet clusters) => tables.FindEarlier(clusters.Table.Choice) is { } earlier ? Made(earlier) : null;

    /// <summary>Regions by categories in a table's year.</summary>
    /// <param name="clusters">The categories.</param>
    /// <param name="table">The year's table.</param>
    internal ClusterFigures Figures(ClusterSet clusters, SpecialisationTable table)
    {
        if (figures.Count > MostKept)
            figures.Clear();
        var (dataset, vintage, year, level) = Key(table);
        return figures.GetOrAdd((dataset, vintage, year, level, clusters.Supplied?.Table), _ => new(() => new ClusterFigures(table, clusters.Definition))).Value;
    }

    private ClusterSet Made(SpecialisationTable table)
    {
        if (made.Count > MostKept)
            made.Clear();
        return made.GetOrAdd(Key(table), _ => new(() => Make(table))).Value;
    }

    private static (string, string, int, ActivityLevel) Key(SpecialisationTable table) => (table.Choice.Dataset, table.Choice.Vintage, table.Choice.Year, table.Choice.Level);

    private static ClusterSet Make(SpecialisationTable table)
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
        return new ClusterSet(table, result);
    }
}
