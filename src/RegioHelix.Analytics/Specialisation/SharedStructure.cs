using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Why two regions are alike, activity by activity. Apart from <see cref="RegionLikeness"/>, because it is as long as the classification and
/// a region has a likeness to every other: only the few that are shown are asked why.
/// </summary>
/// <param name="Reasons">The activities published in both, those that say most about the likeness first; empty where there is no likeness.</param>
public sealed record SharedStructure(IReadOnlyList<SharedActivity> Reasons)
{
    /// <summary>The same activities, those that set the two most apart first: half their gaps, without sign, add up to 1 less the similarity.</summary>
    public IReadOnlyList<SharedActivity> Differences => [.. Reasons.OrderByDescending(activity => Math.Abs(activity.Gap))];

    /// <summary>What two regions of a table share.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="region">The position of the one.</param>
    /// <param name="other">The position of the other.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static SharedStructure From(RegionActivityTable table, int region, int other)
    {
        var sums = TableSums.From(table);
        var (here, there) = (StructurePart.Row(table, region), StructurePart.Row(table, other));
        if (StructureDistance.Between(here, there).Distance.Value is null)
            return new([]);
        var common = Enumerable.Range(0, table.Activities.Count).Where(at => StructureDistance.IsCommon(here[at], there[at])).ToArray();
        var (hereSum, thereSum) = (common.Sum(at => here[at].Published), common.Sum(at => there[at].Published));
        var allSum = common.Sum(at => sums.Activities[at].Published);
        return new([.. common
            .Select(at => new SharedActivity(
                table.Activities[at], here[at].Published / hereSum, there[at].Published / thereSum, sums.Activities[at].Published / allSum))
            .OrderByDescending(activity => activity.Distinctive)
            .ThenByDescending(activity => activity.Overlap)]);
    }
}

/// <summary>What one activity adds to the likeness of two regions. Shares are over the common activities, 0 to 1.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Share">Its share in the region.</param>
/// <param name="OtherShare">Its share in the other region.</param>
/// <param name="ShareOfAll">Its share in all regions together.</param>
public sealed record SharedActivity(string Activity, double Share, double OtherShare, double ShareOfAll)
{
    /// <summary>The smaller share: the overlap adds up to the similarity.</summary>
    public double Overlap => Math.Min(Share, OtherShare);

    /// <summary>The region's share less the other's: above 0 where the region has more of it.</summary>
    public double Gap => Share - OtherShare;

    /// <summary>
    /// How far both are above all regions together: positive only where both have more than usual. Orders the reasons, because
    /// by overlap alone every two regions would be alike for their shops.
    /// </summary>
    public double Distinctive => Overlap - ShareOfAll;
}
