using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>Cluster categories with names and addresses, made from the figures or supplied as a table, and how well each activity fits its own.</summary>
internal sealed class ClusterSet
{
    /// <summary>Those made from the figures.</summary>
    public ClusterSet(SpecialisationTable table, ClusterDefinitionResult result)
        : this(table, result, result.Best?.Definition ?? ClusterDefinition.From("none", [])) => Categories = WithAddresses([.. Definition.Clusters.Select(Derived)]);

    /// <summary>A supplied table, judged by the relatedness that the figures show.</summary>
    public ClusterSet(SpecialisationTable table, ClusterDefinitionResult result, SuppliedClusters supplied)
        : this(table, result, supplied.Definition)
    {
        Supplied = supplied;
        Categories = [.. Definition.Clusters.Select(Benchmark)];
    }

    private ClusterSet(SpecialisationTable table, ClusterDefinitionResult result, ClusterDefinition definition)
    {
        (Table, Result, Definition) = (table, result, definition);
        Fits = result.Overall is { } overall ? ClusterFit.From(Definition, overall).ToDictionary(fit => fit.Activity, StringComparer.Ordinal) : [];
        Linkage = result.Overall is { } similarity ? ClusterLinkage.From(Definition, similarity) : null;
    }

    /// <summary>The year that they were made of.</summary>
    public SpecialisationTable Table { get; }

    /// <summary>What the figures give by themselves, beside a supplied table too.</summary>
    public ClusterDefinitionResult Result { get; }

    /// <summary>The supplied table; null where the categories are made from the figures.</summary>
    public SuppliedClusters? Supplied { get; }

    /// <summary>Empty where none could be made.</summary>
    public ClusterDefinition Definition { get; }

    /// <summary>In the order of the definition.</summary>
    public IReadOnlyList<SetCategory> Categories { get; } = [];

    public IReadOnlyDictionary<string, ActivityFit> Fits { get; }

    /// <summary>Relatedness of every two categories, in the order of the definition; null where the figures tell nothing of it.</summary>
    public ClusterLinkage? Linkage { get; }

    /// <summary>The category of an address, or of an activity's code; null where there is none.</summary>
    public SetCategory? Find(string slugOrActivity) =>
        Categories.FirstOrDefault(category => category.Slug.Equals(slugOrActivity, StringComparison.OrdinalIgnoreCase)) ?? FindOf(slugOrActivity.ToUpperInvariant());

    /// <summary>The category that an activity is in; of several the first.</summary>
    public SetCategory? FindOf(string activity) => Categories.FirstOrDefault(category => category.Activities.Contains(activity));

    /// <summary>The category of a code of the definition.</summary>
    public SetCategory Get(string code) => Categories.First(category => category.Code == code);

    /// <summary>Published jobs in all regions in the year that they were made of.</summary>
    public double? JobsOf(string activity)
    {
        var (column, sum) = (Table.Cells.FindActivity(activity), (double?)null);
        for (var row = 0; column >= 0 && row < Table.Cells.Regions.Count; row++)
            if (Table.Cells[row, column].Value is { } jobs)
                sum = (sum ?? 0) + jobs;
        return sum;
    }

    private SetCategory Derived(ClusterCategory cluster)
    {
        var bySize = BySize(cluster);
        var name = GroupName.Of(bySize);
        var core = Result.Clusters.FirstOrDefault(described => described.Code == cluster.Code);
        return new SetCategory(cluster.Code, SearchText.Fold(name.English).Replace(' ', '-'), name, bySize, core?.Core ?? bySize[0], core?.Within, WeightsOf(cluster));
    }

    // The core is what the table says; else the activity that is nearest to the others, as of a cluster that is made.
    private SetCategory Benchmark(ClusterCategory cluster, int at)
    {
        var bySize = BySize(cluster);
        var nearest = bySize.MaxBy(activity => Fits.GetValueOrDefault(activity)?.Own ?? double.NegativeInfinity)!;
        var core = Supplied!.FindCore(cluster.Code) is { } named && bySize.Contains(named) ? named : nearest;
        return new SetCategory(cluster.Code, cluster.Code, Supplied.Name(cluster.Code), bySize, core, Linkage?[at, at], WeightsOf(cluster));
    }

    private IReadOnlyList<string> BySize(ClusterCategory cluster) => GroupName.BySize(cluster.Members.Select(member => member.Activity), JobsOf);

    private static Dictionary<string, double> WeightsOf(ClusterCategory cluster) => cluster.Members.ToDictionary(member => member.Activity, member => member.Weight, StringComparer.Ordinal);

    // Two groups whose largest activities bear the same short names get their largest one's code at the end.
    private static IReadOnlyList<SetCategory> WithAddresses(IReadOnlyList<SetCategory> categories) =>
    [
        .. categories.Select(category => categories.Count(other => other.Slug == category.Slug) == 1
            ? category
            : category with { Slug = $"{category.Slug}-{category.Activities[0].ToLowerInvariant()}" }),
    ];
}

/// <summary>A cluster category.</summary>
/// <param name="Code">Its code in the definition.</param>
/// <param name="Slug">Its address under <c>/clusters/</c>.</param>
/// <param name="Name">After its two largest activities, or as the supplied table names it.</param>
/// <param name="Activities">Codes, the largest first.</param>
/// <param name="Core">The activity most related to the others, or the one that the supplied table names.</param>
/// <param name="Within">Mean relatedness within, in standard deviations from the mean of all pairs; null for one activity.</param>
/// <param name="Weights">Which part of each activity belongs to it: 1 where it is made from the figures.</param>
internal sealed record SetCategory(
    string Code, string Slug, LocalText Name, IReadOnlyList<string> Activities, string Core, double? Within, IReadOnlyDictionary<string, double> Weights);
