using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>Cluster categories with names and addresses, and how well each activity fits its own.</summary>
internal sealed class DerivedClusters
{
    public DerivedClusters(SpecialisationTable table, ClusterDefinitionResult result)
    {
        (Table, Result) = (table, result);
        Definition = result.Best?.Definition ?? ClusterDefinition.From("none", []);
        Categories = WithAddresses([.. Definition.Clusters.Select(Category)]);
        Fits = result.Overall is { } overall ? ClusterFit.From(Definition, overall).ToDictionary(fit => fit.Activity, StringComparer.Ordinal) : [];
        Linkage = result.Overall is { } similarity ? ClusterLinkage.From(Definition, similarity) : null;
    }

    /// <summary>The year that they were made of.</summary>
    public SpecialisationTable Table { get; }

    public ClusterDefinitionResult Result { get; }

    /// <summary>Empty where none could be made.</summary>
    public ClusterDefinition Definition { get; }

    /// <summary>In the order of the definition.</summary>
    public IReadOnlyList<DerivedCategory> Categories { get; }

    public IReadOnlyDictionary<string, ActivityFit> Fits { get; }

    /// <summary>Relatedness of every two categories, in the order of the definition; null where none could be made.</summary>
    public ClusterLinkage? Linkage { get; }

    /// <summary>The category of an address, or of an activity's code; null where there is none.</summary>
    public DerivedCategory? Find(string slugOrActivity) =>
        Categories.FirstOrDefault(category => category.Slug.Equals(slugOrActivity, StringComparison.OrdinalIgnoreCase)) ?? FindOf(slugOrActivity.ToUpperInvariant());

    /// <summary>The category that an activity is in.</summary>
    public DerivedCategory? FindOf(string activity) => Categories.FirstOrDefault(category => category.Activities.Contains(activity));

    /// <summary>The category of a code of the definition.</summary>
    public DerivedCategory Get(string code) => Categories.First(category => category.Code == code);

    /// <summary>Published jobs in all regions in the year that they were made of.</summary>
    public double? JobsOf(string activity)
    {
        var (column, sum) = (Table.Cells.FindActivity(activity), (double?)null);
        for (var row = 0; column >= 0 && row < Table.Cells.Regions.Count; row++)
            if (Table.Cells[row, column].Value is { } jobs)
                sum = (sum ?? 0) + jobs;
        return sum;
    }

    private DerivedCategory Category(ClusterCategory cluster)
    {
        var bySize = GroupName.BySize(cluster.Members.Select(member => member.Activity), JobsOf);
        var name = GroupName.Of(bySize);
        var core = Result.Clusters.FirstOrDefault(described => described.Code == cluster.Code);
        return new DerivedCategory(cluster.Code, SearchText.Fold(name.English).Replace(' ', '-'), name, bySize, core?.Core ?? bySize[0], core?.Within);
    }

    // Two groups whose largest activities bear the same short names get their largest one's code at the end.
    private static IReadOnlyList<DerivedCategory> WithAddresses(IReadOnlyList<DerivedCategory> categories) =>
    [
        .. categories.Select(category => categories.Count(other => other.Slug == category.Slug) == 1
            ? category
            : category with { Slug = $"{category.Slug}-{category.Activities[0].ToLowerInvariant()}" }),
    ];
}

/// <summary>A cluster category.</summary>
/// <param name="Code">Its code in the definition.</param>
/// <param name="Slug">Its address under <c>/clusters/</c>: its English name in small letters.</param>
/// <param name="Name">After its two largest activities.</param>
/// <param name="Activities">Codes, the largest first.</param>
/// <param name="Core">The activity most related to the others.</param>
/// <param name="Within">Mean relatedness within, in standard deviations from the mean of all pairs; null for one activity.</param>
internal sealed record DerivedCategory(string Code, string Slug, LocalText Name, IReadOnlyList<string> Activities, string Core, double? Within);
