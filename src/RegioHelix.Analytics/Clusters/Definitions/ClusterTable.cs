using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// A table summed over the clusters of a definition, so that every measure works on clusters: a cell is the weighted sum of its members' cells,
/// published where all of them are, and otherwise between the sums of their bounds.
/// </summary>
public static class ClusterTable
{
    /// <summary>Regions by clusters.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="definition">The clusters. One without any activity in the table gets no column, and is named.</param>
    /// <param name="rest">Label of a further column for what is in no cluster, so that the regions keep their totals; null for none.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; the label of the rest is a cluster's; a rest is asked for and an activity's weights add up to more than 1.</exception>
    public static SummedClusters From(RegionActivityTable table, ClusterDefinition definition, string? rest = null)
    {
        TableSums.From(table);
        var columns = definition.Clusters.Select(cluster => new Column(cluster.Code, Members(table, cluster.Members))).Where(column => column.Members.Length > 0).ToList();
        var outside = Outside(table, definition, rest is not null);
        if (rest is not null)
            columns.Add(columns.TrueForAll(column => column.Label != rest) ? new(rest, outside) : throw new ArgumentException($"the label {rest} is a cluster's; give the rest another", nameof(rest)));
        var cells = new Cell[table.Regions.Count * columns.Count];
        for (var at = 0; at < cells.Length; at++)
            cells[at] = Sum(table.Row(at / columns.Count), columns[at % columns.Count].Members);
        return new(
            new(table.Regions, [.. columns.Select(column => column.Label)], cells),
            [.. definition.Clusters.SelectMany(cluster => cluster.Members.Where(member => table.FindActivity(member.Activity) < 0).Select(member => new ClusterAssignment(cluster.Code, member.Activity, member.Weight)))],
            [.. definition.Clusters.Select(cluster => cluster.Code).Where(code => columns.TrueForAll(column => column.Label != code))],
            [.. outside.Where(member => member.Weight == 1).Select(member => table.Activities[member.At])]);
    }

    private static (int At, double Weight)[] Members(RegionActivityTable table, IReadOnlyList<ClusterMember> members) =>
        [.. members.Select(member => (At: table.FindActivity(member.Activity), member.Weight)).Where(member => member.At >= 0)];

    // Activities with the part of them that no cluster has.
    private static (int At, double Weight)[] Outside(RegionActivityTable table, ClusterDefinition definition, bool isAsked)
    {
        var left = Enumerable.Repeat(1.0, table.Activities.Count).ToArray();
        foreach (var (at, weight) in definition.Clusters.SelectMany(cluster => Members(table, cluster.Members)))
            left[at] -= weight;
        // Weights as written, such as three thirds, need not add up to the last digit.
        const double Rounding = 0.001;
        if (isAsked && Array.FindIndex(left, part => part < -Rounding) is >= 0 and var over)
            throw new ArgumentException($"the weights of {table.Activities[over]} add up to {1 - left[over]}; with more than 1 there is no rest", nameof(definition));
        return [.. left.Select((part, at) => (At: at, Weight: part)).Where(one => one.Weight > Rounding)];
    }

    private static Cell Sum(ReadOnlySpan<Cell> row, (int At, double Weight)[] members)
    {
        var (value, lower, upper, complete, flags) = (0.0, 0.0, 0.0, true, ObservationFlags.None);
        foreach (var (at, weight) in members)
        {
            var cell = row[at];
            complete &= cell.IsPublished;
            (value, lower, upper) = (value + (weight * (cell.Value ?? 0)), lower + (weight * cell.Lower), upper + (weight * cell.Upper));
            flags |= cell.Flags;
        }
        return complete ? Cell.Of(value, flags) : Cell.Between(lower, upper, flags);
    }

    private sealed record Column(string Label, (int At, double Weight)[] Members);
}

/// <summary>A table summed over clusters, with what the sums leave out.</summary>
/// <param name="Table">Regions by clusters.</param>
/// <param name="AbsentActivities">Activities of the definition that the table does not have: their clusters' sums are too small by them.</param>
/// <param name="AbsentClusters">Clusters without any activity in the table: they have no column.</param>
/// <param name="Outside">Activities of the table that are in no cluster.</param>
public sealed record SummedClusters(RegionActivityTable Table, IReadOnlyList<ClusterAssignment> AbsentActivities, IReadOnlyList<string> AbsentClusters, IReadOnlyList<string> Outside);
