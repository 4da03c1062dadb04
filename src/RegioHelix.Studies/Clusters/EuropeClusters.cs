using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>How many jobs are in clusters and how many clusters there are, under each published method, over the years, and where: the study behind <c>/europe/clusters</c>.</summary>
/// <param name="Weight">The shares of the chosen year, beside the published readings.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Sentence">How far apart the methods are.</param>
/// <param name="Years">The shares of every loaded year.</param>
/// <param name="LeastStars">Stars that a place needs to be listed.</param>
/// <param name="MostStars">Stars that the chosen reading gives at the most.</param>
/// <param name="Places">Places with that many stars by the chosen reading.</param>
/// <param name="Regions">Regions with such places, those with most first.</param>
/// <param name="Activities">Activities with such places, those with most first.</param>
public sealed record EuropeClusters(
    ClusterWeight Weight,
    StudyOptions Options,
    LocalText Sentence,
    IReadOnlyList<ClusterYear> Years,
    int LeastStars,
    int MostStars,
    int Places,
    IReadOnlyList<ClusterRegion> Regions,
    IReadOnlyList<ClusterActivity> Activities);

/// <summary>The methods in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Lines">One a method, in the order of <see cref="ClusterWeight.Computed"/>.</param>
public sealed record ClusterYear(int Year, IReadOnlyList<ComputedWeight> Lines);

/// <summary>A region's clusters.</summary>
/// <param name="Region">The region.</param>
/// <param name="Clusters">Its activities with enough stars, the one with most jobs first.</param>
/// <param name="Jobs">Published jobs in them.</param>
/// <param name="Share">Of the region's published jobs, 0 to 1.</param>
public sealed record ClusterRegion(RegionIdentity Region, IReadOnlyList<ActivityName> Clusters, double Jobs, double Share);

/// <summary>Where an activity clusters.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Regions">The regions with enough stars, the one with most jobs first.</param>
/// <param name="Share">Of the activity's published jobs, the part that is in them, 0 to 1.</param>
public sealed record ClusterActivity(ActivityName Activity, IReadOnlyList<RegionIdentity> Regions, double Share);
