using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// People in the seats of a design: exchanging two people in all rounds keeps every pair's meetings at one, so that annealing is free to mix regions,
/// themes and acquaintances. Empty seats are people who count for nothing and never share a table.
/// </summary>
internal sealed class SeatExchange
{
    private const int MovesBetweenLooks = 1024;

    private readonly GroupEvent groups;
    private readonly GroupDesign design;
    private readonly int[] costs;
    private readonly int[][] neighbours;
    private readonly int[] personAt;
    private int[] best;

    public SeatExchange(GroupEvent groups, GroupDesign design)
    {
        (this.groups, this.design) = (groups, design);
        costs = PairCosts.Of(groups);
        neighbours = new int[groups.Seats][];
        var beside = Enumerable.Range(0, groups.Seats).Select(_ => new List<int>()).ToArray();
        foreach (var group in design.Rounds.SelectMany(round => round))
            foreach (var seat in group)
                beside[seat].AddRange(group.Where(other => other != seat));
        for (var seat = 0; seat < neighbours.Length; seat++)
            neighbours[seat] = [.. beside[seat]];
        personAt = Apart();
        best = [.. personAt];
    }

    // Empty seats where no two of them ever meet, as far as there are such; they are filled last.
    private int[] Apart()
    {
        var (emptied, wanted) = (new List<int>(), groups.Seats - groups.People);
        for (var seat = groups.Seats - 1; seat >= 0 && emptied.Count < wanted; seat--)
            if (!emptied.Any(neighbours[seat].Contains))
                emptied.Add(seat);
        for (var seat = groups.Seats - 1; seat >= 0 && emptied.Count < wanted; seat--)
            if (!emptied.Contains(seat))
                emptied.Add(seat);
        var (next, empty) = (0, groups.People);
        return [.. Enumerable.Range(0, groups.Seats).Select(seat => emptied.Contains(seat) ? empty++ : next++)];
    }

    /// <summary>Whether no two empty seats ever share a table, so that tables differ by one at most.</summary>
    public bool IsEven => !Enumerable.Range(0, groups.Seats).Any(seat => personAt[seat] >= groups.People && neighbours[seat].Any(other => personAt[other] >= groups.People));

    /// <summary>For each round the people, group after group.</summary>
    public int[][] People() => [.. design.Rounds.Select(round => round.SelectMany(group => group.Select(seat => best[seat])).ToArray())];

    public void Run(SearchEffort effort)
    {
        var random = new SearchRandom(effort.Seed);
        long cost = Enumerable.Range(0, groups.Seats).Sum(seat => Cost(personAt[seat], seat, -1)) / 2;
        var least = cost;
        var (hot, cold) = (groups.Region is null ? 4.0 : PairCosts.Region, 0.3);
        double spent;
        for (var moves = 0L; least > 0 && (spent = effort.Spent(moves)) < 1;)
        {
            var heat = hot * Math.Pow(cold / hot, spent);
            var until = effort.Iterations > 0 ? Math.Min(moves + MovesBetweenLooks, effort.Iterations) : moves + MovesBetweenLooks;
            for (; moves < until; moves++)
                cost += Move(ref random, heat);
            if (cost >= least)
                continue;
            least = cost;
            best = [.. personAt];
        }
    }

    private long Cost(int person, int seat, int without)
    {
        var (sum, row) = (0L, person * groups.Seats);
        foreach (var other in neighbours[seat])
            if (other != without)
                sum += costs[row + personAt[other]];
        return sum;
    }

    private long Move(ref SearchRandom random, double heat)
    {
        var (here, there) = (random.Below(groups.Seats), random.Below(groups.Seats));
        if (here == there)
            return 0;
        var (one, other) = (personAt[here], personAt[there]);
        var change = Cost(other, here, there) + Cost(one, there, here) - Cost(one, here, there) - Cost(other, there, here);
        if (change > 0 && change > heat * -Math.Log(random.Share() + 1e-12))
            return 0;
        (personAt[here], personAt[there]) = (other, one);
        return change;
    }
}
