using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>How good a seating is, counted, and what counting proves that no seating at tables of these sizes can exceed.</summary>
public static class SeatingMeasures
{
    /// <summary>Measures a plan.</summary>
    public static SeatingFigures From(TableEvent tables, TablePlan plan)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(plan);
        var at = plan.Tables.Select(round => Enumerable.Range(0, tables.Tables).Select(table => Enumerable.Range(0, round.Length).Where(person => round[person] == table).ToList()).ToList()).ToList();
        var known = tables.KnownPairs();
        var meetings = at.SelectMany(round => round.SelectMany(Pairs)).ToList();
        var (distinct, people) = (meetings.ToHashSet(), Enumerable.Range(0, tables.People.Count).Where(person => plan.Tables.Any(round => round[person] >= 0)).ToHashSet());
        var (possible, least) = ((long)people.Count * (people.Count - 1) / 2, LeastRepeatsOf(at, tables.Tables, people.Count, meetings.Count));
        int Known(IEnumerable<(int, int)> among) => among.Count(known.Contains);
        int Alike(Func<TableGuest, int> mark) => meetings.Count(pair => mark(tables.People[pair.Item1]) >= 0 && mark(tables.People[pair.Item1]) == mark(tables.People[pair.Item2]));
        int LeastAlike(Func<TableGuest, int> mark) => at.Sum(round => round.SelectMany(table => table).GroupBy(person => mark(tables.People[person])).Where(all => all.Key >= 0).Sum(all => Spread(tables.Tables, all.Count())));
        var seats = at.SelectMany(round => round.SelectMany((table, number) => table.Select(person => (Person: person, Table: number)))).Where(seat => tables.People[seat.Person].Topics.Count > 0).ToList();
        var granted = seats.Where(seat => tables.Wishes(seat.Person, seat.Table)).ToList();
        return new SeatingFigures
        {
            People = people.Count,
            Rounds = tables.Rounds,
            Tables = tables.Tables,
            Smallest = at.Min(round => round.Min(table => table.Count)),
            Largest = at.Max(round => round.Max(table => table.Count)),
            NewPairs = distinct.Count - Known(distinct),
            MostNewPairs = (int)Math.Min(meetings.Count - least, possible - known.Count(pair => people.Contains(pair.Item1) && people.Contains(pair.Item2))),
            Repeats = meetings.Count - distinct.Count,
            LeastRepeats = least,
            KnownMeetings = Known(meetings),
            PairMeetings = meetings.Count,
            SameRegion = Alike(one => one.Region),
            LeastSameRegion = LeastAlike(one => one.Region),
            SameKind = Alike(one => one.Kind),
            LeastSameKind = LeastAlike(one => one.Kind),
            Wished = seats.Count,
            Granted = granted.Count,
            MostGranted = at.Sum(round => MostGrantedIn(tables, round)),
            NeverGranted = seats.Select(seat => seat.Person).Distinct().Count() - granted.Select(seat => seat.Person).Distinct().Count(),
            NotUnderstood = at.Sum(round => round.Sum(table => Silent(tables, table))),
            NoFacilitator = Without(tables, at, plan, TableRole.Facilitator, one => one.Facilitates),
            NoReporter = Without(tables, at, plan, TableRole.Reporter, one => one.Reports),
            Seatless = Enumerable.Range(0, tables.Rounds).Sum(round => tables.Present[round].Count(person => plan.Tables[round][person] < 0)),
        };
    }

    // Each pair meets afresh only once; and where the same people sit in every round at tables of the same sizes, a table with more people than there are tables cannot be taken apart wholly.
    private static int LeastRepeatsOf(List<List<List<int>>> at, int tables, int people, int meetings)
    {
        var byPairs = meetings - ((long)people * (people - 1) / 2);
        var apart = at.Skip(1).Zip(at).Sum(rounds => rounds.First.Sum(table => (long)Spread(tables, table.Count)) is var least && SameSet(rounds.First, rounds.Second) ? least : 0);
        return (int)Math.Max(0, Math.Max(byPairs, apart));
    }

    private static bool SameSet(List<List<int>> one, List<List<int>> other) => one.SelectMany(table => table).ToHashSet().SetEquals(other.SelectMany(table => table));

    // The least pairs that share a table where so many are spread over so many tables.
    private static int Spread(int tables, int people)
    {
        var (each, more) = (people / tables, people % tables);
        return (((tables - more) * each * (each - 1)) + (more * (each + 1) * each)) / 2;
    }

    // The most people at topics that they wish for: seats given one by one, each by moving others along (augmenting paths).
    private static int MostGrantedIn(TableEvent tables, List<List<int>> round)
    {
        var room = new int[tables.TopicOfTable.Max() + 1];
        for (var table = 0; table < round.Count; table++)
            room[tables.TopicOfTable[table]] += round[table].Count;
        var sits = room.Select(_ => new List<int>()).ToArray();
        bool Give(int person, HashSet<int> seen)
        {
            foreach (var topic in tables.People[person].Topics.Where(topic => topic < room.Length && seen.Add(topic)))
            {
                var goes = sits[topic].Count < room[topic] ? -1 : sits[topic].FindIndex(other => Give(other, seen));
                if (goes < 0 && sits[topic].Count == room[topic])
                    continue;
                if (goes >= 0)
                    sits[topic].RemoveAt(goes);
                sits[topic].Add(person);
                return true;
            }
            return false;
        }
        return round.SelectMany(table => table).Where(person => tables.People[person].Topics.Count > 0).Count(person => Give(person, []));
    }

    private static int Silent(TableEvent tables, List<int> table)
    {
        var spoken = table.Select(person => tables.People[person].Languages).ToList();
        return table.Count == 0 ? 0 : table.Count - Enumerable.Range(0, 64).Max(tongue => spoken.Count(mask => mask == 0 || ((mask >> tongue) & 1) == 1));
    }

    private static int Without(TableEvent tables, List<List<List<int>>> at, TablePlan plan, TableRole role, Func<TableGuest, bool> offers) =>
        at.Select((round, number) => round.Count(table => !table.Any(person => plan.Roles[number][person] == role && offers(tables.People[person])))).Sum();

    private static IEnumerable<(int, int)> Pairs(List<int> table) =>
        from one in Enumerable.Range(0, table.Count) from other in Enumerable.Range(one + 1, table.Count - one - 1) select (Math.Min(table[one], table[other]), Math.Max(table[one], table[other]));
}
