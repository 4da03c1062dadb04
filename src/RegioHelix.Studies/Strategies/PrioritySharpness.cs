using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>How narrow a priority is, and how rooted in what the region does: <c>docs/methods/priority-sharpness.md</c>.</summary>
/// <param name="Sentence">The same in words.</param>
/// <param name="State">Whether it can be told.</param>
/// <param name="Breadth">How narrow; null where it cannot be told.</param>
/// <param name="Roots">How rooted.</param>
/// <param name="Activities">How many activities of the table are in scope.</param>
/// <param name="OfActivities">How many the table has.</param>
/// <param name="Covered">The part of the priority's weight that is in the figures, 0 to 1.</param>
/// <param name="Jobs">The region's jobs in scope; null where not all of them are published.</param>
/// <param name="JobsLower">The least they can be.</param>
/// <param name="JobsUpper">The most they can be; null where nothing bounds them.</param>
/// <param name="Share">Their share of the region's published jobs, 0 to 1; null where unknown.</param>
/// <param name="ShareOfAll">The same of all regions together: what decides how narrow it is.</param>
/// <param name="LocationQuotient">The region's quotient in scope; null where unknown.</param>
/// <param name="Lower">The least it can be.</param>
/// <param name="Upper">The most it can be.</param>
/// <param name="Density">Mean relatedness density of the activities in scope, by their weights, 0 to 1; null where unknown.</param>
/// <param name="MeanDensity">The region's mean density over all activities, to compare with.</param>
/// <param name="Quality">How good the figure of jobs is.</param>
/// <param name="Lines">Each activity in scope.</param>
/// <param name="Trend">Jobs in scope over the years; empty where unknown.</param>
/// <param name="Change">The change of jobs from the first to the last of these years, as a fraction; null where unknown.</param>
/// <param name="ChangeOfAll">The same of all regions that publish both years.</param>
public sealed record PrioritySharpness(
    LocalText Sentence,
    SharpnessState State,
    PriorityBreadth? Breadth,
    PriorityRoots Roots,
    int Activities,
    int OfActivities,
    double Covered,
    double? Jobs,
    double? JobsLower,
    double? JobsUpper,
    double? Share,
    double? ShareOfAll,
    double? LocationQuotient,
    double? Lower,
    double? Upper,
    double? Density,
    double? MeanDensity,
    Quality Quality,
    IReadOnlyList<ScopeLine> Lines,
    IReadOnlyList<YearValue> Trend,
    double? Change,
    double? ChangeOfAll)
{
    /// <summary>The first year of the strategy; null where nothing is told.</summary>
    public int? FromYear { get; init; }

    /// <summary>True where there is a regional trend to end a chain with: jobs are known of a year before the strategy and of one within or after it.</summary>
    public bool HasTrend => Change is not null && Trend.Any(point => point.Value is > 0 && point.Year < FromYear) && Trend.Any(point => point.Value is > 0 && point.Year >= FromYear);

    internal static PrioritySharpness Without(SharpnessState state, LocalText why) =>
        new(why, state, null, PriorityRoots.CannotTell, 0, 0, 0, null, null, null, null, null, null, null, null, null, null, Quality.Missing, [], [], null, null);
}

/// <summary>An activity in the scope of a priority.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Weight">Which part of it is meant, 0 to 1.</param>
/// <param name="Jobs">The region's jobs in all of it; null where not published.</param>
/// <param name="LocationQuotient">The region's quotient; null where unknown.</param>
/// <param name="Lower">The least it can be.</param>
/// <param name="Upper">The most it can be.</param>
/// <param name="Density">Its relatedness density in the region, 0 to 1; null where unknown or not counted.</param>
/// <param name="Quality">How good the figure of jobs is.</param>
public sealed record ScopeLine(string Code, LocalText Name, double Weight, double? Jobs, double? LocationQuotient, double? Lower, double? Upper, double? Density, Quality Quality);

/// <summary>Whether sharpness can be told.</summary>
public enum SharpnessState
{
    /// <summary>It can.</summary>
    Told,

    /// <summary>Nobody said which activities the priority covers.</summary>
    NoScope,

    /// <summary>Too little of them is in the figures.</summary>
    NotCovered,

    /// <summary>The region is not in the figures that are loaded.</summary>
    NoFigures,
}

/// <summary>How narrow a priority is, by the share of its activities in the jobs of all regions. The lines are our own.</summary>
public enum PriorityBreadth
{
    /// <summary>At most 2 %.</summary>
    Narrow,

    /// <summary>Above 2 % and at most 8 %.</summary>
    Middling,

    /// <summary>Above 8 %.</summary>
    Broad,
}

/// <summary>How rooted a priority is in its region.</summary>
public enum PriorityRoots
{
    /// <summary>Too little is known.</summary>
    CannotTell,

    /// <summary>The region is specialised in it, whatever is missing.</summary>
    Specialised,

    /// <summary>It is over what is published; what is missing could change it.</summary>
    ProbablySpecialised,

    /// <summary>It is not, but its activities are at least as near to what the region has as others are.</summary>
    Related,

    /// <summary>Neither.</summary>
    Unrooted,
}
