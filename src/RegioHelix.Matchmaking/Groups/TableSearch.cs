using System.Numerics;
using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// Annealing over exchanges of two people of one round, and over moves from a larger table to a smaller one (Dotu and Van Hentenryck 2005 for the exchanges).
/// A pair that meets n times costs n (n - 1) / 2 repeats. Facilitators stay where they are. The kernel is one file: the change of a move is the whole of it.
/// </summary>
internal sealed class TableSearch
{
    private const int MovesBetweenLooks = 1024;
    private const double Hot = 600;
    private const double Cold = 0.8;

    private readonly TableEvent tables;
    private readonly int[] pairs;
    private readonly int people;
    private readonly int places;
    private readonly int[][] seats;
    private readonly int[][] sizes;
    private readonly int[][] speakers;
    private readonly int[][] reporters;
    private readonly ushort[] met;
    private readonly int[] unwished;
    private readonly bool[] stays;
    private readonly bool[] reports;
    private readonly ulong[] languages;
    private readonly bool[] wishes;
    private readonly int tongues;
    private readonly bool hasReporters;
    private SearchRandom random;

    public TableSearch(TableEvent tables, TableCosts costs, int[] hosts, ulong seed)
    {
        (this.tables, pairs, people, random) = (tables, costs.Pairs, tables.People.Count, new SearchRandom(seed));
        places = tables.Present.Max(there => (there.Count + tables.Tables - 1) / tables.Tables);
        stays = new bool[people];
        foreach (var host in hosts.Where(host => host >= 0))
            stays[host] = true;
        reports = [.. tables.People.Select((one, person) => one.Reports && !stays[person])];
        hasReporters = reports.Contains(true);
        var spoken = tables.People.Aggregate(0UL, (all, one) => all | one.Languages);
        tongues = BitOperations.PopCount(spoken);
        languages = [.. tables.People.Select(one => one.Languages == 0 ? ulong.MaxValue : Packed(one.Languages, spoken))];
        wishes = [.. Enumerable.Range(0, people * tables.Tables).Select(at => tables.Wishes(at / tables.Tables, at % tables.Tables))];
        (met, unwished) = (new ushort[people * people], new int[people]);
        seats = [.. Enumerable.Range(0, tables.Rounds).Select(round => Start(round, hosts))];
        (sizes, speakers, reporters) = (Counts(1), Counts(Math.Max(1, tongues)), Counts(1));
        BestCost = Count();
        Best = Tables();
    }

    /// <summary>Rounds x people.</summary>
    public int[][] Best { get; private set; }

    public long BestCost { get; private set; }

    public void Run(SearchEffort effort)
    {
        if (tables.Tables == 1)
            return;
        var (cost, best) = (BestCost, (int[][]?)null);
        double spent;
        for (var moves = 0L; (spent = effort.Spent(moves)) < 1;)
        {
            var heat = Hot * Math.Pow(Cold / Hot, spent);
            var until = effort.Iterations > 0 ? Math.Min(moves + MovesBetweenLooks, effort.Iterations) : moves + MovesBetweenLooks;
            for (; moves < until; moves++)
                cost += Move(random.Below(seats.Length), heat);
            if (cost < BestCost)
                (BestCost, best) = (cost, [.. seats.Select(round => (int[])[.. round])]);
        }
        if (best is null)
            return;
        for (var round = 0; round < seats.Length; round++)
            best[round].CopyTo(seats[round], 0);
        Best = Tables();
    }

    private long Move(int round, double heat)
    {
        var (row, here, there) = (seats[round], random.Below(seats[round].Length), random.Below(seats[round].Length));
        var (table, other) = (here / places, there / places);
        var (one, two) = (row[here], row[there]);
        if (table == other || one < 0 || stays[one] || (two < 0 ? sizes[round][table] != sizes[round][other] + 1 : stays[two]))
            return 0;
        var change = Change(round, one, here, there) + (two < 0 ? 0 : Change(round, two, there, here)) + Whole(round, one, two, table, other);
        if (change > 0 && change > heat * -Math.Log(random.Share() + 1e-12))
            return 0;
        Put(round, one, here, -1);
        if (two >= 0)
            Put(round, two, there, -1);
        (row[here], row[there]) = (two, one);
        Put(round, one, there, 1);
        if (two >= 0)
            Put(round, two, here, 1);
        return change;
    }

    // Of a person who leaves the seat for the other's, which is empty by then.
    private long Change(int round, int person, int from, int to)
    {
        var (row, sum, at) = (seats[round], 0L, person * people);
        for (var seat = from / places * places; seat < ((from / places) + 1) * places; seat++)
            if (seat != from && row[seat] is >= 0 and var beside)
                sum -= pairs[at + beside] + ((met[at + beside] - 1L) * TableCosts.Repeat);
        for (var seat = to / places * places; seat < ((to / places) + 1) * places; seat++)
            if (seat != to && row[seat] is >= 0 and var beside)
                sum += pairs[at + beside] + (met[at + beside] * (long)TableCosts.Repeat);
        var (liked, likes) = (wishes[(person * tables.Tables) + (from / places)], wishes[(person * tables.Tables) + (to / places)]);
        var rounds = unwished[person];
        return liked == likes ? sum : sum + (TableCosts.Topic * (likes ? 1L - (2 * rounds) : (2 * rounds) + 1L));
    }

