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
        var sums = TableSums.From(table);
        return [.. Enumerable.Range(0, table.Regions.Count)
            .Where(other => other != region)
            .Select(other => Compare(table, sums, region, other))
            .OrderByDescending(peer => peer.Similarity.Value ?? -1)];
    }

    /// <summary>Two regions compared, with the activities that make them alike.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="region">The position of the one.</param>
    /// <param name="other">The position of the other.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static RegionLikeness Between(RegionActivityTable table, int region, int other) => Compare(table, TableSums.From(table), region, other);

    private static RegionLikeness Compare(RegionActivityTable table, TableSums sums, int region, int other)
    {
        var (here, there) = (StructurePart.Row(table, region), StructurePart.Row(table, other));
        var distance = StructureDistance.Between(here, there);
        return new(
            table.Regions[other],
            Likeness(distance.Distance),
            distance.Common,
            distance.Coverage,
            distance.Distance.Value is null ? [] : ListReasons(table.Activities, here, there, sums));
    }

    private static Figure Likeness(in Figure distance) => distance with
    {
        Value = 1 - (distance.Value / 2),
        Lower = 1 - (distance.Upper / 2),
        Upper = 1 - (distance.Lower / 2),
    };

    private static SharedActivity[] ListReasons(IReadOnlyList<string> activities, CellSum[] here, CellSum[] there, TableSums sums)
    {
        var common = Enumerable.Range(0, activities.Count).Where(at => StructureDistance.IsCommon(here[at], there[at])).ToArray();
        var (hereSum, thereSum) = (common.Sum(at => here[at].Published), common.Sum(at => there[at].Published));
        var allSum = common.Sum(at => sums.Activities[at].Published);
        return [.. common
            .Select(at => new SharedActivity(
                activities[at], here[at].Published / hereSum, there[at].Published / thereSum, sums.Activities[at].Published / allSum))
            .OrderByDescending(activity => activity.Distinctive)
            .ThenByDescending(activity => activity.Overlap)];
    }
}
