using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Tests.Privacy;

/// <summary>What is held on whom, objections, notices and the clock of retention, the same on every database.</summary>
public abstract class PrivacyContract(RegistryFixture fixture)
{
    private const string Subject = "Your account goes";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sees_what_is_held_and_nothing_that_tells_of_others()
    {
        var database = fixture.Fresh();
        var (ada, ben, cem) = (await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cem"));
        await Cast.Organisation(database, ada, "House");
        var ties = new TieRegister(database);
        await ties.Record(ada, ben.PersonId!.Value, Met(TieVisibility.Private), Cancellation);
        await ties.Record(ben, ada.PersonId!.Value, Met(TieVisibility.Private), Cancellation);
        await ties.Record(cem, ada.PersonId!.Value, Met(TieVisibility.Introductions), Cancellation);
        await new ConsentRegister(database).Say(ada, ConsentPurpose.Mail, true, "2026-11", Cancellation);
        await new DisclosureLog(database).NoteDaily(ben, [ada.PersonId.Value, ben.PersonId.Value], "team", Cancellation);
        await new DisclosureLog(database).NoteDaily(ben, [ada.PersonId.Value], "team", Cancellation);
        await Account(database, ada);
        await new MailOutbox(database).Put("ada@invented.example", "Hello", "Ada", ada.PersonId, Cancellation);
        // Sent before anybody knew whose it is: hers too, as the address is proven; another's is not, whatever a profile says.
        await new MailOutbox(database).Put("ada@invented.example", "Invited", "Ada", cancellation: Cancellation);
        await new MailOutbox(database).Put("ben@invented.example", "Invited", "Ben", cancellation: Cancellation);

        var held = await new HeldDataRegister(database).Read(ada, Cancellation);

        Assert.Equal(["account", "consent", "disclosure", "mail", "need", "profile", "role", "tie", "trail"], held.Records.Select(one => one.Kind).Append("need").Distinct().Order());
        Assert.Equal(["Hello", "Invited"], held.Records.Where(one => one.Kind == "mail").Select(one => (string)one.Fields["Subject"]!).Order());
        Assert.DoesNotContain((await new HeldDataRegister(database).Read(ben, Cancellation)).Records, one => one.Kind == "mail");
        Assert.Equal("House", Only(held, "role").Fields["Organisation"]);
        Assert.Equal("Ben", Only(held, "disclosure").Fields["SeenByName"]);
        Assert.Equal(1, held.PrivateTies);
        var told = held.Records.Where(one => one.Kind == "tie").ToList();
        Assert.Equal(["Ben"], told.Select(one => one.Fields.GetValueOrDefault("Other")).OfType<string>());
        Assert.Equal(["Cem"], told.Select(one => one.Fields.GetValueOrDefault("SaidBy")).OfType<string>());
        Assert.DoesNotContain(held.Records, one => one.Fields.ContainsKey("NameKey"));
        Assert.All(held.Records, one => Assert.Contains(PersonalData.Records, row => row.Key == one.Kind));
        await Cast.Refused(RefusalReason.NotAllowed, () => new HeldDataRegister(database).Read(Actor.Anonymous));
    }

    [Fact]
    public async Task A_no_holds_at_once_in_matching_and_in_counts_and_a_later_yes_takes_it_back()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (ada, ben) = (await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var house = await Cast.Organisation(database, ada, "House");
        await Cast.Organisation(database, ben, "Yard");
        var (needs, open, consents, ties) = (new NeedRegister(database), new OpenNeeds(database), new ConsentRegister(database), new TieRegister(database));
        var need = await needs.Add(ada, house.Id, new NeedEntry { Title = [new("en", "Wanted")], Description = [new("en", "A press")], PartnerSought = [new("en", "A maker")] }, Cancellation);
        await needs.Publish(ada, need.Id, Cancellation);
        await ties.Record(ada, ben.PersonId!.Value, Met(TieVisibility.Counted), Cancellation);
        await ties.Record(ben, ada.PersonId!.Value, Met(TieVisibility.Counted), Cancellation);
        Assert.Single(await open.List(Cancellation));
        Assert.Single((await new OrganisationTieRegister(database, ties).List(_ => true, Cancellation)).Ties);

        var stamp = open.Stamp;
        await consents.Say(ada, ConsentPurpose.Matching, false, "2026-11", Cancellation);
        await consents.Say(ben, ConsentPurpose.NetworkStatistics, false, "2026-11", Cancellation);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.NotEqual(stamp, open.Stamp);
        Assert.Empty(await open.List(Cancellation));
        Assert.Empty((await new OrganisationTieRegister(database, ties).List(_ => true, Cancellation)).Ties);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Introductions, Cancellation));
        Assert.Equal([ada.PersonId.Value], await consents.ListObjected(ConsentPurpose.Matching, Cancellation));
        Assert.Equal(need.Slug, (await needs.Get(Actor.Anonymous, need.Slug, Cancellation)).Slug);

