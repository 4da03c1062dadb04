using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>
/// The smallest repair of a consortium: the fewest changes after which every rule is met by what is known. Adding a partner is one change; taking a partner out
/// and adding another in its place is one; taking one out is one; naming another of the present partners as coordinator is one, and naming one who joins is
/// none beside the joining. Source of the search: iterative deepening (Korf 1985) with branch and bound; its bounds are of our own.
/// </summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Size">How many changes; 0 where it is valid already or cannot be repaired.</param>
/// <param name="Changes">The changes, those with the best-ranked newcomers first.</param>
/// <param name="Coordinator">The new coordinator; null where it stays, or no rule asks for one.</param>
/// <param name="IsMinimal">True where it is proven that fewer changes do not do.</param>
/// <param name="IsBestRanked">True where it is proven that no repair of this size has a higher sum of ranks.</param>
/// <param name="Hopeless">The rules that cannot be met even if every candidate joined.</param>
public sealed record ConsortiumRepair(
    RepairState State,
    int Size,
    IReadOnlyList<ConsortiumChange> Changes,
    string? Coordinator,
    bool IsMinimal,
    bool IsBestRanked,
    IReadOnlyList<ConsortiumRule> Hopeless)
{
    /// <summary>More changes than this are another consortium.</summary>
    public const int MostChanges = 12;

    private const int MostAlternatives = 5;

    /// <summary>Searches.</summary>
    /// <param name="partners">The partners now.</param>
    /// <param name="coordinator">The place of the coordinator among them; null where none is named.</param>
    /// <param name="candidates">Who could join; one who is a partner already does not count.</param>
    /// <param name="rules">The rules; those that nobody has read are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinator who is not among the partners, more than 60 rules, or a rank below 0.</exception>
    public static ConsortiumRepair From(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, IReadOnlyList<ConsortiumPartner> candidates, IReadOnlyList<ConsortiumRule> rules)
    {
        if (coordinator is < 0 || coordinator >= partners.Count)
            throw new ArgumentOutOfRangeException(nameof(coordinator), coordinator, $"the coordinator is one of the {partners.Count} partners");
        var present = partners.Select(partner => partner.Name).ToHashSet(StringComparer.Ordinal);
        var board = new RepairBoard(partners, [.. candidates.Where(candidate => !present.Contains(candidate.Name))], coordinator, [.. rules.Where(rule => rule.Kind != ConsortiumRuleKind.Unread)]);
        if (board.ListHopeless() is { Count: > 0 } hopeless)
            return new(RepairState.Impossible, 0, [], null, true, true, hopeless);
        var search = new RepairSearch(board);
        for (var size = 0; size <= MostChanges; size++)
            if (search.Find(size) is { } found)
                return Of(board, found, size, search);
            else if (search.IsOver)
                break;
        return new(search.IsOver ? RepairState.NotFound : RepairState.Impossible, 0, [], null, !search.IsOver, !search.IsOver, []);
    }

    private static ConsortiumRepair Of(RepairBoard board, RepairPlan plan, int size, RepairSearch search)
    {
        if (size == 0)
            return new(RepairState.AlreadyValid, 0, [], null, true, true, []);
        var added = plan.Added.OrderByDescending(one => board.Candidates[one].Rank).ThenBy(one => board.Candidates[one].Name, StringComparer.Ordinal).ToList();
        var changes = new List<ConsortiumChange>();
        for (var at = 0; at < Math.Max(added.Count, plan.Removed.Count); at++)
            changes.Add(new(
                at < plan.Removed.Count ? board.Partners[plan.Removed[at]].Name : null,
                at < added.Count ? board.Candidates[added[at]] : null,
                at < added.Count ? board.ListAlternatives(plan, added[at], MostAlternatives) : []));
        return new(RepairState.Found, size, changes, plan.Coordinator is { } who ? board.NameOf(who) : null, true, !search.IsOver, []);
    }
}

/// <summary>Whether a consortium can be repaired.</summary>
public enum RepairState
{
    /// <summary>It needs none.</summary>
    AlreadyValid,

    /// <summary>With these changes.</summary>
    Found,

    /// <summary>Not with these candidates.</summary>
    Impossible,

    /// <summary>The search ended before it knew.</summary>
    NotFound,
}

/// <summary>One change.</summary>
/// <param name="Leaves">Who leaves; null where nobody does.</param>
/// <param name="Joins">Who joins; null where nobody does.</param>
/// <param name="Alternatives">Others who could join instead, all else being as proposed; the highest ranked first.</param>
public sealed record ConsortiumChange(string? Leaves, ConsortiumPartner? Joins, IReadOnlyList<ConsortiumPartner> Alternatives);
