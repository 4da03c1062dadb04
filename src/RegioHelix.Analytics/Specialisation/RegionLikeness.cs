using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>How alike another region is; <see cref="SharedStructure"/> says why.</summary>
/// <param name="Region">The other region.</param>
/// <param name="Similarity">0 to 1, over the activities published in both.</param>
/// <param name="CommonActivities">Number of activities published in both.</param>
/// <param name="Coverage">Part of the published jobs that those activities hold, in the region where it is smaller, 0 to 1: a likeness over little says little.</param>
public sealed record RegionLikeness(string Region, Figure Similarity, int CommonActivities, double Coverage);
