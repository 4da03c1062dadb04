using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// How alike two regions' structures are: 1 - Krugman / 2, which is the part of the jobs that the two have in the same activities
/// (the sum of the smaller shares). From 0 to 1, without unit.
/// Sources: Finger and Kreinin 1979, Economic Journal 89 (export similarity, the same formula); Krugman 1991.
/// </summary>
public static class StructuralSimilarity
{
    /// <summary>The likeness of every two regions, over the activities published in both.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <returns>Regions by regions, symmetric, 0 to 1, 1 on the diagonal.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable From(RegionActivityTable table)
    {
        var distances = Krugman.Between(table);
        return FigureTable.Fill(table.Regions, table.Regions, (one, other) => Likeness(distances[one, other]));
    }

    /// <summary>The other regions compared with one, most alike first, those without a value last; equal ones in table order.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="region">The position of the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such region.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static IReadOnlyList<RegionLikeness> ListPeers(RegionActivityTable table, int region)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(region);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(region, table.Regions.Count);
        TableSums.ThrowUnsound(table);
        return [.. Enumerable.Range(0, table.Regions.Count)
            .Where(other => other != region)
            .Select(other => Compare(table, region, other))
            .OrderByDescending(peer => peer.Similarity.Value ?? -1)];
    }

    /// <summary>Two regions compared.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="region">The position of the one.</param>
    /// <param name="other">The position of the other.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static RegionLikeness Between(RegionActivityTable table, int region, int other)
    {
        TableSums.ThrowUnsound(table);
        return Compare(table, region, other);
    }

    private static RegionLikeness Compare(RegionActivityTable table, int region, int other)
    {
        var distance = StructureDistance.Between(StructurePart.Row(table, region), StructurePart.Row(table, other));
        return new(table.Regions[other], Likeness(distance.Distance), distance.Common, distance.Coverage);
    }

    private static Figure Likeness(in Figure distance) => distance with
    {
        Value = 1 - (distance.Value / 2),
        Lower = 1 - (distance.Upper / 2),
        Upper = 1 - (distance.Lower / 2),
    };
}
