using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Events.Demonstration;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Tests.Events;

/// <summary>The invented conference: what was planted in it is what the tools find, its timetables keep the rules by plain counting, and nobody of it is real.</summary>
public sealed class ConferenceDemonstrationTests
{
    private readonly ConferenceDemonstration shown = ConferenceDemonstration.Current;

    [Fact]
    public void Who_was_planted_is_suggested_first_and_meets()
    {
        // 60 planted pairs of different regions; nobody is suggested before the other, and whoever says yes to such a pair says so in 95 of 100.
        Assert.All(InventedConference.Planted, pair =>
        {
            var (one, other) = (shown.Conference.Truth[pair.One], shown.Conference.Truth[pair.Other]);
            Assert.Equal((one.Theme, one.Seeks, one.Offers), (other.Theme, other.Offers, other.Seeks));
            Assert.NotEqual(one.Region, other.Region);
        });
        Assert.Equal((60, 60), (shown.Truth.Planted, shown.Truth.SuggestedFirst));
        Assert.InRange(shown.Truth.Agreed, 52, 60);
        Assert.InRange(shown.Truth.Met, shown.Truth.Agreed * 0.7, shown.Truth.Agreed);
    }

    [Fact]
    public void Both_programmes_keep_the_rules_and_are_close_to_the_bound()
    {
        foreach (var of in (Func<ConferenceMeeting, PlacedMeeting>[])[meeting => meeting.Planned, meeting => meeting.Final])
        {
            var held = shown.Programme.Meetings.Where(meeting => of(meeting).Slot is not null).ToList();
            Assert.Equal(held.Count, held.Select(meeting => (of(meeting).Slot, of(meeting).Table)).Distinct().Count());
            var places = held.SelectMany(meeting => new[] { (Person: meeting.One, of(meeting).Slot), (Person: meeting.Other, of(meeting).Slot) }).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(places, place => Assert.DoesNotContain($"{place.Slot}", shown.People[place.Person].AwaySlots));
            Assert.All(places.CountBy(place => place.Person), count => Assert.True(count.Value <= (shown.People[count.Key].MostMeetings ?? shown.Conference.Hosted.MostMeetings)));
            Assert.All(held, meeting => Assert.NotEmpty(shown.People[meeting.One].Languages.Intersect(shown.People[meeting.Other].Languages)));
        }
        var published = shown.Programme.Published;
        Assert.Equal(published.Objective, shown.Programme.Meetings.Where(meeting => meeting.Planned.Slot is not null).Sum(meeting => (long)meeting.Wish.Weight));
        Assert.InRange(published.Objective, published.UpperBound * 0.995, published.UpperBound);
        Assert.InRange(shown.Programme.FairnessCost, 0, 0.01);
        Assert.All(shown.Programme.Meetings, meeting => Assert.Equal(meeting.Planned.Slot is null, meeting.Planned.Reason != UnmetReason.None));
    }

    [Fact]
    public void Who_does_not_come_meets_nobody_and_few_others_are_moved()
    {
        Assert.NotEmpty(shown.Arrivals.Absent);
        Assert.DoesNotContain(shown.Programme.Meetings, meeting => meeting.Final.Slot is not null && (shown.Arrivals.Absent.Contains(meeting.One) || shown.Arrivals.Absent.Contains(meeting.Other)));
        Assert.Equal(shown.Arrivals.Absent, shown.Programme.Versions.Select(version => version.Absent).OfType<int>());
        Assert.All(shown.Programme.Versions, version => Assert.InRange(version.Moved, 0, 3));
        Assert.Equal(shown.People.Count, shown.Arrivals.Came + shown.Arrivals.Absent.Count);
    }

    [Fact]
    public void Planted_outcomes_lie_between_the_bounds_of_every_wave()
    {
        // Planted: 36 in 100 of pairs who suit both ways, 15.5 of others; near the benchmark of 19 in 100.
        var (outcomes, report) = (shown.Outcomes, shown.Outcomes.Report);
        Assert.Equal(shown.Programme.Meetings.Count(meeting => meeting.Final.Slot is not null), report.Meetings);
        Assert.InRange(outcomes.TruePerHundred, 16, 22);
        var joint = report.Waves[^1].Get(OutcomeStep.JointWork);
        Assert.InRange(outcomes.TruePerHundred, joint.Lower!.Value, joint.Upper!.Value);
        // A side may say less than is true, never more; so what is true in the end bounds what is said in every wave.
        Assert.All(report.Waves, wave => Assert.InRange(wave.Get(OutcomeStep.JointWork).Either!.Value, 0, outcomes.TrueJointWork));
        Assert.All(report.Waves, wave => Assert.True(wave.HasBegun && wave.Replies < wave.Asked));
        Assert.NotEqual("Below", $"{report.Waves[^1].Verdict}");
    }

