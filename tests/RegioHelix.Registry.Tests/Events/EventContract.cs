using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Events;

/// <summary>Events from an empty draft to a published programme that changes: the same on every database.</summary>
public abstract class EventContract(RegistryFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_after_publication_names_who_must_be_told_and_each_once()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        await cast.Agree(ben, cyd, important: true);
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop));
        var planned = await cast.Plan();
        Assert.Equal((1, 2, 2, 0, 260L, 1_000.0), (planned.Number, planned.Wanted, planned.Met, planned.WithoutMeeting, planned.Objective, planned.UpperBound));
        Assert.Empty(await cast.Programmes.ListOwn(ada.Actor, cast.Slug, Stop));

        var told = await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        Assert.Equal(["Ada 1", "Ben 2", "Cyd 1"], told.Select(one => $"{one.Participant.Name} {one.Changes.Count}"));
        var own = await cast.Programmes.ListOwn(ben.Actor, cast.Slug, Stop);
        Assert.Equal([("Ada", "Hall", "1"), ("Cyd", "Hall", "1")], own.Select(one => (one.Other.Name, one.Room, one.Table)));
        Assert.Equal(new DateTimeOffset(2026, 6, 2, 7, 0, 0, TimeSpan.Zero), own[0].StartsAt);
        Assert.Empty((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell);

        // A slot that is moved tells its two, and somebody who cancels the other two; once they are told the list is empty.
        var slot = (await cast.Agenda.Get(cast.Organiser, cast.Slug, Stop)).Slots[0];
        await Assert.ThrowsAsync<ProblemsException>(() => cast.Agenda.MoveSlot(cast.Organiser, cast.Slug, slot.Id, slot.Version, new(9, 30), Stop));
        await cast.Agenda.MoveSlot(cast.Organiser, cast.Slug, slot.Id, slot.Version, new(9, 3), Stop);
        await Cast.Refused(RefusalReason.Outdated, () => cast.Agenda.MoveSlot(cast.Organiser, cast.Slug, slot.Id, slot.Version, new(9, 1), Stop));
        Assert.Equal(["Ada", "Ben"], (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell.Select(one => one.Participant.Name));
        await cast.Participants.WithdrawOther(cast.Organiser, cast.Slug, cyd.Participant.Id, Stop);
        var tell = (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell;
        Assert.Equal(["Ada", "Ben", "Cyd"], tell.Select(one => one.Participant.Name));
        Assert.Null(tell[1].Changes.Single(one => one.With == "Cyd").Now);
        Assert.Equal(3, (await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop)).Count);
        Assert.Empty((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell);
        Assert.Equal(["Ada"], (await cast.Programmes.ListOwn(ben.Actor, cast.Slug, Stop)).Select(one => one.Other.Name));
    }

    [Fact]
    public async Task Two_who_organise_at_once_do_not_undo_each_other()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        var hosted = await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop);
        await cast.Events.Change(cast.Organiser, cast.Slug, hosted.Version, EventCast.Entry with { Place = "Another hall" }, Stop);
        await Cast.Refused(RefusalReason.Outdated, () => cast.Events.Change(cast.Organiser, cast.Slug, hosted.Version, EventCast.Entry, Stop));

        // A programme that was made before somebody said yes, or before another programme, is not kept.
        var early = await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop);
        await cast.Agree(ben, cyd);
        PlacedMeeting[] placed = [new(early.Agenda.Slots[0].Id, early.Agenda.Tables[0].Id, UnmetReason.None, 0, 0)];
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Store(cast.Organiser, early, placed, 1, ProgrammeStep.Planned, 0, cancellation: Stop));
        var both = await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop);
        await cast.Plan();
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Store(cast.Organiser, both, [placed[0], placed[0]], 1, ProgrammeStep.Planned, 0, cancellation: Stop));

        // Ben and Cyd go to the last slot by hand, and stay; Ben has Ada in the first.
        var meeting = (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).Meetings.Single(one => new[] { one.One!.Name, one.Other!.Name }.Order().SequenceEqual(["Ben", "Cyd"])).Meeting;
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Move(cast.Organiser, cast.Slug, meeting.Id, meeting.Version, both.Agenda.Slots[0].Id, Stop));
        await cast.Programmes.Move(cast.Organiser, cast.Slug, meeting.Id, meeting.Version, both.Agenda.Slots[^1].Id, Stop);
        Assert.Equal((both.Agenda.Slots[^1].Id, true), (await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop)).Wishes.Where(one => one.IsLocked).Select(one => (one.Slot!.Value, one.IsLocked)).Single());
        var stranger = await Cast.Person(cast.Database, "Sam");
        await Cast.Refused(RefusalReason.NotAllowed, () => cast.Programmes.Get(stranger, cast.Slug, Stop));
        await Cast.Refused(RefusalReason.NotAllowed, () => cast.Participants.List(stranger, cast.Slug, Stop));
    }

    [Fact]
    public async Task A_block_is_silent_and_an_unanswered_request_lapses()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var cast = await EventCast.Open(fixture.Fresh(clock));
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        var wish = await cast.Wishes.Ask(ada.Actor, cast.Slug, ben.Participant.Id, null, false, Stop);
        await cast.Database.Change(ben.Actor, db => Task.FromResult(db.Add(new Block { PersonId = ben.Actor.PersonId!.Value, BlockedPersonId = ada.Actor.PersonId })), Stop);
        Assert.Empty(await cast.Wishes.ListOwn(ben.Actor, cast.Slug, Stop));
        Assert.Equal(WishStatus.Asked, Assert.Single(await cast.Wishes.ListOwn(ada.Actor, cast.Slug, Stop)).Wish.Status);
        Assert.Equal(["Cyd"], (await cast.Participants.ListFellows(ada.Actor, cast.Slug, Stop)).Select(one => one.Name));
        Assert.Equal(["Cyd"], (await cast.Participants.ListFellows(ben.Actor, cast.Slug, Stop)).Select(one => one.Name));
        await Cast.Refused(RefusalReason.NotFound, () => cast.Wishes.Answer(ben.Actor, cast.Slug, wish.Id, true, Stop));
        await Cast.Refused(RefusalReason.NotFound, () => cast.Wishes.Ask(ben.Actor, cast.Slug, ada.Participant.Id, null, false, Stop));
        Assert.Equal(0, await cast.Wishes.ExpireDue(Stop));
        clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await cast.Wishes.ExpireDue(Stop));
        Assert.Equal(WishStatus.Expired, Assert.Single(await cast.Wishes.ListOwn(ada.Actor, cast.Slug, Stop)).Wish.Status);

        // Who asks back says yes; what both took back is no wish of a programme.
        await cast.Wishes.Ask(ada.Actor, cast.Slug, cyd.Participant.Id, null, false, Stop);
        Assert.Equal(WishStatus.Accepted, (await cast.Wishes.Ask(cyd.Actor, cast.Slug, ada.Participant.Id, null, false, Stop)).Status);
        Assert.Single((await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop)).Wishes);
        await cast.Wishes.Withdraw(cyd.Actor, cast.Slug, (await cast.Wishes.ListOwn(cyd.Actor, cast.Slug, Stop)).Single().Wish.Id, Stop);
        await Cast.Refused(RefusalReason.NotNow, () => cast.Wishes.Ask(ada.Actor, cast.Slug, cyd.Participant.Id, null, false, Stop));
        Assert.Empty((await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop)).Wishes);
    }

    [Fact]
    public async Task Who_comes_first_gets_the_places_and_who_leaves_gives_one_on()
    {
        var cast = await EventCast.Open(fixture.Fresh(), EventCast.Entry with { Capacity = 2, Registration = RegistrationKind.ByInvitation });
        var secret = (await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop)).Secret;
        var ada = await Cast.Person(cast.Database, "Ada");
        await Cast.Refused(RefusalReason.NotNow, () => cast.Participants.Register(ada, cast.Slug, "guessed", true, new() { Name = "Ada" }, Stop));
        await Assert.ThrowsAsync<ProblemsException>(() => cast.Participants.Register(ada, cast.Slug, secret, false, new() { Name = "Ada" }, Stop));
        Assert.Equal(ParticipantState.Registered, (await cast.Participants.Register(ada, cast.Slug, secret, true, new() { Name = "Ada", AccessNeeds = "a ramp" }, Stop)).State);

        // A list of which a row is wrong adds nobody; mended it is taken in whole, and the last of it waits.
        var import = new ParticipantImport(cast.Database, cast.Participants);
        var roster = new Roster("list.csv", ["Naam", "E-mail", "Regio", "Talen", "Kleur"], [new(2, ["Ben", "ben@elsewhere.example", "BE21", "en, nl", "red"]), new(3, ["Cyd", "no address", "XX99", "en", ""])]);
        var preview = await import.Preview(cast.Organiser, cast.Slug, roster, Stop);
        Assert.Equal([(3L, 2, "not-a-mail-address"), (3L, 3, "unknown-region")], preview.Problems.Select(one => (one.Line, one.Column, one.Rule)));
        Assert.Equal(["Kleur"], preview.Unread);
        await Assert.ThrowsAsync<ProblemsException>(() => import.Take(cast.Organiser, cast.Slug, roster, true, Stop));
        Assert.Single(await cast.Participants.List(cast.Organiser, cast.Slug, Stop));
        var mended = roster with { Rows = [roster.Rows[0], new(3, ["Cyd", "cyd@elsewhere.example", "", "", ""])] };
        Assert.Equal(2, (await import.Take(cast.Organiser, cast.Slug, mended, true, Stop)).Count);
        Assert.Empty(await import.Take(cast.Organiser, cast.Slug, mended, true, Stop));
        var counts = await cast.Participants.Count(Actor.Anonymous, cast.Slug, Stop);
        Assert.Equal((2, 1), (counts[ParticipantState.Registered], counts[ParticipantState.Waiting]));
        var left = await cast.Participants.Withdraw(ada, cast.Slug, Stop);
        var cyd = (await cast.Participants.List(cast.Organiser, cast.Slug, Stop)).Single(one => one.Name == "Cyd");
        Assert.Equal((ParticipantState.Registered, cyd.Id), (cyd.State, left.Promoted.Single()));

        // More room is given to who waits, and said; who was there needs no code to come back, and who withdrew by link can too.
        var dot = await cast.Participants.Register(await Cast.Person(cast.Database, "Dot"), cast.Slug, secret, true, new() { Name = "Dot" }, Stop);
        Assert.Equal(ParticipantState.Waiting, dot.State);
        var version = (await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop)).Version;
        var wider = await cast.Events.Change(cast.Organiser, cast.Slug, version, EventCast.Entry with { Capacity = 3, Registration = RegistrationKind.ByInvitation }, Stop);
        Assert.Equal([dot.Id], wider.Promoted);
        Assert.Equal(ParticipantState.Waiting, (await cast.Participants.Register(ada, cast.Slug, null, true, new() { Name = "Ada" }, Stop)).State);
        await cast.Participants.WithdrawOther(cast.Organiser, cast.Slug, cyd.Id, Stop);
        ParticipantEntry again = new() { Name = "Cyd", Mail = "cyd@elsewhere.example", Seeks = "other things" };
        var back = await cast.Participants.Register(Actor.Anonymous, cast.Slug, secret, true, again, Stop);
        Assert.Equal((cyd.Id, ParticipantState.Invited, "other things"), (back.Id, back.State, back.Seeks));
        Assert.Null(back.ConsentAt);

        // What somebody needs stands in no trail; those whom others entered are told within the month.
        await using var db = cast.Database.Read();
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.After ?? "").ToListAsync(Stop), text => text.Contains("ramp", StringComparison.Ordinal));
        Assert.Equal(2, (await new NoticeRegister(cast.Database).ListDue(cancellation: Stop)).Count);
    }

    [Fact]
    public async Task With_the_person_everything_goes_and_the_other_is_told()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var (ada, ben) = (await cast.Comes("Ada", entry => entry with { Seeks = "secret seaweed" }), await cast.Comes("Ben"));
        await cast.Agree(ada, ben);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        var held = await new HeldDataRegister(cast.Database).Read(ada.Actor, Stop);
        Assert.Equal([1, 1, 1], new[] { "participant", "meeting-wish", "planned-meeting" }.Select(kind => held.Records.Count(one => one.Kind == kind)));
        await new ErasureRegister(cast.Database).Erase(ada.Actor, ada.Actor.PersonId!.Value, Stop);
        Assert.Equal(["Ben"], (await cast.Participants.List(cast.Organiser, cast.Slug, Stop)).Select(one => one.Name));
        var tell = Assert.Single((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell);
        Assert.Equal(("Ben", null), (tell.Participant.Name, tell.Changes.Single().With));
        Assert.Empty(await cast.Programmes.ListOwn(ben.Actor, cast.Slug, Stop));
        await using var db = cast.Database.Read();
        Assert.Equal(0, await db.MeetingWishes.CountAsync(Stop));
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => (entry.After ?? "") + (entry.Before ?? "")).ToListAsync(Stop), text => text.Contains("seaweed", StringComparison.Ordinal) || text.Contains("Let us talk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_held_of_somebody_goes_with_the_account_that_took_it_over()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        await cast.Participants.AddOther(cast.Organiser, cast.Slug, new() { Name = "Ada of the seaweed", Mail = "ada@invented.example", OrganisationName = "Seaweed works" }, false, Stop);
        var ada = await Account(cast.Database, "Ada");
        await cast.Participants.Register(ada, cast.Slug, null, true, new() { Name = "Ada" }, Stop);
        await using var db = cast.Database.Read();
        Assert.Equal(ParticipantState.Registered, (await db.Participants.SingleAsync(Stop)).State);
        Assert.Contains(await Told(), text => text.Contains("eaweed", StringComparison.Ordinal));
        Assert.Single(await db.Erasures.ToListAsync(Stop));
        await new ErasureRegister(cast.Database).Erase(ada, ada.PersonId!.Value, Stop);
        Assert.Equal(0, await db.Participants.CountAsync(Stop));
        Assert.DoesNotContain(await Told(), text => text.Contains("eaweed", StringComparison.Ordinal) || text.Contains("ada@", StringComparison.Ordinal));
        Task<List<string>> Told() => db.AuditEntries.Select(entry => (entry.After ?? "") + (entry.Before ?? "")).ToListAsync(Stop);
    }

    [Fact]
    public async Task A_block_counts_at_once_in_a_programme_and_no_hand_seats_the_two()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben", entry => entry with { MostMeetings = 1 }), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        Assert.Single(await cast.Programmes.ListOwn(ada.Actor, cast.Slug, Stop));
        var early = await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop);
        await cast.Database.Change(ben.Actor, db => Task.FromResult(db.Add(new Block { PersonId = ben.Actor.PersonId!.Value, BlockedPersonId = ada.Actor.PersonId })), Stop);
        Assert.Empty(await cast.Programmes.ListOwn(ada.Actor, cast.Slug, Stop));
        Assert.Empty(await cast.Programmes.ListOwn(ben.Actor, cast.Slug, Stop));
        await Cast.Refused(RefusalReason.NotNow, () => cast.Programmes.Store(cast.Organiser, early, [new(early.Agenda.Slots[0].Id, early.Agenda.Tables[0].Id, UnmetReason.None, 0, 0)], 1, ProgrammeStep.Planned, 0, cancellation: Stop));
        var meeting = (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).Meetings.Single().Meeting;
        Assert.StartsWith("Ada and Ben have no slot in which both are free", (await Refusal(meeting, 2)).Replace("Ben and Ada", "Ada and Ben", StringComparison.Ordinal), StringComparison.Ordinal);

        // Nor does a hand give somebody more than the own maximum; what a plan made of the two who are kept apart stands in no trail.
        await cast.Programmes.Store(cast.Organiser, await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop), [new(null, null, UnmetReason.KeptApart, 0, 0)], 1, ProgrammeStep.Planned, 0, cancellation: Stop);
        await using var db = cast.Database.Read();
        Assert.DoesNotContain(await db.AuditEntries.Where(entry => entry.Record == nameof(PlannedMeeting)).Select(entry => (entry.After ?? "") + (entry.Before ?? "")).ToListAsync(Stop), text => text.Contains("KeptApart", StringComparison.Ordinal) || text.Contains("\"Reason\"", StringComparison.Ordinal));
        var dan = await cast.Comes("Dan", entry => entry with { Languages = ["nl"] });
        await cast.Agree(ben, cyd);
        await cast.Agree(cyd, dan);
        await cast.Agree(ben, dan);
        var input = await cast.Programmes.ReadInput(cast.Organiser, cast.Slug, Stop);
        PlacedMeeting none = new(null, null, UnmetReason.NoCommonSlot, 0, 0);
        await cast.Programmes.Store(cast.Organiser, input, [.. input.Wishes.Select(_ => none)], 1, ProgrammeStep.Planned, 0, cancellation: Stop);
        await cast.Programmes.Move(cast.Organiser, cast.Slug, (await Of("Ben", "Cyd")).Id, (await Of("Ben", "Cyd")).Version, input.Agenda.Slots[0].Id, Stop);
        Assert.EndsWith("share no language", await Refusal(await Of("Cyd", "Dan"), 1), StringComparison.Ordinal);
        await cast.Participants.ChangeOther(cast.Organiser, cast.Slug, dan.Participant.Id, (await cast.Participants.List(cast.Organiser, cast.Slug, Stop)).Single(one => one.Name == "Dan").Version, new() { Name = "Dan" }, [], Stop);
        Assert.Equal("Ben has as many meetings as the personal maximum allows", await Refusal(await Of("Ben", "Dan"), 1));

        async Task<PlannedMeeting> Of(string one, string other) => (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).Meetings.Single(held => new[] { held.One!.Name, held.Other!.Name }.Order().SequenceEqual([one, other])).Meeting;
        async Task<string> Refusal(PlannedMeeting held, int slot) => (await Assert.ThrowsAsync<RefusedException>(() => cast.Programmes.Move(cast.Organiser, cast.Slug, held.Id, held.Version, early.Agenda.Slots[slot].Id, Stop))).Message;
    }

    [Fact]
    public async Task The_last_place_is_taken_once_whoever_comes_at_once()
    {
        var cast = await EventCast.Open(fixture.Fresh(), EventCast.Entry with { Capacity = 1 });
        var people = new List<Actor>();
        foreach (var name in new[] { "Ada", "Ben", "Cyd", "Dan", "Eva" })
            people.Add(await Cast.Person(cast.Database, name));
        var first = await cast.Participants.Register(people[4], cast.Slug, null, true, new() { Name = "Eva" }, Stop);
        await cast.Participants.Withdraw(people[4], cast.Slug, Stop);
        var came = await Task.WhenAll(people.Take(4).Select((one, at) => Task.Run(() => cast.Participants.Register(one, cast.Slug, null, true, new() { Name = $"Racer {at}" }, Stop))));
        Assert.Equal((1, 3), (came.Count(one => one.State == ParticipantState.Registered), came.Count(one => one.State == ParticipantState.Waiting)));

        // Those who are invited and say yes at once, and those whom others add, take no more.
        var larger = await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop);
        await cast.Events.Change(cast.Organiser, cast.Slug, larger.Version, EventCast.Entry with { Capacity = 5 }, Stop);
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => cast.Participants.AddOther(cast.Organiser, cast.Slug, new() { Name = $"Added {at}" }, true, Stop))));
        Assert.Equal((1, 3), (added.Count(one => one.State == ParticipantState.Registered), added.Count(one => one.State == ParticipantState.Waiting)));
        Assert.Equal(ParticipantState.Registered, first.State);
        Assert.Equal(5, (await cast.Participants.Count(Actor.Anonymous, cast.Slug, Stop))[ParticipantState.Registered]);
    }

    [Fact]
    public async Task A_place_goes_to_who_waits_also_where_somebody_is_erased()
    {
        var cast = await EventCast.Open(fixture.Fresh(), EventCast.Entry with { Capacity = 1 });
        var (ada, ben) = (await cast.Comes("Ada"), await cast.Comes("Ben"));
        Assert.Equal((ParticipantState.Registered, ParticipantState.Waiting), (ada.Participant.State, ben.Participant.State));
        // Who gets the place is named to whoever mails.
        var change = Assert.Single(await new ErasureRegister(cast.Database).Erase(ada.Actor, ada.Actor.PersonId!.Value, Stop));
        Assert.Equal((cast.Slug, ben.Participant.Id), (change.Hosted.Slug, change.Promoted.Single()));
        var left = Assert.Single(await cast.Participants.List(cast.Organiser, cast.Slug, Stop));
        Assert.Equal(("Ben", ParticipantState.Registered), (left.Name, left.State));

        // A place that is free while somebody waits is not the newcomer's.
        var cyd = await cast.Comes("Cyd");
        await cast.Database.Change(Actor.Command, async db => (await db.Participants.FirstAsync(one => one.Id == ben.Participant.Id, Stop)).State = ParticipantState.Withdrawn, Stop);
        Assert.Equal((ParticipantState.Waiting, ParticipantState.Waiting), (cyd.Participant.State, (await cast.Comes("Dan")).Participant.State));
        Assert.Equal(ParticipantState.Waiting, (await cast.Participants.AddOther(cast.Organiser, cast.Slug, new() { Name = "Eva" }, true, Stop)).State);
    }

    [Fact]
    public async Task An_event_goes_from_state_to_state_keeps_its_zone_and_names_no_hidden_host()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var hosted = await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop);
        await Cast.Refused(RefusalReason.NotNow, () => cast.Events.Change(cast.Organiser, cast.Slug, hosted.Version, EventCast.Entry with { Zone = "Europe/Lisbon" }, Stop));
        Assert.Equal("Europe/Brussels", (await cast.Events.GetOwn(cast.Organiser, cast.Slug, Stop)).Zone);
        Assert.Equal("Invented network", (await cast.Events.Get(Actor.Anonymous, cast.Slug, Stop)).Organisation?.Name);
        await new OrganisationRegister(cast.Database).Publish(cast.Organiser, hosted.OrganisationId, false, Stop);
        Assert.Null((await cast.Events.Get(Actor.Anonymous, cast.Slug, Stop)).Organisation);
        Assert.Null(Assert.Single(await cast.Events.List(Stop)).Organisation);
        Assert.Equal("Invented network", (await cast.Events.Get(cast.Organiser, cast.Slug, Stop)).Organisation?.Name);

        await Set(EventStatus.Draft);
        await Cast.Refused(RefusalReason.NotNow, () => Set(EventStatus.Closed));
        await Set(EventStatus.Open);
        await Cast.Refused(RefusalReason.NotNow, () => Set(EventStatus.Open));
        await cast.Agree(await cast.Comes("Ada"), await cast.Comes("Ben"));
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        await Cast.Refused(RefusalReason.NotNow, () => Set(EventStatus.Open));
        Assert.Equal(EventStatus.Closed, (await Set(EventStatus.Closed)).Status);
        await Cast.Refused(RefusalReason.NotNow, () => Set(EventStatus.Draft));
        Assert.Equal(EventStatus.Published, (await Set(EventStatus.Open)).Status);
        Task<HostedEvent> Set(EventStatus status) => cast.Events.Set(cast.Organiser, cast.Slug, status, Stop);
    }

    private static async Task<Actor> Account(RegistryDatabase database, string name)
    {
        var actor = await Cast.Person(database, name);
        var mail = $"{name.ToLowerInvariant()}@invented.example";
        await database.Change(actor, db => Task.FromResult(db.Add(new Account
        {
            Id = actor.AccountId!.Value,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            PersonId = actor.PersonId,
            CreatedAt = database.Now,
        })), Stop);
        return actor;
    }

    [Fact]
    public async Task Slots_are_counted_in_time_that_passes_also_when_the_clocks_are_moved()
    {
        // In Brussels the clocks go from 2:00 to 3:00 on 29 March 2026, and back from 3:00 to 2:00 on 25 October.
        var cast = await EventCast.Open(fixture.Fresh(), EventCast.Entry with { FirstDay = new(2026, 3, 28), LastDay = new(2026, 3, 29) });
        SessionEntry night = new("Night", SessionKind.Meetings, new(2026, 3, 28), new(23, 30), new(4, 0), null, 30, 0);
        await cast.Agenda.AddSession(cast.Organiser, cast.Slug, night, Stop);
        var slots = (await cast.Agenda.Get(cast.Organiser, cast.Slug, Stop)).Slots.Where(one => one.StartsAt >= new DateTimeOffset(2026, 3, 28, 20, 0, 0, TimeSpan.Zero)).Select(one => LocalTimes.At("Europe/Brussels", one.StartsAt).ToString("HH:mm", null));
        Assert.Equal(["23:30", "00:00", "00:30", "01:00", "01:30", "03:00", "03:30"], slots);
        var skipped = await Assert.ThrowsAsync<ProblemsException>(() => cast.Agenda.AddSession(cast.Organiser, cast.Slug, night with { Day = new(2026, 3, 29), From = new(2, 30) }, Stop));
        Assert.Equal(("from", "skipped-time"), (skipped.Problems[0].File, skipped.Problems[0].Rule));
        var overlapping = await Assert.ThrowsAsync<ProblemsException>(() => cast.Agenda.AddSession(cast.Organiser, cast.Slug, EventCast.Morning with { Day = new(2026, 3, 28), From = new(9, 10) }, Stop));
        Assert.Equal("overlapping-slots", overlapping.Problems.Single().Rule);
        var problems = new FieldProblems();
        Assert.Null(LocalTimes.Read("Europe/Brussels", new(2026, 10, 25), new(2, 30), "from", problems));
        Assert.Equal("doubled-time", problems.Problems.Single().Rule);
        Assert.Equal("unknown-zone", (await Assert.ThrowsAsync<ProblemsException>(() => cast.Events.Add(cast.Organiser, Guid.Empty, EventCast.Entry with { Zone = "Brussels" }, Stop))).Problems.Single().Rule);
    }
}

public sealed class SqliteEventTests(SqliteFixture fixture) : EventContract(fixture);

public sealed class PostgresEventTests(PostgresFixture fixture) : EventContract(fixture);