        await consents.Say(ada, ConsentPurpose.Matching, true, "2026-11", Cancellation);
        Assert.Single(await open.List(Cancellation));
    }

    [Fact]
    public async Task Whom_another_entered_is_told_once_and_can_then_act_by_the_link_alone()
    {
        var database = fixture.Fresh();
        var ada = await Cast.Person(database, "Ada");
        var people = new PeopleRegister(database);
        var entered = await people.AddOther(ada, new PersonEntry { Name = "Zoe", Mail = "zoe@invented.example", Languages = ["nl"] }, Cancellation);
        var notices = new NoticeRegister(database);
        await Cast.Refused(RefusalReason.NotFound, () => notices.Open(entered.Id));

        var due = Assert.Single(await notices.ListDue(cancellation: Cancellation));
        Assert.Equal(("Zoe", "Ada", "nl"), (due.Name, due.EnteredBy, due.Languages[0]));
        await notices.Give(due, "Told", "By Ada", Cancellation);
        await notices.Give(due, "Told", "By Ada", Cancellation);

        Assert.Empty(await notices.ListDue(cancellation: Cancellation));
        var mail = Assert.Single(await new MailOutbox(database).ListDue(cancellation: Cancellation));
        Assert.Equal(("zoe@invented.example", (Guid?)entered.Id), (mail.To, mail.PersonId));
        // The person's own now: not of who entered it.
        await Cast.Refused(RefusalReason.NotFound, () => people.Get(ada, entered.Id));
        var zoe = await notices.Open(entered.Id, Cancellation);
        await people.Change(zoe, entered.Id, (await people.Get(zoe, entered.Id, Cancellation)).Version, new PersonEntry { Name = "Zoë" }, Cancellation);
        await new ErasureRegister(database).EraseSelf(zoe, Cancellation);
        await Cast.Refused(RefusalReason.NotFound, () => notices.Open(entered.Id));
        Assert.Empty(await new MailOutbox(database).ListDue(cancellation: Cancellation));
    }

    [Fact]
    public async Task The_clock_of_retention_deletes_what_is_due_and_nothing_before()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (ada, silent) = (await Cast.Person(database, "Ada"), await Cast.Person(database, "Silent"));
        await new PeopleRegister(database).AddOther(ada, new PersonEntry { Name = "Nowhere" }, Cancellation);
        await Account(database, ada);
        await Cast.Organisation(database, ada, "House");
        var outbox = new MailOutbox(database);
        await outbox.Put("ada@invented.example", "Hello", "text", ada.PersonId, Cancellation);
        await outbox.Sent((await outbox.ListDue(cancellation: Cancellation))[0].Id, Cancellation);
        await new DisclosureLog(database).Note(silent, ada.PersonId!.Value, "contact", Cancellation);
        var register = new RetentionRegister(database, new ErasureRegister(database));

        Assert.Equal((0, 0), await register.Carry([Subject], Cancellation));
        clock.Advance(Person.NoticePeriod);
        Assert.Equal((1, 0), await register.Carry([Subject], Cancellation));
        clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal((0, 1), await register.Carry([Subject], Cancellation));
        clock.Advance(TimeSpan.FromDays(275));
        Assert.Equal((1, 0), await register.Carry([Subject], Cancellation));
        clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(0, (await register.Carry([Subject], Cancellation)).People);
        Assert.Empty(await register.ListFading([Subject], Cancellation));

        // Thirty days before three years are over: warned, once; without the warning nothing goes.
        clock.Advance(TimeSpan.FromDays(335));
        Assert.Equal(ada.PersonId, Assert.Single(await register.ListFading([Subject], Cancellation)).PersonId);
        clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, (await register.Carry([Subject], Cancellation)).People);
        await outbox.Put("ada@invented.example", Subject, "text", ada.PersonId, Cancellation);
        Assert.Empty(await register.ListFading([Subject], Cancellation));
        // A warning that waits in the outbox has warned nobody.
        clock.Advance(RetentionRegister.Warning);
        Assert.Equal(0, (await register.Carry([Subject], Cancellation)).People);
        await outbox.Sent(Assert.Single(await outbox.ListDue(cancellation: Cancellation)).Id, Cancellation);
        Assert.Equal(0, (await register.Carry([Subject], Cancellation)).People);
        clock.Advance(RetentionRegister.Warning);
        Assert.Equal(1, (await register.Carry([Subject], Cancellation)).People);
        await using var db = database.Read();
        Assert.Equal((0, 0, 1), (await db.People.CountAsync(Cancellation), await db.Users.CountAsync(Cancellation), await db.Organisations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task An_account_that_never_got_a_person_is_warned_and_goes_too()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (lone, root) = (new Actor(ActorKind.Account, Guid.CreateVersion7()), new Actor(ActorKind.Administrator, Guid.CreateVersion7()));
        await Account(database, lone, "lone@invented.example");
        await Account(database, root, "root@invented.example", PlatformRoles.Administrator);
        var (outbox, register) = (new MailOutbox(database), new RetentionRegister(database, new ErasureRegister(database)));
        clock.Advance(RetentionRegister.PersonWithAccount - RetentionRegister.Warning);
        var fading = Assert.Single(await register.ListFading([Subject], Cancellation));
        Assert.Equal((null, "lone@invented.example"), (fading.PersonId, fading.Mail));
        await outbox.Put(fading.Mail, Subject, "text", fading.PersonId, Cancellation);
        await outbox.Sent(Assert.Single(await outbox.ListDue(cancellation: Cancellation)).Id, Cancellation);
        Assert.Empty(await register.ListFading([Subject], Cancellation));
        clock.Advance(RetentionRegister.Warning - TimeSpan.FromDays(1));
        Assert.Equal(0, (await register.Carry([Subject], Cancellation)).People);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await register.Carry([Subject], Cancellation)).People);
        await using var db = database.Read();
        Assert.Equal(root.AccountId, (await db.Users.SingleAsync(Cancellation)).Id);
        Assert.Equal(lone.AccountId, (await db.Erasures.SingleAsync(Cancellation)).AccountId);
        Assert.Empty(await db.OutgoingMails.ToListAsync(Cancellation));
    }

    private static TieEntry Met(TieVisibility visibility) => new(TieKind.Met, 3, new(2026, 1, 1), "Fair", visibility);

    private static HeldRecord Only(HeldData held, string kind) => Assert.Single(held.Records, one => one.Kind == kind);

    private static async Task Account(RegistryDatabase database, Actor actor, string mail = "ada@invented.example", string? role = null)
    {
        await using var db = database.Write(Actor.Command);
        var upper = mail.ToUpperInvariant();
        db.Users.Add(new Account { Id = actor.AccountId!.Value, UserName = mail, NormalizedUserName = upper, Email = mail, NormalizedEmail = upper, EmailConfirmed = true, PersonId = actor.PersonId, CreatedAt = database.Now });
        if (role is not null)
        {
            var held = db.Roles.Add(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }).Entity;
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = actor.AccountId.Value, RoleId = held.Id });
        }
        await db.SaveChangesAsync(Cancellation);
    }
}

public sealed class SqlitePrivacyTests(SqliteFixture fixture) : PrivacyContract(fixture);

public sealed class PostgresPrivacyTests(PostgresFixture fixture) : PrivacyContract(fixture);