    [Fact]
    public void Tables_seat_everybody_once_and_their_figures_are_those_that_plain_counting_gives()
    {
        var (seating, met) = (shown.Seating, new Dictionary<(int, int), int>());
        for (var round = 0; round < seating.Tables.Count; round++)
        {
            var tables = Enumerable.Range(0, seating.Figures.Tables).Select(table => seating.At(round, table)).ToList();
            Assert.Equal(tables.Sum(table => table.Count), tables.SelectMany(table => table).Distinct().Count());
            Assert.DoesNotContain(tables.SelectMany(table => table), shown.Arrivals.Absent.Contains);
            Assert.All(tables, table => Assert.Equal(1, table.Count(person => seating.Roles[round][person] == TableRole.Facilitator)));
            foreach (var pair in tables.SelectMany(table => table.SelectMany(one => table.Where(other => one < other).Select(other => (one, other)))))
                met[pair] = met.GetValueOrDefault(pair) + 1;
        }
        Assert.Equal((seating.Figures.Repeats, seating.Figures.PairMeetings), (met.Values.Sum(times => times - 1), met.Values.Sum()));
        Assert.InRange(seating.Figures.NewPeople, 0.97 * seating.Figures.MostNewPeople, seating.Figures.MostNewPeople);
    }

    [Fact]
    public void Recommendations_are_led_by_whoever_led_their_table_and_reach_the_report()
    {
        Assert.Equal(shown.Recommendations.Lines.Count, Enum.GetValues<RecommendationStanding>().Sum(standing => shown.Recommendations.Lines.Count(line => line.Standing == standing)));
        Assert.Equal(Enum.GetValues<RecommendationStanding>(), shown.Recommendations.Lines.Select(line => line.Standing).Distinct().Order());
        Assert.All(shown.Recommendations.Lines, line => Assert.EndsWith(InventedMark.Text, line.Addressee, StringComparison.Ordinal));
        Assert.All(shown.Recommendations.Lines, line => Assert.Contains(shown.Conference.Truth, one => one.Organisation == line.Owner));
        Assert.All(shown.Recommendations.Lines, line => Assert.Equal(line.Reason is null, line.DecidedOn is null));
        Assert.Equal((shown.Programme.Published.Met, shown.Recommendations.Lines.Count), (shown.Report.Meetings!.Met, shown.Report.Recommendations.Lines.Count));
    }

    [Fact]
    public void Everybody_is_invented_and_the_same_seed_invents_the_same()
    {
        Assert.Equal(InventedConference.Size, shown.People.Count);
        Assert.All(shown.People, one => Assert.EndsWith(InventedMark.Text, one.Name, StringComparison.Ordinal));
        Assert.All(shown.People, one => Assert.EndsWith(InventedMark.Text, one.OrganisationName, StringComparison.Ordinal));
        Assert.Equal(Registry.RecordOrigin.Invented, shown.Conference.Hosted.Origin);
        Assert.All(shown.Conference.Hosted.Title, title => Assert.Contains(title.Language == "nl" ? "verzonnen" : "invented", title.Text, StringComparison.Ordinal));
        var again = new ConferenceDemonstration(ConferenceDemonstration.Seed);
        Assert.Equal(shown.People.Select(one => (one.Name, one.Region, one.Seeks)), again.People.Select(one => (one.Name, one.Region, one.Seeks)));
        Assert.Equal(shown.Programme.Versions, again.Programme.Versions);
        Assert.Equal(Places(shown), Places(again));
    }

    private static IEnumerable<(int, int)> Places(ConferenceDemonstration shown) =>
        shown.Programme.Meetings.Select(meeting => (Array.FindIndex([.. shown.Conference.Agenda.Slots], slot => slot.Id == meeting.Final.Slot), Array.FindIndex([.. shown.Conference.Agenda.Tables], table => table.Id == meeting.Final.Table)));
}
