using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Events;

/// <summary>The day of an event and what is left of it afterwards: the same on every database.</summary>
public abstract class DayContract(RegistryFixture fixture)
{
    // 9:20 in Brussels on the day: the first of four slots is over.
    private static readonly DateTimeOffset OnTheDay = new(2026, 6, 2, 7, 20, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_checked_in_once_whoever_presses_and_who_is_missing_is_known_once_a_session_has_begun()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, register) = await Opened(clock);
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        await cast.Agree(ben, cyd);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        Assert.Empty(await register.ListMissing(cast.Organiser, cast.Slug, Stop));
        clock.SetUtcNow(OnTheDay);
        var stamp = (await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop)).Stamp;

        var pressed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () => (await Record.ExceptionAsync(() => register.CheckIn(cast.Organiser, cast.Slug, ada.Participant.Id, Stop)))?.Message)));
        Assert.Equal(["Ada was checked in already, at 09:20", null], pressed.OrderByDescending(one => one is not null));
        Assert.Equal("Olga", (await register.Get(cast.Organiser, cast.Slug, ada.Participant.Id, Stop)).By);
        await Cast.Refused(RefusalReason.NotAllowed, () => register.CheckIn(ben.Actor, cast.Slug, ben.Participant.Id, Stop));
        await Cast.Refused(RefusalReason.NotFound, () => register.CheckIn(cast.Organiser, cast.Slug, Guid.NewGuid(), Stop));

        // Ben missed the first and misses one more; Cyd has all to come. Whoever came says nothing to the programme.
        Assert.Equal(["Ben 1 1", "Cyd 0 1"], (await register.ListMissing(cast.Organiser, cast.Slug, Stop)).Select(one => $"{one.Participant.Name} {one.Missed} {one.Left}").Order());
        Assert.Equal(stamp, (await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop)).Stamp);
        await register.CheckIn(cast.Organiser, cast.Slug, cyd.Participant.Id, Stop);
        await register.Undo(cast.Organiser, cast.Slug, ada.Participant.Id, Stop);
        await Cast.Refused(RefusalReason.NotNow, () => register.Undo(cast.Organiser, cast.Slug, ada.Participant.Id, Stop));
        Assert.Equal(["Cyd"], (await register.List(cast.Organiser, cast.Slug, Stop)).Where(one => one.CheckIn is not null).Select(one => one.Participant.Name));
        Assert.Single((await new HeldDataRegister(cast.Database).Read(cyd.Actor, Stop)).Records, one => one.Kind == "check-in");

        // What has begun stays where it is, also by hand, and nobody is told of what is over.
        var programme = await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop);
        var (begun, later) = (programme.Meetings.Single(one => one.Meeting.SlotId == programme.Agenda.Slots[0].Id).Meeting, programme.Meetings.Single(one => one.Meeting.SlotId == programme.Agenda.Slots[1].Id).Meeting);
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Move(cast.Organiser, cast.Slug, begun.Id, begun.Version, programme.Agenda.Slots[3].Id, Stop));
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Move(cast.Organiser, cast.Slug, later.Id, later.Version, programme.Agenda.Slots[0].Id, Stop));
        await cast.Participants.WithdrawOther(cast.Organiser, cast.Slug, ada.Participant.Id, Stop);
        Assert.Empty((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell);
        await new ErasureRegister(cast.Database).Erase(Actor.Command, cast.Organiser.PersonId!.Value, Stop);
        Assert.Null((await register.Get(Actor.Command, cast.Slug, cyd.Participant.Id, Stop)).By);
    }

    [Fact]
    public async Task Who_is_missing_or_late_is_so_at_the_tables_too_and_rounds_that_have_begun_stay_as_they_were_said()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, checkIns) = await Opened(clock);
        var discussions = new DiscussionRegister(cast.Database);
        var session = await cast.Agenda.AddSession(cast.Organiser, cast.Slug, new("Tables", SessionKind.Groups, new(2026, 6, 2), new(14, 0), new(16, 0), null), Stop);
        await discussions.SetRounds(cast.Organiser, cast.Slug, session.Id, 2, 0, Stop);
        var topic = await discussions.AddTopic(cast.Organiser, cast.Slug, new("Packaging", "THEME:circular-economy", "Two pilots", null, 1), Stop);
        var (ada, ben) = (await cast.Comes("Ada", one => one with { Themes = ["THEME:circular-economy"] }), await cast.Comes("Ben"));
        var rounds = (await discussions.Get(cast.Organiser, cast.Slug, Stop)).Rounds;
        async Task<DiscussionWish?> After(LiveChange change, params Guid[] wanted)
        {
            await cast.Programmes.Store(cast.Organiser, await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, change, Stop), [], 0, ProgrammeStep.Repaired, 0, cancellation: Stop);
            return (await discussions.ListWishes(cast.Organiser, cast.Slug, Stop)).GetValueOrDefault(wanted[0]);
        }

        clock.SetUtcNow(OnTheDay);
        var missing = await After(new() { Missing = [ada.Participant.Id] }, ada.Participant.Id);
        // Who had said nothing wishes for what the profile says, as before.
        Assert.Equal([topic.Id.ToString("N"), .. rounds.Select(one => one.Key)], [.. missing!.Topics, .. missing.AwayRounds]);
        Assert.Empty((await After(new() { Late = [ada.Participant.Id] }, ada.Participant.Id))!.AwayRounds);
        Assert.Null(await After(new() { Late = [ben.Participant.Id] }, ben.Participant.Id));
        // In the middle of the first round.
        clock.SetUtcNow(new(2026, 6, 2, 12, 30, 0, TimeSpan.Zero));
        Assert.Equal([rounds[1].Key], (await After(new() { Missing = [ben.Participant.Id] }, ben.Participant.Id))!.AwayRounds);
        // Whose table has begun is missed, without a meeting too; whose round is to come is not.
        Assert.Empty(await checkIns.ListMissing(cast.Organiser, cast.Slug, Stop));
        var seats = new SeatingRegister(cast.Database);
        var input = await seats.ReadInput(cast.Organiser, cast.Slug, Stop);
        await seats.Store(cast.Organiser, input, [.. input.People.Select(one => (IReadOnlyList<PlacedSeat>)[new(one.Participant.Name == "Ada" ? 1 : null, TableRole.Guest), new(1, TableRole.Guest)])], new(ProgrammeStep.Planned, 1, 0, "{}", 0), cancellation: Stop);
        Assert.Equal(["Ada 1 1"], (await checkIns.ListMissing(cast.Organiser, cast.Slug, Stop)).Select(one => $"{one.Participant.Name} {one.Missed} {one.Left}"));
        await checkIns.CheckIn(cast.Organiser, cast.Slug, ada.Participant.Id, Stop);
        Assert.Empty(await checkIns.ListMissing(cast.Organiser, cast.Slug, Stop));
    }

    [Fact]
    public async Task Two_who_add_slots_at_once_never_make_them_overlap()
    {
        var (cast, _) = await Opened(new FakeTimeProvider(RegistryFixture.Start));
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(async () => await Record.ExceptionAsync(() => cast.Agenda.AddSession(cast.Organiser, cast.Slug, EventCast.Morning with { From = new(13, 5 * at), Until = new(14, 5 * at) }, Stop)))));
        Assert.Equal(3, added.OfType<ProblemsException>().Count(one => one.Problems.Single().Rule == "overlapping-slots"));
        var slots = (await cast.Agenda.Get(cast.Organiser, cast.Slug, Stop)).Slots;
        Assert.All(slots.Zip(slots.Skip(1)), two => Assert.True(two.First.EndsAt <= two.Second.StartsAt));
    }

    [Fact]
    public async Task A_wrong_address_is_corrected_until_its_owner_has_answered_and_takes_every_link_with_it()
    {
        var (cast, _) = await Opened(new FakeTimeProvider(RegistryFixture.Start));
        var (participants, outbox) = (cast.Participants, new MailOutbox(cast.Database));
        var added = await participants.AddOther(cast.Organiser, cast.Slug, new() { Name = "Dot", Mail = "dto@invented.example", Region = "Antwerpen, Belgium" }, agreedElsewhere: true, Stop);
        var taken = await participants.AddOther(cast.Organiser, cast.Slug, new() { Name = "Eli", Mail = "eli@invented.example" }, agreedElsewhere: false, Stop);
        await outbox.PutAll([new("dto@invented.example", "Come", "A link", added.PersonId)], Stop);
        Assert.Equal(new EnteredAddress(true, "dto@invented.example"), await participants.GetAddress(cast.Organiser, cast.Slug, added.Id, Stop));
        Assert.Equal("entered-twice", (await Assert.ThrowsAsync<ProblemsException>(() => participants.CorrectAddress(cast.Organiser, cast.Slug, added.Id, "eli@invented.example", Stop))).Problems.Single().Rule);
        await participants.Open(added.PersonId, cast.Slug, Stop);

        var corrected = await participants.CorrectAddress(cast.Organiser, cast.Slug, added.Id, "Dot@invented.example", Stop);
        Assert.Equal((added.Id, "Dot", ParticipantState.Registered), (corrected.Id, corrected.Name, corrected.State));
        await Cast.Refused(RefusalReason.NotFound, () => participants.Open(added.PersonId, cast.Slug, Stop));
        var bearer = await participants.Open(corrected.PersonId, cast.Slug, Stop);
        Assert.Empty(await outbox.ListLatest(Actor.Command, cancellation: Stop));
        Assert.Equal("dot@invented.example", Assert.Single(await new ParticipantAddresses(cast.Database).List([added.Id], Stop)).Mail);
        await using (var db = cast.Database.Read())
        {
            Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Before + entry.After).ToListAsync(Stop), text => text.Contains("dto@", StringComparison.Ordinal));
            Assert.Contains(await db.Erasures.ToListAsync(Stop), one => one.PersonId == added.PersonId);
        }

        // Once somebody has answered by the address, it is that person's.
        var answered = await participants.Open(taken.PersonId, cast.Slug, Stop);
        await participants.Confirm(answered, cast.Slug, true, Stop);
        Assert.Equal(new EnteredAddress(false, null), await participants.GetAddress(cast.Organiser, cast.Slug, taken.Id, Stop));
        await Cast.Refused(RefusalReason.NotNow, () => participants.CorrectAddress(cast.Organiser, cast.Slug, taken.Id, "other@invented.example", Stop));
        await Cast.Refused(RefusalReason.NotAllowed, () => participants.GetAddress(bearer, cast.Slug, taken.Id, Stop));
    }

    [Fact]
    public async Task After_its_months_nothing_of_an_events_people_is_left_but_how_many_came()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, checkIns) = await Opened(clock);
        var (ada, ben) = (await cast.Comes("Ada"), await cast.Comes("Ben"));
        var dot = await cast.Participants.AddOther(Actor.Command, cast.Slug, new() { Name = "Dot", Mail = "dot@invented.example", AccessNeeds = "a ramp" }, agreedElsewhere: true, Stop);
        await cast.Agree(ada, ben);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        await checkIns.CheckIn(cast.Organiser, cast.Slug, dot.Id, Stop);
        var hosted = await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop);
        await new MailOutbox(cast.Database).PutAll([new("dot@invented.example", "Come", "A link", dot.PersonId, hosted.Id)], Stop);
        await Account(cast.Database, ada.Actor);
        var retention = new RetentionRegister(cast.Database, new ErasureRegister(cast.Database));
        Assert.Equal((15, new DateOnly(2027, 9, 2), new DateOnly(2026, 8, 31)), (hosted.KeepMonths, hosted.KeptUntil, hosted.LinksHoldUntil));

        // The link ends in words; who has a place is kept for the event's time, though a year without a word is over.
        clock.SetUtcNow(new(2026, 8, 31, 12, 0, 0, TimeSpan.Zero));
        await cast.Participants.Open(dot.PersonId, cast.Slug, Stop);
        clock.SetUtcNow(new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Contains("held until 2026-08-31", (await Assert.ThrowsAsync<RefusedException>(() => cast.Participants.Open(dot.PersonId, cast.Slug, Stop))).Message, StringComparison.Ordinal);
        clock.SetUtcNow(new(2027, 9, 2, 12, 0, 0, TimeSpan.Zero));
        await retention.Carry([], Stop);
        Assert.Equal(3, (await cast.Participants.List(Actor.Command, cast.Slug, Stop)).Count);

        clock.SetUtcNow(new(2027, 9, 3, 12, 0, 0, TimeSpan.Zero));
        await retention.Carry([], Stop);
        Assert.Empty(await cast.Participants.List(Actor.Command, cast.Slug, Stop));
        var kept = await cast.Events.Get(Actor.Command, cast.Slug, Stop);
        Assert.Equal((3, EventStatus.Closed), (kept.CameCount, kept.Status));
        await using var db = cast.Database.Read();
        Assert.Equal((0, 0, 0, 1), (await db.MeetingWishes.CountAsync(Stop), await db.Set<CheckIn>().CountAsync(Stop), await db.OutgoingMails.CountAsync(Stop), await db.PlannedMeetings.CountAsync(one => one.OneId == null && one.OtherId == null, Stop)));
        Assert.Equal((true, false, false), (await db.People.AnyAsync(one => one.Id == ada.Actor.PersonId, Stop), await db.People.AnyAsync(one => one.Id == dot.PersonId, Stop), await db.People.AnyAsync(one => one.Id == ben.Actor.PersonId, Stop)));
        Assert.DoesNotContain(await db.AuditEntries.Where(entry => entry.Record == nameof(CheckIn) || entry.Record == nameof(PlannedMeeting) || entry.Record == nameof(Participant) || entry.Record == nameof(MeetingWish)).Select(entry => entry.Before + entry.After).ToListAsync(Stop), text => text.Length > 0);
    }

    [Fact]
    public async Task Who_comes_back_stands_behind_regions_have_names_and_mail_that_waits_is_counted()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, _) = await Opened(clock, EventCast.Entry with { Capacity = 1 });
        var (ada, ben) = (await cast.Comes("Ada"), await cast.Comes("Ben", entry => entry with { Region = "Emilia-Romagna" }));
        Assert.Equal(("ITH5", ParticipantState.Waiting), (ben.Participant.Region, ben.Participant.State));
        clock.Advance(TimeSpan.FromMinutes(1));
        await cast.Participants.Withdraw(ben.Actor, cast.Slug, Stop);
        var cyd = await cast.Comes("Cyd");
        clock.Advance(TimeSpan.FromMinutes(1));
        await cast.Participants.Register(ben.Actor, cast.Slug, null, true, new() { Name = "Ben" }, Stop);
        Assert.Equal([cyd.Participant.Id], (await cast.Participants.Withdraw(ada.Actor, cast.Slug, Stop)).Promoted);

        var wrong = await Assert.ThrowsAsync<ProblemsException>(() => cast.Participants.AddOther(cast.Organiser, cast.Slug, new() { Name = "Dot", Region = "Atlantis" }, true, Stop));
        Assert.Equal(("region", "unknown-region"), (wrong.Problems.Single().File, wrong.Problems.Single().Rule));
        var preview = await new ParticipantImport(cast.Database, cast.Participants).Preview(cast.Organiser, cast.Slug, new("people.csv", ["Name", "Regio", "Stad"],
            [new(2, ["Fay", "", "Gent"]), new(3, ["Gus", "BE21", "Gent"]), new(4, ["Hal", "Limburg", ""])]), Stop);
        Assert.Equal(["BE23", "BE21"], preview.Rows.Take(2).Select(row => row.Profile.Region));
        Assert.Equal((4L, "ambiguous-place"), (preview.Problems.Single().Line, preview.Problems.Single().Rule));

        // A server that is down: counted, with whom to tell in another way, and again once it is given up.
        var (outbox, hosted) = (new MailOutbox(cast.Database), await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop));
        var box = new EventMailbox(cast.Database);
        await outbox.PutAll([new("cyd@invented.example", "One", "", cyd.Participant.PersonId, hosted.Id), new("cyd@invented.example", "Two", "", cyd.Participant.PersonId, hosted.Id), new("x@invented.example", "Another event's", "", null)], Stop);
        var mails = await outbox.ListDue(cancellation: Stop);
        await outbox.Sent(mails.First(one => one.Subject == "Two").Id, Stop);
        await outbox.Failed(mails.First(one => one.Subject == "One").Id, "connection refused", Stop);
        var state = await box.Get(cast.Organiser, cast.Slug, Stop);
        Assert.Equal((1, 0, 1, 0, 1), (state.Sent, state.Waiting, state.Retried, state.GivenUp, state.Left));
        Assert.Equal(("Cyd", cast.Database.Now.AddMinutes(1)), (Assert.Single(state.Unreached), state.Next!.Value));
        for (var attempt = 1; attempt < MailOutbox.MostAttempts; attempt++)
            await outbox.Failed(mails.First(one => one.Subject == "One").Id, "connection refused", Stop);
        state = await box.Get(cast.Organiser, cast.Slug, Stop);
        Assert.Equal((0, 1, null), (state.Retried, state.GivenUp, state.Next));
        await Cast.Refused(RefusalReason.NotAllowed, () => box.Get(ada.Actor, cast.Slug, Stop));
    }

    [Fact]
    public void On_the_night_on_which_the_clock_is_put_back_an_hour_comes_twice()
    {
        var arrivals = Enumerable.Range(0, 4).Select(at => new DateTimeOffset(2026, 10, 24, 23, 50, 0, TimeSpan.Zero).AddMinutes(30 * at)).ToList();
        Assert.Equal(["01:00 +2 1", "02:00 +2 2", "02:00 +1 1"], ArrivalHour.Of("Europe/Brussels", arrivals).Select(one => FormattableString.Invariant($"{one.Hour:HH:mm} +{one.Hour.Offset.Hours} {one.Count}")));
        Assert.Equal([false, true, true, true], arrivals.Select(at => LocalTimes.IsShownTwice("Europe/Brussels", at)));
    }

    private async Task<(EventCast Cast, CheckInRegister Register)> Opened(FakeTimeProvider clock, EventEntry? entry = null)
    {
        var cast = await EventCast.Open(fixture.Fresh(clock), entry);
        return (cast, new(cast.Database));
    }

    private static Task Account(RegistryDatabase database, Actor actor) => database.Change(actor, db => (Task)Task.FromResult(db.Add(new Account
    {
        Id = actor.AccountId!.Value,
        UserName = "ada@invented.example",
        NormalizedUserName = "ADA@INVENTED.EXAMPLE",
        Email = "ada@invented.example",
        NormalizedEmail = "ADA@INVENTED.EXAMPLE",
        EmailConfirmed = true,
        PersonId = actor.PersonId,
        CreatedAt = database.Now,
    })), Stop);
}

public sealed class SqliteDayTests(SqliteFixture fixture) : DayContract(fixture);

public sealed class PostgresDayTests(PostgresFixture fixture) : DayContract(fixture);
