using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Commitments;

/// <summary>Who promised what by when, the same on every database.</summary>
public abstract class CommitmentContract(RegistryFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_see_it_and_everybody_else_only_while_both_agree()
    {
        var (register, giver, receiver, _) = await Begin(fixture.Fresh());
        var commitment = await register.Add(giver, Promise("giver", "receiver"), Cancellation);
        Assert.Empty(await register.List(Actor.Anonymous, new(), Cancellation));
        Assert.Equal((true, false, true), Rights(Assert.Single(await register.List(giver, new() { OnlyMine = true }, Cancellation))));
        Assert.Equal((false, true, false), Rights(await register.Get(receiver, commitment.Id, Cancellation)));

        await register.Show(giver, commitment.Id, true, Cancellation);
        Assert.Empty(await register.List(Actor.Anonymous, new(), Cancellation));
        await register.Show(receiver, commitment.Id, true, Cancellation);
        Assert.Equal((false, false, false), Rights(Assert.Single(await register.List(Actor.Anonymous, new() { Organisation = "receiver" }, Cancellation))));
        await register.Show(receiver, commitment.Id, false, Cancellation);
        await Refused(RefusalReason.NotFound, () => register.Get(Actor.Anonymous, commitment.Id, Cancellation));
        await Refused(RefusalReason.NotFound, () => register.End(Actor.Anonymous, commitment.Id, CommitmentStatus.Done, "", Cancellation));
    }

    [Fact]
    public async Task It_is_dropped_by_who_promised_with_a_reason_and_done_by_either()
    {
        var (register, giver, receiver, _) = await Begin(fixture.Fresh());
        var commitment = await register.Add(giver, Promise("giver", "receiver"), Cancellation);
        await Refused(RefusalReason.NotAllowed, () => register.End(receiver, commitment.Id, CommitmentStatus.Dropped, "No", Cancellation));
        await Assert.ThrowsAsync<ProblemsException>(() => register.End(giver, commitment.Id, CommitmentStatus.Dropped, " ", Cancellation));
        await register.End(giver, commitment.Id, CommitmentStatus.Dropped, "The money did not come", Cancellation);
        Assert.Equal("The money did not come", Assert.Single(await register.List(giver, new() { State = CommitmentState.Dropped }, Cancellation)).Commitment.Reason);
        await Refused(RefusalReason.NotAllowed, () => register.End(receiver, commitment.Id, CommitmentStatus.Open, "", Cancellation));
        await Refused(RefusalReason.NotAllowed, () => register.End(receiver, commitment.Id, CommitmentStatus.Done, "", Cancellation));
        await register.End(giver, commitment.Id, CommitmentStatus.Open, "", Cancellation);
        await register.End(receiver, commitment.Id, CommitmentStatus.Done, "", Cancellation);
        await Refused(RefusalReason.NotNow, () => register.End(giver, commitment.Id, CommitmentStatus.Done, "", Cancellation));
        await Refused(RefusalReason.NotAllowed, () => register.PutOff(receiver, commitment.Id, "2026-12-01", Cancellation));
    }

    [Fact]
    public async Task Who_promised_is_reminded_before_and_after_the_last_day_and_not_of_what_others_say()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (register, giver, receiver, _) = await Begin(database);
        var due = new DueCommitments(database);
        // 16 March is 14 days ahead; a week before it is the first reminder.
        var own = await register.Add(giver, Promise("giver", "receiver") with { DueOn = "2026-03-16" }, Cancellation);
        var said = await register.Add(receiver, Promise("receiver", "giver") with { OwnGives = false, DueOn = "2026-03-03" }, Cancellation);
        Assert.Empty(await due.List(Cancellation));
        clock.Advance(TimeSpan.FromDays(7));
        var soon = Assert.Single(await due.List(Cancellation));
        Assert.Equal((own.Id, CommitmentReminder.Soon, "giver@here.example"), (soon.Commitment.Id, soon.Reminder, Assert.Single(soon.Readers).Mail));
        await due.Send(soon, _ => ("Soon", "Body"), Cancellation);
        await due.Send(soon, _ => ("Soon", "Body"), Cancellation);
        Assert.Empty(await due.List(Cancellation));
        await register.Acknowledge(giver, said.Id, Cancellation);
        clock.Advance(TimeSpan.FromDays(8));
        var over = await due.List(Cancellation);
        Assert.Equal([(said.Id, CommitmentReminder.Overdue), (own.Id, CommitmentReminder.Overdue)], over.Select(one => (one.Commitment.Id, one.Reminder)));
        Assert.Equal(2, (await register.List(giver, new() { State = CommitmentState.Overdue }, Cancellation)).Count);
        await register.PutOff(giver, own.Id, "2026-06-01", Cancellation);
        Assert.Equal(said.Id, Assert.Single(await due.List(Cancellation)).Commitment.Id);
        Assert.Single(await new MailOutbox(database).ListDue(cancellation: Cancellation));
        await due.Send(Assert.Single(await due.List(Cancellation)), _ => ("Over", "Body"), Cancellation);
        await register.End(receiver, said.Id, CommitmentStatus.Done, "", Cancellation);
        await register.End(receiver, said.Id, CommitmentStatus.Open, "", Cancellation);
        Assert.Equal(said.Id, Assert.Single(await due.List(Cancellation)).Commitment.Id);
    }

    [Fact]
    public async Task Who_answers_and_cannot_be_told_is_stood_in_for_and_what_nobody_is_told_stays_due()
    {
        var database = fixture.Fresh();
        var (register, giver, _, stranger) = await Begin(database);
        var house = (await new OrganisationRegister(database).Find(giver, "giver", Cancellation))!;
        await new RoleRegister(database).Give(giver, house.Id, stranger.PersonId!.Value, RoleKind.Editor, Cancellation);
        await register.Add(stranger, Promise("giver", "receiver") with { DueOn = "2026-03-05" }, Cancellation);
        var due = new DueCommitments(database);
        Assert.Equal("stranger@here.example", Assert.Single(Assert.Single(await due.List(Cancellation)).Readers).Mail);
        await new RoleRegister(database).Take(giver, house.Id, stranger.PersonId.Value, Cancellation);
        Assert.Equal("giver@here.example", Assert.Single(Assert.Single(await due.List(Cancellation)).Readers).Mail);
        await Address(null);
        Assert.Empty(await due.List(Cancellation));
        await Address("giver@here.example");
        Assert.Null(Assert.Single(await due.List(Cancellation)).Commitment.Reminded);

        Task Address(string? mail) => database.Change(Actor.Command, async db => (await db.Users.SingleAsync(one => one.UserName == "giver@here.example", Cancellation)).Email = mail, Cancellation);
    }

    [Fact]
    public async Task An_organisation_is_found_without_its_legal_form_and_of_several_none_is_guessed()
    {
        var database = fixture.Fresh();
        var (register, giver, receiver, stranger) = await Begin(database);
        var organisations = new OrganisationRegister(database);
        var works = await organisations.Add(receiver, new() { Name = "Works B.V." }, Cancellation);
        await organisations.Publish(receiver, works.Id, true, Cancellation);
        Assert.Equal(works.Id, (await register.Add(giver, Promise("giver", "WORKS BV"), Cancellation)).ReceiverId);
        Assert.Equal(works.Id, (await register.Add(giver, Promise("giver", "Works"), Cancellation)).ReceiverId);
        var other = await organisations.Add(stranger, new() { Name = "Works NV" }, Cancellation);
        await organisations.Publish(stranger, other.Id, true, Cancellation);
        Assert.Equal("ambiguous-organisation", Assert.Single((await Assert.ThrowsAsync<ProblemsException>(() => register.Add(giver, Promise("giver", "Works BV"), Cancellation))).Problems).Rule);
        Assert.Equal(other.Id, (await register.Add(giver, Promise("giver", other.Slug), Cancellation)).ReceiverId);
    }

    [Fact]
    public async Task What_cannot_be_is_named()
    {
        var (register, giver, _, stranger) = await Begin(fixture.Fresh());
        var wrong = await Assert.ThrowsAsync<ProblemsException>(() => register.Add(giver, Promise("giver", "") with { What = "", DueOn = "soon", OccasionLink = "//elsewhere.example" }, Cancellation));
        Assert.Equal(["due_on", "occasion_link", "other", "what"], wrong.Problems.Select(problem => problem.File).Order());
        Assert.Equal("other", (await Assert.ThrowsAsync<ProblemsException>(() => register.Add(giver, Promise("giver", "Nobody known") with { OwnGives = false }, Cancellation))).Problems[0].File);
        Assert.Equal("Nobody known", (await register.Add(giver, Promise("giver", "Nobody known"), Cancellation)).ReceiverName);
        await Refused(RefusalReason.NotAllowed, () => register.Add(stranger, Promise("giver", "receiver"), Cancellation));
    }

    private static (bool Gives, bool Receives, bool IsMine) Rights(ShownCommitment shown) => (shown.Gives, shown.Receives, shown.IsMine);

    private static CommitmentEntry Promise(string own, string other) => new() { Own = own, Other = other, What = "Send the list of firms", DueOn = "2026-04-01", Occasion = OccasionKind.Event, OccasionName = "Spring fair", OccasionLink = "/events/spring-fair", IsMine = true };

    private static async Task Refused(RefusalReason reason, Func<Task> act) => Assert.Equal(reason, (await Assert.ThrowsAsync<RefusedException>(act)).Reason);

    private static async Task<(CommitmentRegister Register, Actor Giver, Actor Receiver, Actor Stranger)> Begin(RegistryDatabase database)
    {
        var organisations = new OrganisationRegister(database);
        var actors = new List<Actor>();
        foreach (var name in (string[])["giver", "receiver", "stranger"])
        {
            var person = await new PeopleRegister(database).AddSelf(Actor.Command, new() { Name = name }, Cancellation);
            var mail = $"{name}@here.example";
            await database.Change(Actor.Command, db => Task.FromResult(db.Add(new Account { UserName = mail, Email = mail, EmailConfirmed = true, PersonId = person.Id, Language = "en", CreatedAt = database.Now })), Cancellation);
            var actor = new Actor(ActorKind.Account, Guid.NewGuid(), person.Id);
            await organisations.Publish(actor, (await organisations.Add(actor, new() { Name = name }, Cancellation)).Id, true, Cancellation);
            actors.Add(actor);
        }
        return (new(database), actors[0], actors[1], actors[2]);
    }
}

public sealed class SqliteCommitmentTests(SqliteFixture fixture) : CommitmentContract(fixture);

public sealed class PostgresCommitmentTests(PostgresFixture fixture) : CommitmentContract(fixture);