    // What the two tables cost as a whole: who does not speak the language that most do, and that nobody reports.
    private long Whole(int round, int one, int two, int table, int other)
    {
        var sum = 0L;
        var (mine, theirs) = (languages[one], two < 0 ? 0 : languages[two]);
        if (mine != theirs && tongues > 1)
            sum += TableCosts.NotUnderstood * (long)(Silent(round, table, theirs, mine, two < 0 ? -1 : 0) + Silent(round, other, mine, theirs, two < 0 ? 1 : 0) - Silent(round, table, 0, 0, 0) - Silent(round, other, 0, 0, 0));
        var (gone, come) = (reports[one], two >= 0 && reports[two]);
        if (hasReporters && gone != come)
        {
            var (from, to) = (reporters[round][table], reporters[round][other]);
            sum += gone ? (from == 1 ? TableCosts.NoReporter : 0) - (to == 0 ? TableCosts.NoReporter : 0) : (to == 1 ? TableCosts.NoReporter : 0) - (from == 0 ? TableCosts.NoReporter : 0);
        }
        return sum;
    }

    private int Silent(int round, int table, ulong come, ulong gone, int more)
    {
        var (most, at) = (0, table * Math.Max(1, tongues));
        for (var tongue = 0; tongue < tongues; tongue++)
            most = Math.Max(most, speakers[round][at + tongue] + (int)((come >> tongue) & 1) - (int)((gone >> tongue) & 1));
        return sizes[round][table] + more - most;
    }

    private void Put(int round, int person, int seat, int by)
    {
        var (row, at, table) = (seats[round], person * people, seat / places);
        for (var other = table * places; other < (table + 1) * places; other++)
            if (other != seat && row[other] is >= 0 and var beside)
                met[(beside * people) + person] = met[at + beside] = (ushort)(met[at + beside] + by);
        Count(round, person, table, by);
        row[seat] = by > 0 ? person : -1;
    }

    private void Count(int round, int person, int table, int by)
    {
        sizes[round][table] += by;
        unwished[person] += wishes[(person * tables.Tables) + table] ? 0 : by;
        reporters[round][table] += reports[person] ? by : 0;
        for (var tongue = 0; tongue < tongues; tongue++)
            speakers[round][(table * Math.Max(1, tongues)) + tongue] += (int)((languages[person] >> tongue) & 1) * by;
    }

    private int[][] Counts(int each) => [.. Enumerable.Range(0, tables.Rounds).Select(_ => new int[tables.Tables * each])];

    // As many at each table as at any other, or one more.
    private int[] Start(int round, int[] hosts)
    {
        var (row, there) = (Enumerable.Repeat(-1, tables.Tables * places).ToArray(), tables.Present[round].Where(person => !stays[person]).ToArray());
        for (var at = there.Length - 1; at > 0; at--)
        {
            var other = random.Below(at + 1);
            (there[at], there[other]) = (there[other], there[at]);
        }
        var (next, begin) = (0, random.Below(tables.Tables));
        for (var place = 0; place < places; place++)
            for (var step = 0; step < tables.Tables; step++)
            {
                var table = (begin + step) % tables.Tables;
                if (place == 0 && hosts[table] >= 0)
                    row[table * places] = hosts[table];
                else if (next < there.Length)
                    row[(table * places) + place] = there[next++];
            }
        return row;
    }

    private long Count()
    {
        var cost = 0L;
        for (var round = 0; round < seats.Length; round++)
            for (var seat = 0; seat < seats[round].Length; seat++)
            {
                if (seats[round][seat] is not (>= 0 and var person))
                    continue;
                for (var other = seat / places * places; other < seat; other++)
                    if (seats[round][other] is >= 0 and var beside)
                    {
                        cost += pairs[(person * people) + beside] + (met[(person * people) + beside] * (long)TableCosts.Repeat);
                        met[(beside * people) + person] = ++met[(person * people) + beside];
                    }
                Count(round, person, seat / places, 1);
            }
        cost += unwished.Sum(rounds => (long)TableCosts.Topic * rounds * rounds);
        for (var round = 0; round < seats.Length; round++)
            for (var table = 0; table < tables.Tables; table++)
                cost += (tongues > 1 ? TableCosts.NotUnderstood * Silent(round, table, 0, 0, 0) : 0) + (hasReporters && reporters[round][table] == 0 ? TableCosts.NoReporter : 0);
        return cost;
    }

    private int[][] Tables()
    {
        int[][] found = [.. seats.Select(_ => Enumerable.Repeat(-1, people).ToArray())];
        for (var round = 0; round < seats.Length; round++)
            for (var seat = 0; seat < seats[round].Length; seat++)
                if (seats[round][seat] >= 0)
                    found[round][seats[round][seat]] = seat / places;
        return found;
    }

    private static ulong Packed(ulong mask, ulong among)
    {
        var (packed, at) = (0UL, 0);
        for (; among != 0; among &= among - 1, at++)
            packed |= ((mask >> BitOperations.TrailingZeroCount(among)) & 1) << at;
        return packed;
    }
}
