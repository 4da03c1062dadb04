namespace RegioHelix.Matchmaking.Matching;

/// <summary>Says what keeps profiles of a pool from answering one question. Prepared once a question, then read for each profile.</summary>
internal sealed class MatchBars
{
    private readonly MatchPool pool;
    private readonly MatchQuestion question;
    private readonly HashSet<int> blocked;
    private readonly HashSet<int>? languages;
    private readonly Dictionary<string, bool> outside = new(StringComparer.Ordinal);

    public MatchBars(MatchPool pool, MatchQuestion question)
    {
        (this.pool, this.question) = (pool, question);
        Own = pool.FindOwner(question.Profile.Owner);
        blocked = [.. question.Blocked.Select(pool.FindOwner)];
        languages = question.Profile.Languages.Count == 0 ? null : [.. question.Profile.Languages.Select(pool.FindLanguage)];
    }

    /// <summary>The number of who asks; -1 where the pool has nothing of theirs.</summary>
    public int Own { get; }

    /// <summary>The first bar between the question and a profile; null for none.</summary>
    public MatchBar? Find(int at)
    {
        var (asked, other) = (question.Profile, pool.Profiles[at]);
        if (other.Id == asked.Id || (Own >= 0 && pool.OwnerOf(at) == Own))
            return MatchBar.Own;
        if (blocked.Count > 0 && blocked.Contains(pool.OwnerOf(at)))
            return MatchBar.Blocked;
        if (asked.Exchange is { } one && other.Exchange is { } two)
        {
            if (!one.Completes(two))
                return MatchBar.Kind;
            if (!one.IsPaidBy(two))
                return MatchBar.Money;
        }
        if (IsOutside(other.Region, asked.RegionsSought) || (other.RegionsSought.Count > 0 && !IsWithin(asked.Region, other.RegionsSought)))
            return MatchBar.Region;
        if (asked.ReadinessFrom > other.ReadinessTo || other.ReadinessFrom > asked.ReadinessTo)
            return MatchBar.Readiness;
        if (languages is not null && other.Languages.Count > 0 && !Speaks(at))
            return MatchBar.Language;
        return other.Deadline < question.Today ? MatchBar.Deadline : null;
    }

    private bool Speaks(int at)
    {
        foreach (var language in pool.LanguagesOf(at))
            if (languages!.Contains(language))
                return true;
        return false;
    }

    private bool IsOutside(string? region, IReadOnlyList<string> sought)
    {
        if (sought.Count == 0 || region is null)
            return false;
        if (!outside.TryGetValue(region, out var isOutside))
            outside.Add(region, isOutside = !IsWithin(region, sought));
        return isOutside;
    }

    // A region known only as its country may lie within a part of it that is sought.
    private static bool IsWithin(string? region, IReadOnlyList<string> sought) =>
        region is null || sought.Any(code => region.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(region, StringComparison.Ordinal));
}
