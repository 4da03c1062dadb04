using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complementarity;

/// <summary>What a partner would add to a region, and why.</summary>
/// <param name="Region">The region that would gain.</param>
/// <param name="Partner">The partner.</param>
/// <param name="Added">The weighted mean over the activities looked for of what the partner adds to the density, 0 to 1; none where none of them can be reckoned.</param>
/// <param name="ByActivity">What it adds to each of them, the largest part of the mean first; the parts add up to it.</param>
/// <param name="ByStrength">Which of the partner's activities, that the region lacks, add it, the largest first; the parts add up to the same.</param>
/// <param name="UnknownActivities">Activities of which it is not known whether both have them: they count on neither side.</param>
public sealed record PartnerComplementarity(
    string Region, string Partner, Figure Added, IReadOnlyList<ActivityGain> ByActivity, IReadOnlyList<StrengthGain> ByStrength, IReadOnlyList<string> UnknownActivities);

/// <summary>What a partner adds to one activity.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Weight">Its weight over the sum of weights, 0 to 1.</param>
/// <param name="Added">What the partner adds to the region's density around it, 0 to 1.</param>
/// <param name="Strengths">Which of the partner's activities add it, the largest first; the parts add up to it.</param>
public sealed record ActivityGain(string Activity, double Weight, double Added, IReadOnlyList<StrengthGain> Strengths)
{
    /// <summary>Its part of the mean.</summary>
    public double Part => Weight * Added;
}

/// <summary>What one activity of a partner's adds.</summary>
/// <param name="Activity">An activity that the partner has and the region lacks.</param>
/// <param name="Part">What it adds, 0 to 1.</param>
public sealed record StrengthGain(string Activity, double Part);

/// <summary>Two regions seen from both sides.</summary>
/// <param name="WeGain">What the partner would add to the region.</param>
/// <param name="TheyGain">What the region would add to the partner.</param>
public sealed record MutualComplementarity(PartnerComplementarity WeGain, PartnerComplementarity TheyGain);
