using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Tests.Groups;

/// <summary>Discussion tables with all soft rules, counted by plain loops that know nothing of the search.</summary>
public sealed class TablePlanTests
{
    [Fact]
    public void A_conference_of_350_is_seated_with_all_rules_and_every_figure_is_as_a_plain_count_finds_it()
    {
        var tables = Conference(350, 44, 3);
        var plan = TablePlan.From(tables, SearchEffort.Of(250_000, 7));
        var measures = Checked(tables, plan, maximum: 8);
        Assert.Equal((0, 0, 0, 0), (measures.Repeats, measures.Seatless, measures.NotUnderstood, measures.NoReporter));
        Assert.Equal((0, 350), (measures.NoFacilitator, measures.People));
        Assert.InRange(measures.KnownMeetings, 0, 3);
        Assert.InRange(measures.NewPeople, measures.MostNewPeople * 0.99, measures.MostNewPeople);
        Assert.InRange(measures.SameRegion, measures.LeastSameRegion, measures.LeastSameRegion + (measures.PairMeetings / 40));
        Assert.InRange(measures.Granted, (int)(measures.MostGranted * 0.97), measures.MostGranted);
        Assert.Equal(0, measures.NeverGranted);
        // Who leads a table leads it in every round.
        foreach (var lead in Enumerable.Range(0, 350).Where(person => plan.Roles[0][person] == TableRole.Facilitator))
            Assert.All(plan.Tables, round => Assert.Equal(plan.Tables[0][lead], round[lead]));
    }

    [Fact]
    public void Who_drops_out_or_comes_late_moves_nobody_as_long_as_tables_stay_whole()
    {
        var tables = Conference(90, 12, 3);
        var plan = TablePlan.From(tables, SearchEffort.Of(30_000, 1));
        Assert.Equal(plan.Tables, TablePlan.From(tables, SearchEffort.Of(30_000, 1)).Tables);
        // Three leave, one of them a facilitator; two come late, of whom one only for the last round; two others are kept apart from now on.
        var facilitator = Enumerable.Range(0, 90).First(person => plan.Roles[0][person] == TableRole.Facilitator);
        var left = new[] { facilitator, 40, 61 }.Distinct().ToHashSet();
        int[] stay = [.. Enumerable.Range(0, 90).Where(person => !left.Contains(person))];
        TableGuest[] people = [.. stay.Select(person => tables.People[person]), new TableGuest { Region = 2 }, new TableGuest { Region = 3, Away = new HashSet<int> { 0, 1 } }];
        var together = stay.Select((person, at) => (person, at)).Where(one => plan.Tables[1][one.person] == plan.Tables[1][stay[5]]).Select(one => one.at).First(at => at != 5);
        var now = new TableEvent(people, tables.TopicOfTable, 3, [(5, together)]);
        var before = plan.Tables.Select(round => (int[])[.. stay.Select(person => round[person]), -1, -1]).ToList();
        var roles = plan.Roles.Select(round => (TableRole[])[.. stay.Select(person => round[person]), TableRole.Guest, TableRole.Guest]).ToList();
        var repair = TableRepair.From(now, before, roles);
        Checked(now, repair.Plan, maximum: 9);
        // The one who is parted, and the one who changes seats with that one in each round in which they sat together.
        var rounds = Enumerable.Range(0, 3).Count(round => before[round][5] == before[round][together]);
        // And one for each place by which a table fell below six.
        var small = Enumerable.Range(0, 3).Sum(round => Enumerable.Range(0, 12).Sum(table => Math.Max(0, 6 - before[round].Count(at => at == table))));
        Assert.InRange(repair.Moved.Count, 1, rounds + 1 + small);
        Assert.All(Enumerable.Range(0, stay.Length).Where(person => !repair.Moved.Contains(person)), person => Assert.All(Enumerable.Range(0, 3), round => Assert.Equal(before[round][person], repair.Plan.Tables[round][person])));
        // Mended once more, nothing is left to mend.
        Assert.Empty(TableRepair.From(now, repair.Plan.Tables, repair.Plan.Roles).Moved);
    }

