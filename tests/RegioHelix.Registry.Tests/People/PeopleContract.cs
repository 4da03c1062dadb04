using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Tests.People;

/// <summary>What people, roles and consents do, the same on every database.</summary>
public abstract class PeopleContract(RegistryFixture fixture)
{
    [Fact]
    public async Task A_person_is_seen_by_others_once_it_agreed_and_no_longer_once_it_takes_that_back()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (people, consents, ada, ben) = (new PeopleRegister(database), new ConsentRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var id = ada.PersonId!.Value;
        await Cast.Refused(RefusalReason.NotFound, () => people.Get(ben, id));
        Assert.Null((await people.Get(ada, id, TestContext.Current.CancellationToken)).Slug);

        await consents.Say(ada, ConsentPurpose.PublicProfile, true, "2026-1", TestContext.Current.CancellationToken);
        Assert.Equal("ada", (await people.Get(ben, id, TestContext.Current.CancellationToken)).Slug);
        Assert.NotNull(await people.FindPublic("ada", TestContext.Current.CancellationToken));
        Assert.Contains(id, await consents.ListAgreed(ConsentPurpose.PublicProfile, TestContext.Current.CancellationToken));

        clock.Advance(TimeSpan.FromDays(1));
        await consents.Say(ada, ConsentPurpose.PublicProfile, false, "2026-1", TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => people.Get(ben, id));
        Assert.Null(await people.FindPublic("ada", TestContext.Current.CancellationToken));
        Assert.Empty(await consents.ListAgreed(ConsentPurpose.PublicProfile, TestContext.Current.CancellationToken));
        var said = await consents.ListOwn(ada, TestContext.Current.CancellationToken);
        Assert.Equal((1, false), (said.Count, said[ConsentPurpose.PublicProfile].IsGiven));
        await using var db = database.Read();
        Assert.Equal(2, await db.Consents.CountAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Somebody_entered_by_another_must_be_told_within_a_month()
    {
        var database = fixture.Fresh();
        var (people, ada) = (new PeopleRegister(database), await Cast.Person(database, "Ada"));
        var cleo = await people.AddOther(ada, new PersonEntry { Name = "Cleo Invented", Mail = "cleo@invented.example" }, TestContext.Current.CancellationToken);
        Assert.Equal(RegistryFixture.Start.AddDays(30), cleo.NoticeDueAt);
        await people.Change(ada, cleo.Id, 1, new PersonEntry { Name = "Cleo Inventid" }, TestContext.Current.CancellationToken);
        await people.NoticeGiven(Actor.System, cleo.Id, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => people.Change(ada, cleo.Id, 3, new PersonEntry { Name = "X" }));
        await Cast.Refused(RefusalReason.NotAllowed, () => people.AddOther(Actor.Anonymous, new PersonEntry { Name = "X" }));
        Assert.Null((await people.Get(ada, ada.PersonId!.Value, TestContext.Current.CancellationToken)).NoticeDueAt);
    }

    [Fact]
    public async Task An_organisation_keeps_an_owner()
    {
        var database = fixture.Fresh();
        var (roles, ada, ben) = (new RoleRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var organisation = (await Cast.Organisation(database, ada, "House")).Id;
        var (adaId, benId) = (ada.PersonId!.Value, ben.PersonId!.Value);
        await Cast.Refused(RefusalReason.NotNow, () => roles.Take(ada, organisation, adaId));
        await Cast.Refused(RefusalReason.NotNow, () => roles.Give(ada, organisation, adaId, RoleKind.Member));
        await Cast.Refused(RefusalReason.NotAllowed, () => roles.Give(ben, organisation, benId, RoleKind.Owner));
        await Cast.Refused(RefusalReason.NotAllowed, () => roles.List(ben, organisation));
        await roles.Give(ada, organisation, benId, RoleKind.Owner, TestContext.Current.CancellationToken);
        await roles.Take(ada, organisation, adaId, TestContext.Current.CancellationToken);
        Assert.Equal((RoleKind.Owner, null), (await roles.Find(ben, organisation, TestContext.Current.CancellationToken), await roles.Find(ada, organisation, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_invitation_gives_its_role_once_and_in_time()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (roles, ada, ben, cleo) = (new RoleRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cleo"));
        var organisation = await Cast.Organisation(database, ada, "House", published: false);
        await Cast.Refused(RefusalReason.NotFound, () => roles.Invite(ben, organisation.Id, RoleKind.Owner));
        var secret = await roles.Invite(ada, organisation.Id, RoleKind.Editor, cancellation: TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => roles.Accept(ben, secret + "0"));
        await Cast.Refused(RefusalReason.NotAllowed, () => roles.Accept(Actor.Anonymous, secret));
        Assert.Equal("house", await roles.Accept(ben, secret, TestContext.Current.CancellationToken));
        Assert.Equal(RoleKind.Editor, await roles.Find(ben, organisation.Id, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotFound, () => roles.Accept(cleo, secret));
        await roles.Accept(ada, await roles.Invite(ada, organisation.Id, RoleKind.Member, cancellation: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal(RoleKind.Owner, await roles.Find(ada, organisation.Id, TestContext.Current.CancellationToken));
        var late = await roles.Invite(ada, organisation.Id, RoleKind.Editor, cancellation: TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(15));
        await Cast.Refused(RefusalReason.NotFound, () => roles.Accept(cleo, late));
    }

    [Fact]
    public async Task The_team_is_shown_as_far_as_its_people_want()
    {
        var database = fixture.Fresh();
        var (roles, ada, ben) = (new RoleRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var organisation = (await Cast.Organisation(database, ada, "House")).Id;
        await roles.Give(ada, organisation, ben.PersonId!.Value, RoleKind.Editor, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(await roles.ListShown(organisation, TestContext.Current.CancellationToken));
        await roles.Show(ben, organisation, "Technician", true, TestContext.Current.CancellationToken);
        Assert.Equal(("Ben", "Technician"), Assert.Single(await roles.ListShown(organisation, TestContext.Current.CancellationToken)) is var one ? (one.Person!.Name, one.Title) : default);
        var cleo = await Cast.Person(database, "Cleo");
        await Cast.Refused(RefusalReason.NotFound, () => roles.Show(cleo, organisation, null, true));
    }
}

public sealed class SqlitePeopleTests(SqliteFixture fixture) : PeopleContract(fixture);

public sealed class PostgresPeopleTests(PostgresFixture fixture) : PeopleContract(fixture);
