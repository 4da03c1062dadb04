using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>Looks for the best repair of a given size, through all that could be one: what it does not find is not there, unless it had to stop.</summary>
internal sealed class RepairSearch(RepairBoard board)
{
    // Looks at a candidate; some tenths of a second.
    private const long MostLooks = 40_000_000;

    private const int MostRulesTogether = 12;

    private readonly List<int> added = [];
    private readonly bool[] banned = new bool[board.Candidates.Count];
    private long looks;
    private bool isRanked;
    private IReadOnlyList<int> pool = [];
    private IReadOnlyList<ulong> apart = [];
    private double[] highest = [];
    private RepairTally tally = new(board);
    private RepairPlan? best;
    private double bestRank;

    /// <summary>True where the search stopped before it had looked at all.</summary>
    public bool IsOver => looks > MostLooks;

    /// <summary>The repair of this size with the highest sum of ranks, smaller ones having been looked for; null where there is none, or it had to stop.</summary>
    public RepairPlan? Find(int size)
    {
        (best, bestRank) = (null, double.NegativeInfinity);
        var all = RepairPool.List(board, size);
        // Whether there is one is told by the few who do most; which of all ranks highest only where there is.
        isRanked = false;
        Look(size, RepairPool.ListUndominated(board, all, size));
        if (best is null)
            return null;
        isRanked = true;
        Look(size, all);
        return best;
    }

    private void Look(int size, IReadOnlyList<int> among)
    {
        pool = among;
        apart = ListApart();
        highest = [.. board.Rules.Select((_, rule) => pool.Where(one => (board.MaskOf(board.Who(one)) >> rule & 1) != 0).Select(board.RankOf).DefaultIfEmpty(0).Max())];
        for (var leaving = 0; leaving <= (board.HasLimit ? Math.Min(size, board.Partners.Count) : 0); leaving++)
            foreach (var removed in Subsets(leaving, 0))
                Find(size, removed);
    }

    private void Find(int size, IReadOnlyList<int> removed)
    {
        tally = new RepairTally(board);
        foreach (var stays in Enumerable.Range(0, board.Partners.Count).Where(partner => !removed.Contains(partner)))
            tally.Add(stays);
        if (!board.NeedsCoordinator || (board.Coordinator is { } present && !removed.Contains(present) && board.CanCoordinate(present)))
        {
            Join(size, removed, 0, false, null);
            return;
        }
        Join(size, removed, 0, true, null);
        if (removed.Count < size && Enumerable.Range(0, board.Partners.Count).Where(partner => !removed.Contains(partner) && board.CanCoordinate(partner)).Select(partner => (int?)partner).FirstOrDefault() is { } named)
            Join(size - 1, removed, 0, false, named);
    }

    /// <summary>Adds one after another. Whoever was tried for a rule is not tried again beside those after it: that repair was seen.</summary>
    private void Join(int left, IReadOnlyList<int> removed, double rank, bool lacksCoordinator, int? named)
    {
        if (tally.IsMet() && !lacksCoordinator)
        {
            Keep(removed, rank, named);
            return;
        }
        if (left == 0 || IsOver || (best is not null && !isRanked) || pool.Count == 0 || FindRule(lacksCoordinator, left) is not { } rule)
            return;
        var tried = new List<int>();
        var most = MostAfter(left);
        foreach (var candidate in pool)
        {
            looks++;
            if (IsOver || (best is not null && !isRanked) || rank + board.RankOf(candidate) + most <= bestRank)
                break;
            var who = board.Who(candidate);
            if (banned[candidate] || (rule < 0 ? !board.CanCoordinate(who) : !tally.WouldHelp(who, rule)))
                continue;
            Try(candidate, left, removed, rank, lacksCoordinator, named);
            banned[candidate] = true;
            tried.Add(candidate);
        }
        foreach (var candidate in tried)
            banned[candidate] = false;
    }

    // What the others could add to the sum of ranks: where a rule lacks as many as are left, each of them serves it.
    private double MostAfter(int left)
    {
        var each = board.RankOf(pool[0]);
        for (var rule = 0; rule < board.Rules.Count; rule++)
            if (board.Rules[rule].Kind != ConsortiumRuleKind.MostPartners && tally.Lacking(rule) >= left)
                each = Math.Min(each, highest[rule]);
        return (left - 1) * each;
    }

    private void Try(int candidate, int left, IReadOnlyList<int> removed, double rank, bool lacksCoordinator, int? named)
    {
        var who = board.Who(candidate);
        var coordinates = lacksCoordinator && board.CanCoordinate(who);
        tally.Add(who);
        added.Add(candidate);
        banned[candidate] = true;
        Join(left - 1, removed, rank + board.RankOf(candidate), lacksCoordinator && !coordinates, coordinates ? who : named);
        banned[candidate] = false;
        added.RemoveAt(added.Count - 1);
        tally.Remove(who);
    }

    private void Keep(IReadOnlyList<int> removed, double rank, int? coordinator)
    {
        if (rank > bestRank)
            (best, bestRank) = (new RepairPlan(removed, [.. added], coordinator), rank);
    }

    // The rule that lacks most; -1 where only a coordinator is lacking; null where so few newcomers cannot do.
    private int? FindRule(bool lacksCoordinator, int left)
    {
        var most = -1;
        for (var rule = 0; rule < board.Rules.Count; rule++)
        {
            var lacking = tally.Lacking(rule);
            if (lacking > 0 && board.Rules[rule].Kind == ConsortiumRuleKind.MostPartners)
                return null;
            if (lacking > 0 && (most < 0 || lacking > tally.Lacking(most)))
                most = rule;
        }
        foreach (var set in apart)
            if (Together(set, lacksCoordinator) > left)
                return null;
        return most;
    }

    private int Together(ulong set, bool lacksCoordinator)
    {
        var sum = (set >> board.Rules.Count & 1) != 0 && lacksCoordinator ? 1 : 0;
        for (var rule = 0; rule < board.Rules.Count; rule++)
            if ((set >> rule & 1) != 0)
                sum += Math.Max(0, tally.Lacking(rule));
        return sum;
    }

    // Sets of rules of which no candidate serves two: what they lack adds up. The bit beyond the rules is the coordinator.
    private List<ulong> ListApart()
    {
        var count = board.Rules.Count + 1;
        var together = new ulong[count];
        foreach (var who in pool.Select(board.Who))
        {
            var serves = board.MaskOf(who) | (board.CanCoordinate(who) ? 1UL << (count - 1) : 0);
            for (var rule = 0; rule < count; rule++)
                if ((serves >> rule & 1) != 0)
                    together[rule] |= serves;
        }
        List<ulong> sets = [.. Enumerable.Range(0, count).Where(rule => rule == count - 1 || board.Rules[rule].Kind != ConsortiumRuleKind.MostPartners).Select(rule => 1UL << rule)];
        if (count > MostRulesTogether)
            return sets;
        for (var at = 0; at < sets.Count; at++)
            for (var rule = System.Numerics.BitOperations.Log2(sets[at]) + 1; rule < count; rule++)
                if ((rule == count - 1 || board.Rules[rule].Kind != ConsortiumRuleKind.MostPartners) && (together[rule] & sets[at]) == 0)
                    sets.Add(sets[at] | 1UL << rule);
        return sets;
    }

    private IEnumerable<IReadOnlyList<int>> Subsets(int count, int from)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }
        for (var first = from; first <= board.Partners.Count - count; first++)
            foreach (var rest in Subsets(count - 1, first + 1))
                yield return [first, .. rest];
    }
}
