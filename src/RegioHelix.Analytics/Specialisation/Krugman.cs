using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>What a structure is compared with.</summary>
public enum KrugmanReference
{
    /// <summary>All rows together, its own included: EconGeo's <c>krugman_index</c>, REAT's <c>krugman.spec</c>.</summary>
    All,

    /// <summary>All other rows together: a large region does not dampen its own distance. Krugman 1991, Geography and Trade, compares region with region.</summary>
    Others,
}

/// <summary>
/// Krugman's index of dissimilarity: the sum over activities of the distances between two structures' shares,
/// from 0 (alike) to 2 (nothing in common), without unit. Source: Krugman 1991, Geography and Trade, MIT Press, p. 76.
/// Both structures are taken over the activities whose cell is published, rescaled to those.
/// </summary>
public static class Krugman
{
    /// <summary>The distance of every region's structure to that of the reference, or of every activity's distribution over the regions.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <param name="reference">With or without the row itself.</param>
    /// <returns>One figure a label, 0 to 2.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region, KrugmanReference reference = KrugmanReference.All)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var sums = TableSums.From(rows);
        return FigureList.Fill(rows.Regions, row =>
        {
            var own = StructurePart.Row(rows, row);
            var other = StructurePart.Reference(rows, sums, row, reference);
            return Named(StructureDistance.Between(own, other).Distance, of);
        });
    }

    /// <summary>The distance between every two regions, over the activities published in both.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <returns>Regions by regions, symmetric, 0 to 2, 0 on the diagonal.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable Between(RegionActivityTable table)
    {
        TableSums.From(table);
        var structures = Enumerable.Range(0, table.Regions.Count).Select(row => StructurePart.Row(table, row)).ToArray();
        return FigureTable.Fill(table.Regions, table.Regions, (one, other) => StructureDistance.BetweenRows(structures, one, other).Distance);
    }

    private static Figure Named(in Figure figure, MeasureOf of) =>
        of == MeasureOf.Activity && figure.State == FigureState.EmptyRegion ? figure with { State = FigureState.EmptyActivity } : figure;
}
