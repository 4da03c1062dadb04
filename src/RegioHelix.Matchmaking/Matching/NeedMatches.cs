namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// Who could answer this? What bars lets through, ordered by how well it fits; each owner once, with what of theirs fits best. A score is the weighted mean
/// of the parts that are known, so that what nobody said counts neither for nor against. Only what fits in substance (classes, activities, words) is an
/// answer: that somebody is known and fresh alone makes none.
/// </summary>
public sealed class NeedMatches
{
    /// <summary>The mean of the known parts of substance below which a profile is no answer.</summary>
    public const double LeastSubstance = 0.08;

    private static readonly MatchPart[] Substance = [MatchPart.Concepts, MatchPart.Relatedness, MatchPart.Text];
    private static readonly MatchPart[] All = Enum.GetValues<MatchPart>();

    private NeedMatches(IReadOnlyList<Match> matches, int considered, int unlike, int unknown, IReadOnlyList<BarredCount> barred) =>
        (Matches, Considered, Unlike, Unknown, Barred) = (matches, considered, unlike, unknown, barred);

    /// <summary>The answers, best first.</summary>
    public IReadOnlyList<Match> Matches { get; }

    /// <summary>How many profiles were looked at, those of who asks aside.</summary>
    public int Considered { get; }

    /// <summary>How many of them no bar kept, and have too little in common.</summary>
    public int Unlike { get; }

    /// <summary>How many of them no bar kept, and nothing of substance is known of.</summary>
    public int Unknown { get; }

    /// <summary>How many each bar kept from answering; own ones are not counted.</summary>
    public IReadOnlyList<BarredCount> Barred { get; }

    /// <summary>Answers a question from a pool.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one answer is asked for.</exception>
    public static NeedMatches From(MatchPool pool, MatchQuestion question)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(question.Take, 1);
        var (bars, score, barred) = (new MatchBars(pool, question), new MatchScore(pool, question), new int[Enum.GetValues<MatchBar>().Length]);
        var (considered, unlike, unknown, best) = (0, 0, 0, new Dictionary<int, Ranked>());
        for (var at = 0; at < pool.Profiles.Count; at++)
        {
            if (!IsAmong(pool.Profiles[at], question.Among))
                continue;
            var bar = bars.Find(at);
            considered += bar == MatchBar.Own ? 0 : 1;
            if (bar is { } kept)
                barred[(int)kept]++;
            else if (score.Of(at) is var parts && parts.Mean(question.Weights, Substance) is not { } substance)
                unknown++;
            else if (substance.Mean < LeastSubstance)
                unlike++;
            else
                Keep(best, pool, at, parts, question);
        }
        var first = best.Values.OrderByDescending(one => one.Order).ThenByDescending(one => one.Known).ThenBy(one => pool.Profiles[one.At].Id, StringComparer.Ordinal).Take(question.Take);
        return new(
            [.. first.Select(one => Explain(pool, question, score, one))], considered, unlike, unknown,
            [.. Enum.GetValues<MatchBar>().Where(bar => bar != MatchBar.Own && barred[(int)bar] > 0).Select(bar => new BarredCount(bar, barred[(int)bar]))]);
    }

    private static bool IsAmong(MatchProfile profile, MatchAmong among) => among switch
    {
        MatchAmong.Exchanges => profile.Exchange is not null,
        MatchAmong.Requests => profile.Exchange?.Role is ExchangeRole.Takes or ExchangeRole.Joins,
        MatchAmong.Organisations => profile.Exchange is null,
        _ => true,
    };

    private static void Keep(Dictionary<int, Ranked> best, MatchPool pool, int at, ScoredParts parts, MatchQuestion question)
    {
        var (mean, weight) = parts.Mean(question.Weights, All)!.Value;
        var deduction = question.Exposure?.DeductionOf(pool.Profiles[at].Owner) ?? 0;
        var ranked = new Ranked(at, parts, mean, weight, mean - deduction, deduction);
        if (!best.TryGetValue(pool.OwnerOf(at), out var other) || ranked.Order > other.Order || (ranked.Order == other.Order && ranked.Known > other.Known))
            best[pool.OwnerOf(at)] = ranked;
    }

    private static Match Explain(MatchPool pool, MatchQuestion question, MatchScore score, Ranked ranked)
    {
        var (asked, profile, whole) = (question.Profile, pool.Profiles[ranked.At], All.Sum(question.Weights.Of));
        MatchedPart Part(MatchPart part) => ranked.Parts.Of(part) is { } value && question.Weights.Of(part) / ranked.Known is var weight
            ? new(part, value, weight, value * weight)
            : new(part, null, 0, 0);
        return new(
            profile, ranked.Score, ranked.Known / whole, ranked.Deduction, [.. All.Select(Part)],
            [.. Concepts(pool, score, ranked.At)], [.. Related(pool, score, ranked.At)],
            [.. pool.Words.Shared(MatchPool.AllWords(asked), MatchPool.AllWords(profile))]);
    }

    private static IEnumerable<SharedConcept> Concepts(MatchPool pool, MatchScore score, int at) =>
        score.Concepts.Pairs(pool.Concepts.Of(at).ToArray()).OrderByDescending(pair => pair.Likeness)
            .Select(pair => new SharedConcept(score.AskedConcepts[pair.Asked].Leaf, pool.Trees.NameOf(pair.Tag), pool.Trees.NameOf(score.SharedNodes[pair.Asked][pair.Tag]), pair.Likeness));

    private static IEnumerable<RelatedPair> Related(MatchPool pool, MatchScore score, int at)
    {
        var (known, table) = (score.AskedActivities, pool.Relatedness);
        return score.Activities.Pairs(pool.Activities.Of(at).ToArray()).OrderByDescending(pair => pair.Likeness)
            .Select(pair => new RelatedPair(table.Activities[known[pair.Asked]], table.Activities[pair.Tag], known[pair.Asked] == pair.Tag ? null : table.ProximityOf(known[pair.Asked], pair.Tag), pair.Likeness));
    }

    private readonly record struct Ranked(int At, ScoredParts Parts, double Score, double Known, double Order, double Deduction);
}
