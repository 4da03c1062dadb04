using System.Globalization;
using System.Text.Json;
using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Testing;

namespace RegioHelix.Matchmaking.Tests.Groups;

public sealed class DiscussionGroupsTests
{
    [Theory]
    [InlineData(4, 4, 5, GroupMethod.AffineSpace)]
    [InlineData(5, 5, 6, GroupMethod.AffineSpace)]
    [InlineData(7, 7, 8, GroupMethod.AffineSpace)]
    [InlineData(8, 8, 9, GroupMethod.AffineSpace)]
    [InlineData(9, 9, 10, GroupMethod.AffineSpace)]
    [InlineData(9, 3, 13, GroupMethod.AffineSpace)]
    [InlineData(16, 4, 21, GroupMethod.AffineSpace)]
    [InlineData(7, 4, 7, GroupMethod.TransversalDesign)]
    [InlineData(8, 4, 9, GroupMethod.TransversalDesign)]
    [InlineData(8, 4, 10, GroupMethod.DoubledPlane)]
    [InlineData(13, 8, 6, GroupMethod.TransversalDesign)]
    [InlineData(16, 8, 16, GroupMethod.TransversalDesign)]
    [InlineData(30, 8, 5, GroupMethod.TransversalDesign)]
    [InlineData(44, 8, 3, GroupMethod.TransversalDesign)]
    [InlineData(93, 11, 5, GroupMethod.TransversalDesign)]
    [InlineData(10, 2, 19, GroupMethod.CircleMethod)]
    [InlineData(5, 3, 7, GroupMethod.Starter)]
    public void What_algebra_knows_repeats_nothing(int groups, int size, int rounds, GroupMethod method)
    {
        var programme = DiscussionGroups.From(new GroupEvent(groups * size, groups, size, rounds), SearchEffort.Of(0));
        Assert.Equal((0, 0), (Check(programme, groups * size, groups, rounds), programme.LowerBound));
        Assert.Equal((0, method), (programme.RepeatMeetings, programme.Method));
    }

    [Fact]
    public void Uneven_numbers_leave_seats_empty_evenly()
    {
        foreach (var (people, groups, size, rounds) in new[] { (30, 8, 4, 3), (350, 44, 8, 3), (23, 5, 5, 4), (10, 4, 3, 3), (7, 3, 3, 4), (27, 6, 5, 4) })
        {
            var programme = DiscussionGroups.From(new GroupEvent(people, groups, size, rounds), SearchEffort.Of(60_000, 1));
            Assert.Equal(programme.RepeatMeetings, Check(programme, people, groups, rounds));
            Assert.True(programme.RepeatMeetings >= programme.LowerBound);
            Assert.All(programme.Schedule, round => Assert.InRange(round.Max(table => table.Count) - round.Min(table => table.Count), 0, 1));
        }
    }

    [Fact]
    public void Search_is_never_below_the_bound_and_the_same_for_the_same_seed()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var (groups, size, rounds) = (1 + (seed % 4), 1 + (seed % 5), 1 + (seed % 6));
            var few = new GroupEvent(groups * size, groups, size, rounds);
            var programme = DiscussionGroups.From(few, SearchEffort.Of(3000, 2));
            Assert.Equal(programme.RepeatMeetings, Check(programme, groups * size, groups, rounds));
            Assert.True(programme.RepeatMeetings >= programme.LowerBound, $"{groups}-{size}-{rounds}: {programme.RepeatMeetings} below {programme.LowerBound}");
            Assert.Equal(JsonSerializer.Serialize(programme), JsonSerializer.Serialize(DiscussionGroups.From(few, SearchEffort.Of(3000, 2))));
        }
    }

    [Fact]
    public void The_mixed_event_has_no_repeats_no_known_pairs_and_no_pair_of_one_region()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Requires.Shared("golden/matching/groups_mix240_30-8-5.json")));
        int[] Marks(string name) => [.. document.RootElement.GetProperty(name).EnumerateArray().Select(mark => mark.GetInt32())];
        var known = document.RootElement.GetProperty("already_know_each_other").EnumerateArray().Select(pair => (A: pair[0].GetInt32(), B: pair[1].GetInt32())).ToList();
        var programme = DiscussionGroups.From(new GroupEvent(240, 30, 8, 5, Marks("region"), Marks("theme"), known), SearchEffort.Of(1_000_000));
        Assert.Equal(0, Check(programme, 240, 30, 5));
        var tables = programme.Schedule.SelectMany(round => round).Select(table => table.ToHashSet()).ToList();
        Assert.DoesNotContain(known, pair => tables.Any(table => table.Contains(pair.A) && table.Contains(pair.B)));
        var region = Marks("region");
        Assert.All(tables, table => Assert.Equal(table.Count, table.Select(person => region[person]).Distinct().Count()));
        Assert.Equal((0, 0), (programme.KnownMeetings, programme.SameRegionMeetings));
    }

    [Fact]
    public void Is_as_worked_on_the_method_page()
    {
        foreach (var page in new[] { "discussion-groups.md", "nl/discussion-groups.md" })
        {
            var example = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "methods", page)).Split("```example\n")[1].Split("```")[0];
            var programme = DiscussionGroups.From(new GroupEvent(9, 3, 3, 4), SearchEffort.Of(0));
            var rounds = programme.Schedule.Select(round => string.Join("  ", round.Select(table => string.Join(' ', table.Select(person => person.ToString(CultureInfo.InvariantCulture))))));
            Assert.Equal(example.Trim().Split('\n')[1..].Select(row => row[3..].Trim()), rounds);
        }
    }

    // Everybody sits once a round; gives the repeats.
    private static int Check(DiscussionGroups programme, int people, int groups, int rounds)
    {
        Assert.Equal(rounds, programme.Schedule.Count);
        var met = new Dictionary<(int, int), int>();
        foreach (var round in programme.Schedule)
        {
            Assert.Equal(groups, round.Count);
            Assert.Equal(Enumerable.Range(0, people), round.SelectMany(table => table).Order());
            foreach (var table in round)
                foreach (var one in table)
                    foreach (var other in table.Where(other => other > one))
                        met[(one, other)] = met.GetValueOrDefault((one, other)) + 1;
        }
        return met.Values.Sum(times => times - 1);
    }
}
