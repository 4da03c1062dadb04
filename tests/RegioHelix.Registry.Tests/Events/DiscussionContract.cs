using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Events;

/// <summary>Discussions from topics to sheets: the same on every database.</summary>
public abstract class DiscussionContract(RegistryFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seats_are_told_when_they_change_and_sheets_keep_each_line_once()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        var (discussions, seats, sheets) = (new DiscussionRegister(cast.Database), new SeatingRegister(cast.Database), new SheetRegister(cast.Database));
        var session = await cast.Agenda.AddSession(cast.Organiser, cast.Slug, new("Tables", SessionKind.Groups, new(2026, 6, 2), new(14, 0), new(16, 0), null), Stop);
        await discussions.SetRounds(cast.Organiser, cast.Slug, session.Id, 2, 5, Stop);
        await Assert.ThrowsAsync<ProblemsException>(() => discussions.SetRounds(cast.Organiser, cast.Slug, session.Id, 8, 60, Stop));
        var first = await discussions.AddTopic(cast.Organiser, cast.Slug, new("Packaging", "THEME:circular-economy", "Two pilots", null, 1), Stop);
        await discussions.AddTopic(cast.Organiser, cast.Slug, new("Water", null, "One plan", null, 1), Stop);
        Assert.Equal(3, (await Assert.ThrowsAsync<ProblemsException>(() => discussions.AddTopic(cast.Organiser, cast.Slug, new(" ", "THEME:none", "", null, 0), Stop))).Problems.Count(one => one.File != "theme"));
        var rounds = (await discussions.Get(cast.Organiser, cast.Slug, Stop)).Rounds;
        Assert.Equal([(1, 55), (2, 55)], rounds.Select(one => (one.Number, (int)(one.EndsAt - one.StartsAt).TotalMinutes)));
        Assert.Equal(TimeSpan.FromMinutes(5), rounds[1].StartsAt - rounds[0].EndsAt);

        var ada = await cast.Comes("Ada", one => one with { Themes = ["THEME:circular-economy"] });
        var (ben, cyd, dora) = (await cast.Comes("Ben"), await cast.Comes("Cyd"), await cast.Comes("Dora"));
        await discussions.SetOwnWish(ben.Actor, cast.Slug, new([first.Id, Guid.NewGuid()], true, false, [rounds[1].Key, "none"]), Stop);
        await cast.Database.Change(ada.Actor, db => Task.FromResult(db.Add(new Block { PersonId = ada.Actor.PersonId!.Value, BlockedPersonId = dora.Actor.PersonId })), Stop);
        var input = await seats.ReadInput(cast.Organiser, cast.Slug, Stop);
        Assert.Equal(["0", "0", "", ""], input.People.Select(one => string.Join(' ', one.Topics)));
        Assert.Equal([(false, 0), (true, 1), (false, 0), (false, 0)], input.People.Select(one => (one.Facilitates, one.Away.Count)));
        Assert.Equal([(0, 3)], input.Apart);
        await Cast.Refused(RefusalReason.NotAllowed, () => seats.ReadInput(ada.Actor, cast.Slug, Stop));

        // Ada and Ben at table 1 in the first round; a change meanwhile makes the plan outdated.
        PlacedSeat[][] placed = [[new(1, TableRole.Reporter), new(1, TableRole.Guest)], [new(1, TableRole.Facilitator), new(null, TableRole.Guest)], [new(2, TableRole.Facilitator), new(2, TableRole.Facilitator)], [new(2, TableRole.Reporter), new(2, TableRole.Reporter)]];
        NewSeating version = new(ProgrammeStep.Planned, 7, 1, "{}", 0);
        await discussions.SetOwnWish(cyd.Actor, cast.Slug, new([], false, true, []), Stop);
        await Cast.Refused(RefusalReason.NotNow, () => seats.Store(cast.Organiser, input, placed, version, cancellation: Stop));
        await seats.Store(cast.Organiser, await seats.ReadInput(cast.Organiser, cast.Slug, Stop), placed, version, cancellation: Stop);
        SheetPlace place = new(session.Id, 1, 1);
        Assert.Empty(await seats.ListOwn(ada.Actor, cast.Slug, Stop));
        await Cast.Refused(RefusalReason.NotFound, () => sheets.Open(ben.Actor, cast.Slug, place, Stop));
        Assert.Equal(["Ada 2", "Ben 1", "Cyd 2", "Dora 2"], (await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop)).Select(one => $"{one.Participant.Name} {one.Seats.Count}"));
        var own = await seats.ListOwn(ada.Actor, cast.Slug, Stop);
        Assert.Equal([(1, "Packaging", TableRole.Reporter, "Ben"), (1, "Packaging", TableRole.Guest, "")], own.Select(one => (one.Table, one.Topic.Title, one.Role, string.Join(' ', one.Fellows.Select(fellow => fellow.Name)))));

        // A topic with one more table moves those behind it; a session that is moved tells all.
        await discussions.ChangeTopic(cast.Organiser, cast.Slug, first.Id, first.Version, new("Packaging", first.Theme, "Two pilots", null, 2), Stop);
        Assert.Equal(["Cyd 2 3", "Dora 2 3"], (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell.Select(one => $"{one.Participant.Name} {one.Seats.Count} {one.Seats[0].Table}"));
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        Assert.Empty((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell);
        await cast.Participants.Withdraw(dora.Actor, cast.Slug, Stop);
        Assert.Equal("Dora", Assert.Single((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell).Participant.Name);
        Assert.True((await seats.ReadInput(cast.Organiser, cast.Slug, Stop)).HasLeft);

        // The sheet: the facilitator's and the reporter's. The same line twice is one; an older state is no change; an action has an owner and a date.
        await Cast.Refused(RefusalReason.NotFound, () => sheets.Open(cyd.Actor, cast.Slug, place, Stop));
        SheetLine line = new(Guid.CreateVersion7(), 0, SheetKind.Action, "Write to the ministry", null, null);
        for (var attempt = 0; attempt < 2; attempt++)
            Assert.Equal((SheetKind.Proposal, 1, false), await sheets.Keep(ben.Actor, cast.Slug, place, line, Stop) is var kept ? (kept.Entry!.Kind, kept.Entry.Version, kept.IsConflict) : default);
        var action = await sheets.Keep(ada.Actor, cast.Slug, place, line with { Version = 1, Owner = ben.Participant.Id, Due = new(2026, 9, 1) }, Stop);
        Assert.Equal((SheetKind.Action, 2), (action.Entry!.Kind, action.Entry.Version));
        Assert.True((await sheets.Keep(ben.Actor, cast.Slug, place, line with { Version = 1, Noted = "Write to the minister" }, Stop)).IsConflict);
        await Assert.ThrowsAsync<ProblemsException>(() => sheets.Keep(ben.Actor, cast.Slug, place, line with { Owner = cyd.Participant.Id }, Stop));
        var gone = line with { ClientId = Guid.CreateVersion7(), Noted = "A slip", Kind = SheetKind.Need };
        await sheets.Keep(ben.Actor, cast.Slug, place, gone, Stop);
        for (var attempt = 0; attempt < 2; attempt++)
            Assert.Null((await sheets.Keep(ben.Actor, cast.Slug, place, gone with { Version = 1, Noted = " " }, Stop)).Entry);
        Assert.Equal("Write to the ministry", Assert.Single(await sheets.ListOwn(ben.Actor, cast.Slug, Stop)).Entry.Noted);

        // Tables that get other numbers take along what was written at them, and nobody else reads it or writes in it.
        SheetPlace far = new(session.Id, 1, 3);
        SheetLine secret = new(Guid.CreateVersion7(), 0, SheetKind.Conclusion, "Pipes first", null, null);
        await sheets.Keep(cyd.Actor, cast.Slug, far, secret, Stop);
        await Cast.Refused(RefusalReason.NotFound, () => sheets.Keep(ben.Actor, cast.Slug, place, secret with { Version = 1, Noted = "Bins first" }, Stop));
        var wide = (await discussions.Get(cast.Organiser, cast.Slug, Stop)).Topics[0];
        await discussions.ChangeTopic(cast.Organiser, cast.Slug, wide.Id, wide.Version, new("Packaging", wide.Theme, "Two pilots", null, 1), Stop);
        Assert.Equal(["Water", "Pipes first"], await sheets.Open(cyd.Actor, cast.Slug, far with { Table = 2 }, Stop) is var moved ? [moved.Topic.Title, moved.Entries.Single().Noted] : []);
        var water = (await discussions.Get(cast.Organiser, cast.Slug, Stop)).Topics[1];
        await discussions.RemoveTopic(cast.Organiser, cast.Slug, water.Id, Stop);
        Assert.Equal((null, "Pipes first"), (await sheets.List(cast.Organiser, cast.Slug, Stop)).Single(one => one.Sheet.Topic == "Water") is var orphan ? (orphan.Sheet.SessionId, orphan.Entries.Single().Noted) : default);

        // With the person goes whose it was, and not what the table wrote; nor when the session goes.
        await new ErasureRegister(cast.Database).Erase(ben.Actor, ben.Actor.PersonId!.Value, Stop);
        await cast.Agenda.RemoveSession(cast.Organiser, cast.Slug, session.Id, Stop);
        var left = (await sheets.List(cast.Organiser, cast.Slug, Stop)).Single(one => one.Sheet.Topic == "Packaging");
        Assert.Equal((null, "Packaging", "Write to the ministry", (Guid?)null), (left.Sheet.SessionId, left.Sheet.Topic, left.Entries.Single().Noted, left.Entries.Single().OwnerId));
        Assert.Contains((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).ToTell, one => one.Participant.Name == "Ada" && one.Seats.All(change => change.Now is null));
    }
}

public sealed class SqliteDiscussionTests(SqliteFixture fixture) : DiscussionContract(fixture);

public sealed class PostgresDiscussionTests(PostgresFixture fixture) : DiscussionContract(fixture);
