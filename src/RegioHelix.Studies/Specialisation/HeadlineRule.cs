using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>
/// Which activities a headline names. A quotient alone would put a quarry with forty jobs first, jobs alone would put shops first; so an
/// activity must be clearly above Europe, whatever is missing, and large enough to matter, and is then ranked by
/// ln(quotient) times the cube root of its share of the region's jobs. The rule is our own; <c>docs/methods/headline.md</c> explains it.
/// </summary>
internal static class HeadlineRule
{
    /// <summary>The quotient from which an activity stands out.</summary>
    public const double LeastQuotient = 1.25;

    /// <summary>The fewest jobs of an activity that a sentence names.</summary>
    public const double LeastJobs = 1000;

    /// <summary>The smallest share of the region's published jobs.</summary>
    public const double LeastShare = 0.003;

    /// <summary>The share from which an activity is named however few its jobs are: small regions have strengths too.</summary>
    public const double TellingShare = 0.01;

    /// <summary>An upper bound from which something unpublished could be what the region is known for.</summary>
    public const double HiddenQuotient = 2;

    /// <summary>The smallest share of the region's published jobs with which an activity is ranked among the others: below it, a quotient is an anecdote.</summary>
    public const double LeastRankedShare = 0.002;

    /// <summary>The share of activities in scope that must be published before anything is said.</summary>
    public const double LeastCoverage = 0.5;

    /// <summary>How many activities a sentence names at the most.</summary>
    public const int Most = 3;

    /// <summary>The activities to name, strongest first.</summary>
    /// <param name="lines">The region's activities in scope.</param>
    /// <param name="isOwn">True for a user's own table, whose numbers may be of any size: the floor of jobs is then left out.</param>
    public static IReadOnlyList<ActivityLine> Strengths(IEnumerable<ActivityLine> lines, bool isOwn) =>
    [
        .. lines
            .Where(line => line.LocationQuotient >= LeastQuotient && (line.Lower ?? 0) >= 1)
            .Where(line => (isOwn || line.Jobs >= LeastJobs || line.Share >= TellingShare) && line.Share >= LeastShare)
            .OrderByDescending(line => Math.Log(line.LocationQuotient!.Value) * Math.Cbrt(line.Share!.Value))
            .ThenBy(line => line.Code, StringComparer.Ordinal)
            .Take(Most)
            // Chosen by weight, said in the order of the quotients: a sentence that jumps between numbers reads like a mistake.
            .OrderByDescending(line => line.LocationQuotient),
    ];

    /// <summary>Activities that could be a strength but cannot be told from what is published, the largest first.</summary>
    public static IReadOnlyList<ActivityLine> Hidden(IEnumerable<ActivityLine> lines) =>
    [
        .. lines
            .Where(line => line.Verdict is SpecialisedVerdict.CannotTell or SpecialisedVerdict.ProbablyYes && (line.Upper is null || line.Upper >= HiddenQuotient))
            .OrderByDescending(line => line.JobsUpper ?? double.MaxValue)
            .ThenBy(line => line.Code, StringComparer.Ordinal)
            .Take(Most),
    ];

    /// <summary>Whether an activity is in a scope; what is set aside is in none but all.</summary>
    public static bool InScope(MarketReach reach, ActivityScope scope) => scope == ActivityScope.All || reach == MarketReach.Traded;
}
