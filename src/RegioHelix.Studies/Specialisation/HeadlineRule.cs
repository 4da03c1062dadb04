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
    public static IReadOnlyList<ActivityLine> Strengths(IReadOnlyList<ActivityLine> lines, bool isOwn)
    {
        var candidates = lines.Where(line => line.LocationQuotient is not null)
            .Select(line => new StrengthCandidate(line.Code, line.LocationQuotient!.Value, line.Lower ?? 0, line.Jobs ?? 0, line.Share ?? 0));
        return [.. Choose(candidates, isOwn).Select(code => lines.First(line => line.Code == code))];
    }

    /// <summary>The codes to name, strongest first.</summary>
    /// <param name="candidates">The region's activities in scope that have a quotient.</param>
    /// <param name="isOwn">True for a user's own table.</param>
    public static IReadOnlyList<string> Choose(IEnumerable<StrengthCandidate> candidates, bool isOwn) =>
    [
        .. candidates
            .Where(one => one.Quotient >= LeastQuotient && one.Lower >= 1)
            .Where(one => (isOwn || one.Jobs >= LeastJobs || one.Share >= TellingShare) && one.Share >= LeastShare)
            .OrderByDescending(one => Math.Log(one.Quotient) * Math.Cbrt(one.Share))
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .Take(Most)
            // Chosen by weight, said in the order of the quotients: a sentence that jumps between numbers reads like a mistake.
            .OrderByDescending(one => one.Quotient)
            .Select(one => one.Code),
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

/// <summary>An activity that a headline could name.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Quotient">Its location quotient.</param>
/// <param name="Lower">The least that can be, given what is missing.</param>
/// <param name="Jobs">Its jobs in the region.</param>
/// <param name="Share">Its share of the region's jobs, 0 to 1.</param>
internal readonly record struct StrengthCandidate(string Code, double Quotient, double Lower, double Jobs, double Share);
