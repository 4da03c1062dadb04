using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// Annealing over exchanges of two people in one round (Dotu and Van Hentenryck 2005). A pair that meets n times costs n (n - 1) / 2 repeats, so that
/// the same two are not put together again and again; the change of an exchange needs only the two groups.
/// </summary>
internal sealed class GroupSearch
{
    private const int MovesBetweenLooks = 1024;

    private readonly GroupEvent groups;
    private readonly int[] costs;
    private readonly ushort[] met;
    private readonly int[][] seats;
    private readonly bool warm;
    private SearchRandom random;
    private int[][] best;

    public GroupSearch(GroupEvent groups, GroupDesign? start, ulong seed)
    {
        (this.groups, random, warm) = (groups, new SearchRandom(seed), start is not null);
        costs = PairCosts.Of(groups);
        met = new ushort[groups.Seats * groups.Seats];
        seats = [.. Enumerable.Range(0, groups.Rounds).Select(round => round < start?.Rounds.Count ? [.. start.Rounds[round].SelectMany(group => group)] : Shuffled())];
        long cost = 0;
        foreach (var round in seats)
            for (var at = 0; at < round.Length; at++)
                for (var other = at - (at % groups.Size); other < at; other++)
                    cost += Meet(round[at], round[other]);
        (BestCost, best) = (cost, Copy());
    }

    public long BestCost { get; private set; }

    private int[][] Copy() => [.. seats.Select(round => (int[])[.. round])];

    private int[] Shuffled()
    {
        int[] order = [.. Enumerable.Range(0, groups.Seats)];
        for (var at = order.Length - 1; at > 0; at--)
        {
            var other = random.Below(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }
        return order;
    }

    public int[][] Run(SearchEffort effort)
    {
        if (groups.Groups == 1)
            return best;
        var (cost, least) = (BestCost, groups.People == groups.Seats && !groups.IsMixed ? (long)groups.LeastRepeats() * PairCosts.Repeat : 0);
        // One repeat is the unit; a start from a design is kept cooler, so as not to undo it.
        var (hot, cold) = (PairCosts.Repeat * (warm ? 0.3 : 0.9), groups.IsMixed ? 0.3 : PairCosts.Repeat * 0.1);
        double spent;
        for (var moves = 0L; BestCost > least && (spent = effort.Spent(moves)) < 1;)
        {
            var heat = hot * Math.Pow(cold / hot, spent);
            var until = effort.Iterations > 0 ? Math.Min(moves + MovesBetweenLooks, effort.Iterations) : moves + MovesBetweenLooks;
            for (; moves < until && BestCost > least; moves++)
            {
                cost += Move(heat);
                if (cost < BestCost)
                    (BestCost, best) = (cost, Copy());
            }
        }
        return best;
    }

    private long Move(double heat)
    {
        var round = seats[random.Below(seats.Length)];
        var (here, there) = (random.Below(round.Length), random.Below(round.Length));
        if (here / groups.Size == there / groups.Size)
            return 0;
        var (one, other) = (round[here], round[there]);
        var change = Leave(one, round, here) + Leave(other, round, there) + Join(one, round, there) + Join(other, round, here);
        if (change > 0 && change > heat * -Math.Log(random.Share() + 1e-12))
        {
            _ = Leave(one, round, there) + Leave(other, round, here) + Join(one, round, here) + Join(other, round, there);
            return 0;
        }
        (round[here], round[there]) = (other, one);
        return change;
    }

    private long Leave(int person, int[] round, int seat)
    {
        var (sum, first) = (0L, seat - (seat % groups.Size));
        for (var at = first; at < first + groups.Size; at++)
            if (at != seat)
                sum -= Part(person, round[at]);
        return sum;
    }

    private long Join(int person, int[] round, int seat)
    {
        var (sum, first) = (0L, seat - (seat % groups.Size));
        for (var at = first; at < first + groups.Size; at++)
            if (at != seat)
                sum += Meet(person, round[at]);
        return sum;
    }

    private long Meet(int one, int other)
    {
        var (at, twin) = ((one * groups.Seats) + other, (other * groups.Seats) + one);
        long before = met[at];
        met[twin] = met[at] = (ushort)(before + 1);
        return costs[at] + (IsSomebody(one, other) ? before * PairCosts.Repeat : 0);
    }

    private long Part(int one, int other)
    {
        var (at, twin) = ((one * groups.Seats) + other, (other * groups.Seats) + one);
        var after = met[at] - 1L;
        met[twin] = met[at] = (ushort)after;
        return costs[at] + (IsSomebody(one, other) ? after * PairCosts.Repeat : 0);
    }

    private bool IsSomebody(int one, int other) => one < groups.People && other < groups.People;
}
