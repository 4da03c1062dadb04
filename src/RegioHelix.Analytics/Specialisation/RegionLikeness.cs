using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>How alike another region is, and why.</summary>
/// <param name="Region">The other region.</param>
/// <param name="Similarity">0 to 1, over the activities published in both.</param>
/// <param name="CommonActivities">Number of activities published in both.</param>
/// <param name="Coverage">Part of the published jobs that those activities hold, in the region where it is smaller, 0 to 1: a likeness over little says little.</param>
/// <param name="Reasons">The common activities, those that say most about the likeness first.</param>
public sealed record RegionLikeness(string Region, Figure Similarity, int CommonActivities, double Coverage, IReadOnlyList<SharedActivity> Reasons)
{
    /// <summary>The same activities, those that set the two most apart first: half their gaps, without sign, add up to 1 less the similarity.</summary>
    public IReadOnlyList<SharedActivity> Differences => [.. Reasons.OrderByDescending(activity => Math.Abs(activity.Gap))];
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
