using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Themes;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// The location quotient of clusters and their share of a region, as of activities (<see cref="LocationQuotient"/>, <see cref="Share"/>), over the published cells of the
/// table beneath: the region's and the cluster's whole count every published cell, also where a cluster's sum is not published because one member is not. A table summed
/// first would lose those cells and overstate the quotients.
/// </summary>
public static class ClusterQuotient
{
    /// <summary>Quotients and shares of every cluster that has an activity in the table.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="definition">The clusters; the weights of an activity add up to 1 at most.</param>
    /// <param name="reach">Which missing cells the bounds of quotients take into account; with <see cref="MissingReach.Row"/> other regions count where they publish the whole cluster.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; weights of an activity that add up to more than 1.</exception>
    public static ClusterQuotients From(RegionActivityTable table, ClusterDefinition definition, MissingReach reach = MissingReach.WholeTable)
    {
        var (sums, rest) = (TableSums.From(table), FreeLabel(definition));
        var whole = ClusterTable.From(table, definition, rest).Table;
        string[] codes = [.. whole.Activities.Where(code => code != rest)];
        var shares = Share.From(whole);
        FigureList[] bounds = [.. codes.Select(code => Bounds(code, table, definition, reach))];
        double[] columns = [.. codes.Select(code => Published(code, table, definition, sums))];
        return new(
            new(table.Regions, codes, [.. Enumerable.Range(0, table.Regions.Count).SelectMany(region => codes.Select((_, column) => whole[region, column]))]),
            FigureTable.Fill(table.Regions, codes, (region, column) => Figures(
                whole[region, column], shares[region, column], sums.Regions[region].Published, 1, FigureState.EmptyRegion, sums)),
            FigureTable.Fill(table.Regions, codes, (region, column) => Figures(
                whole[region, column], bounds[column][region], sums.Regions[region].Published, columns[column] / sums.Total.Published, FigureState.EmptyActivity, sums)));
    }

    // Of a table in which only this cluster is summed: where the reach leaves missing cells out, all that other activities publish still counts.
    private static FigureList Bounds(string code, RegionActivityTable table, ClusterDefinition definition, MissingReach reach)
    {
        const string Cluster = "\0cluster";
        var weights = definition.Clusters.First(cluster => cluster.Code == code).Members.Where(member => member.Weight > 0).ToDictionary(member => member.Activity, member => member.Weight);
        var summed = ThemeTable.From(table, Cluster, weights);
        var sums = TableSums.From(summed);
        return FigureList.Fill(table.Regions, row => LocationQuotient.Quotient(summed[row, 0], sums, row, 0, reach, null));
    }

    // The value over the published cells, with the bounds that hold whatever the missing cells are.
    private static Figure Figures(in Cell cell, Figure bounds, double region, double share, FigureState empty, TableSums sums)
    {
        var (lower, upper) = (bounds.Lower ?? double.NegativeInfinity, bounds.Upper ?? double.PositiveInfinity);
        if (cell.Value is not { } value)
            return Figure.Without(FigureState.NotPublished, lower, upper);
        if (region == 0)
            return Figure.Without(FigureState.EmptyRegion, lower, upper);
        if (!(share > 0))
            return Figure.Without(empty, lower, upper);
        return sums.Total.IsComplete ? Figure.Of(value / region / share) : Figure.Of(value / region / share, lower, upper);
    }

    private static double Published(string code, RegionActivityTable table, ClusterDefinition definition, TableSums sums) =>
        definition.Clusters.First(cluster => cluster.Code == code).Members.Select(member => (At: table.FindActivity(member.Activity), member.Weight))
            .Where(member => member.At >= 0).Sum(member => member.Weight * sums.Activities[member.At].Published);

    private static string FreeLabel(ClusterDefinition definition)
    {
        var label = "rest";
        while (definition.Clusters.Any(cluster => cluster.Code == label))
            label += "'";
        return label;
    }
}

/// <summary>Clusters in every region.</summary>
/// <param name="Table">Regions by clusters: see <see cref="ClusterTable"/>, without a rest.</param>
/// <param name="Shares">Of the region's published sum, 0 to 1.</param>
/// <param name="Quotients">Location quotients, 0 or more.</param>
public sealed record ClusterQuotients(RegionActivityTable Table, FigureTable Shares, FigureTable Quotients);
