namespace RegioHelix.Matchmaking.Groups;

/// <summary>Single seats of a plan put right: who has none gets one, who is kept apart is parted, and no table is left too small. As few as possible sit elsewhere.</summary>
internal sealed class TableMending
{
    private readonly TableEvent tables;
    private readonly TableCosts costs;
    private readonly int[][] plan;
    private readonly HashSet<int> hosts;
    private readonly List<int>[][] at;
    private readonly Dictionary<(int, int), int> met = [];

    public TableMending(TableEvent tables, TableCosts costs, int[][] plan, IEnumerable<int> hosts)
    {
        (this.tables, this.costs, this.plan, this.hosts) = (tables, costs, plan, [.. hosts]);
        at = [.. plan.Select(round => Enumerable.Range(0, tables.Tables).Select(table => Enumerable.Range(0, round.Length).Where(person => round[person] == table).ToList()).ToArray())];
        foreach (var together in at.SelectMany(round => round))
            foreach (var one in together)
                foreach (var other in together.Where(other => other != one))
                    met[(one, other)] = met.GetValueOrDefault((one, other)) + 1;
    }

    /// <summary>Gives a seat to everybody who is there and has none, at one of the smaller tables.</summary>
    public void Seat()
    {
        for (var round = 0; round < plan.Length; round++)
            foreach (var person in tables.Present[round].Where(person => plan[round][person] < 0))
            {
                var most = (tables.Present[round].Count + tables.Tables - 1) / tables.Tables;
                var free = Enumerable.Range(0, tables.Tables).Where(table => at[round][table].Count < most && !at[round][table].Any(other => costs.AreApart(person, other))).ToList();
                if (free.Count == 0)
                    free = [.. Enumerable.Range(0, tables.Tables).Where(table => at[round][table].Count == most && !at[round][table].Any(other => costs.AreApart(person, other)))];
                if (free.Count > 0)
                    Put(round, person, free.MinBy(table => (Cost(round, person, table), at[round][table].Count, table)));
            }
    }

    /// <summary>Fills tables that are smaller by two and more than they should be, from the largest.</summary>
    public void Fill()
    {
        for (var round = 0; round < plan.Length; round++)
        {
            var least = Math.Max(2, (tables.Present[round].Count / tables.Tables) - 1);
            foreach (var table in Enumerable.Range(0, tables.Tables))
                while (at[round][table].Count < least && FindGiver(round, table, least) is { } person)
                    Put(round, person, table);
        }
    }

    /// <summary>Parts those who are kept apart: one of the two changes seats with somebody else; where nobody can, that one has no seat.</summary>
    public void Separate()
    {
        for (var round = 0; round < plan.Length; round++)
            foreach (var (one, other) in tables.Apart)
                if (plan[round][one] >= 0 && plan[round][one] == plan[round][other])
                    Part(round, hosts.Contains(other) ? one : other);
    }

    private void Part(int round, int person)
    {
        var here = plan[round][person];
        var least = (Cost: long.MaxValue, With: -1);
        foreach (var with in tables.Present[round].Where(with => plan[round][with] is >= 0 and var there && there != here && !hosts.Contains(with)))
            if (!Clashes(round, person, plan[round][with], with) && !Clashes(round, with, here, person) && Cost(round, person, plan[round][with]) + Cost(round, with, here) is var cost && cost < least.Cost)
                least = (cost, with);
        if (least.With < 0)
            Take(round, person);
        else
        {
            var there = plan[round][least.With];
            Put(round, least.With, here);
            Put(round, person, there);
        }
    }

    private bool Clashes(int round, int person, int table, int without) => at[round][table].Any(other => other != without && other != person && costs.AreApart(person, other));

    private int? FindGiver(int round, int table, int least)
    {
        var most = at[round].Max(people => people.Count);
        var givers = at[round].Where(people => people.Count == most && most > least).SelectMany(people => people).Where(person => !hosts.Contains(person) && !Clashes(round, person, table, -1)).ToList();
        return givers.Count == 0 ? null : givers.MinBy(person => (Cost(round, person, table), person));
    }

    private void Put(int round, int person, int table)
    {
        Take(round, person);
        foreach (var other in at[round][table])
            (met[(person, other)], met[(other, person)]) = (met.GetValueOrDefault((person, other)) + 1, met.GetValueOrDefault((other, person)) + 1);
        at[round][table].Add(person);
        plan[round][person] = table;
    }

    private void Take(int round, int person)
    {
        if (plan[round][person] < 0)
            return;
        at[round][plan[round][person]].Remove(person);
        foreach (var other in at[round][plan[round][person]])
            (met[(person, other)], met[(other, person)]) = (met[(person, other)] - 1, met[(other, person)] - 1);
        plan[round][person] = -1;
    }

    private long Cost(int round, int person, int table)
    {
        var others = at[round][table].Where(other => other != person).ToList();
        var silent = others.Count > 0 && tables.People[person].Languages is not 0 and var spoken && others.Aggregate(ulong.MaxValue, (all, other) => tables.People[other].Languages is var theirs && theirs == 0 ? all : all & theirs) is var common && (common & spoken) == 0;
        return others.Sum(other => costs.Pairs[(person * tables.People.Count) + other] + (met.GetValueOrDefault((person, other)) * (long)TableCosts.Repeat))
            + (silent ? TableCosts.NotUnderstood : 0) + (tables.Wishes(person, table) ? 0 : TableCosts.Topic * 3);
    }
}