    [Fact]
    public void Uneven_numbers_blocks_and_too_few_people_are_taken_as_they_are()
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var (count, number, random) = (9 + (int)(seed * 5 % 23), 2 + (int)(seed % 3), new Random((int)seed));
            var apart = Enumerable.Range(0, 6).Select(_ => (random.Next(count / 2), (count / 2) + random.Next(count / 2))).Distinct().ToList();
            var people = Enumerable.Range(0, count).Select(at => new TableGuest { Region = at % 3, Kind = at % 4, Languages = at % 5 == 0 ? 0UL : 3UL >> (at % 2), Topics = at % 4 == 0 ? [] : [at % 2], Facilitates = at % 6 == 0, Away = at % 7 == 0 ? new HashSet<int> { 1 } : [] }).ToList();
            var tables = new TableEvent(people, [.. Enumerable.Range(0, number).Select(table => table % 2)], 3, apart);
            Checked(tables, TablePlan.From(tables, SearchEffort.Of(4_000, seed)), (count + number - 1) / number);
        }
        // Two who are kept apart and one table: one of them has no seat, whatever else that costs.
        var alone = new TableEvent([.. Enumerable.Range(0, 5).Select(_ => new TableGuest())], [0], 2, [(1, 3)]);
        Assert.Equal(2, SeatingMeasures.From(alone, TablePlan.From(alone, SearchEffort.Of(100))).Seatless);
        Assert.Throws<ArgumentException>(() => new TableEvent([.. Enumerable.Range(0, 5).Select(_ => new TableGuest())], [0, 0, 0], 1));
    }

    // Topics: circular economy at the first half of the tables, agrofood at the others; four in ten wish for one, two for both.
    private static TableEvent Conference(int count, int tables, int rounds)
    {
        var random = new Random(350);
        var people = Enumerable.Range(0, count).Select(at => new TableGuest
        {
            Region = (int)(random.NextDouble() * random.NextDouble() * 40),
            Kind = random.Next(4),
            Organisation = random.Next(count * 2 / 3),
            Languages = random.Next(10) == 0 ? 0UL : 1UL | (1UL << random.Next(1, 7)),
            Topics = random.Next(10) switch { < 4 => [0], < 8 => [1], _ => [0, 1] },
            Facilitates = at % 7 == 0,
            Reports = at % 3 == 1,
        }).ToList();
        return new(people, [.. Enumerable.Range(0, tables).Select(table => table * 2 / tables)], rounds, [(1, 2), (3, 200 % count), (8, 9)], [(10, 11), (10, 12)]);
    }

    // Counts everything anew with loops over pairs.
    private static SeatingFigures Checked(TableEvent tables, TablePlan plan, int maximum)
    {
        var measures = SeatingMeasures.From(tables, plan);
        var met = new Dictionary<(int, int), int>();
        var (sameRegion, granted, silent) = (0, 0, 0);
        for (var round = 0; round < tables.Rounds; round++)
            for (var table = 0; table < tables.Tables; table++)
            {
                int[] seated = [.. Enumerable.Range(0, tables.People.Count).Where(person => plan.Tables[round][person] == table)];
                Assert.InRange(seated.Length, 1, maximum);
                Assert.Equal(1, seated.Count(person => plan.Roles[round][person] == TableRole.Facilitator));
                Assert.Equal(seated.Length > 1 ? 1 : 0, seated.Count(person => plan.Roles[round][person] == TableRole.Reporter));
                Assert.DoesNotContain(seated, person => tables.People[person].Away.Contains(round));
                granted += seated.Count(person => tables.People[person].Topics.Contains(tables.TopicOfTable[table]));
                silent += seated.Length - Enumerable.Range(0, 8).Max(tongue => seated.Count(person => tables.People[person].Languages == 0 || (tables.People[person].Languages & (1UL << tongue)) != 0));
                foreach (var one in seated)
                    foreach (var other in seated.Where(other => other > one))
                    {
                        met[(one, other)] = met.GetValueOrDefault((one, other)) + 1;
                        sameRegion += tables.People[one].Region >= 0 && tables.People[one].Region == tables.People[other].Region ? 1 : 0;
                        Assert.DoesNotContain((one, other), tables.Apart);
                        Assert.DoesNotContain((other, one), tables.Apart);
                    }
            }
        bool Know(int one, int other) => tables.Known.Contains((one, other)) || tables.Known.Contains((other, one)) || (tables.People[one].Organisation >= 0 && tables.People[one].Organisation == tables.People[other].Organisation);
        Assert.Equal((sameRegion, granted, silent), (measures.SameRegion, measures.Granted, measures.NotUnderstood));
        Assert.Equal((met.Values.Sum(), met.Values.Sum(times => times - 1)), (measures.PairMeetings, measures.Repeats));
        Assert.Equal((met.Keys.Count(pair => !Know(pair.Item1, pair.Item2)), met.Where(pair => Know(pair.Key.Item1, pair.Key.Item2)).Sum(pair => pair.Value)), (measures.NewPairs, measures.KnownMeetings));
        Assert.True(measures.Repeats >= measures.LeastRepeats && measures.NewPairs <= measures.MostNewPairs && measures.SameRegion >= measures.LeastSameRegion && measures.SameKind >= measures.LeastSameKind && measures.Granted <= measures.MostGranted);
        return measures;
    }
}
