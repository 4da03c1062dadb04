using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Studies.Clusters;

/// <summary>A supplied table of clusters in the activities of a table: a member is a column, or a broader one's columns; what is finer than the figures is not in them.</summary>
internal sealed class SuppliedClusters
{
    private SuppliedClusters(IReadOnlyList<BenchmarkCluster> table, ClusterDefinition definition, IReadOnlyList<string> absent) => (Table, Definition, Absent) = (table, definition, absent);

    /// <summary>What every address of a supplied cluster begins with, so that none is taken for one made from the figures.</summary>
    public const string Prefix = "benchmark-";

    /// <summary>All clusters of the table.</summary>
    public IReadOnlyList<BenchmarkCluster> Table { get; }

    /// <summary>Those with an activity in the figures, by their addresses.</summary>
    public ClusterDefinition Definition { get; }

    /// <summary>Activities of the table that the figures do not have.</summary>
    public IReadOnlyList<string> Absent { get; }

    /// <summary>Finds a supplied table in the figures.</summary>
    public static SuppliedClusters From(IReadOnlyList<BenchmarkCluster> supplied, SpecialisationTable table)
    {
        var columns = table.Cells.Activities;
        var found = supplied.SelectMany(cluster => cluster.Members.SelectMany(member => ColumnsOf(member.Activity, columns).Select(column => new ClusterAssignment(Prefix + cluster.Slug, column, member.Weight))));
        return new(
            supplied, ClusterDefinition.From(ClusterShelf.FileName, found),
            [.. supplied.SelectMany(cluster => cluster.Members).Select(member => member.Activity).Distinct(StringComparer.Ordinal).Where(activity => !ColumnsOf(activity, columns).Any()).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The cluster of an address.</summary>
    public BenchmarkCluster Get(string address) => Table.First(cluster => Prefix + cluster.Slug == address);

    /// <summary>Its name.</summary>
    public LocalText Name(string address)
    {
        var cluster = Get(address);
        return new(cluster.English, cluster.Dutch);
    }

    /// <summary>The activity that the table calls its core, where the figures have it.</summary>
    public string? FindCore(string address) => Get(address).Members.FirstOrDefault(member => member.IsCore)?.Activity;

    private static IEnumerable<string> ColumnsOf(string activity, IReadOnlyList<string> columns) => columns.Where(column => column.StartsWith(activity, StringComparison.Ordinal));
}
