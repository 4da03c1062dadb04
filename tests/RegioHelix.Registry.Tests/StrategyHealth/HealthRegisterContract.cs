using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.StrategyHealth;

/// <summary>What organisations keep about strategies, the same on every database.</summary>
public abstract class HealthRegisterContract(RegistryFixture fixture)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(RegistryFixture.Start.UtcDateTime);

    [Fact]
    public async Task What_is_kept_is_its_organisations_until_it_is_published_and_comes_back_whole()
    {
        var (database, cancellation) = (fixture.Fresh(), TestContext.Current.CancellationToken);
        var register = new HealthRegister(database);
        var works = await new OrganisationRegister(database).Add(Actor.Command, new() { Name = "Works" }, cancellation);
        var item = Item("analysis", "2026-01-10", "2026-03-20");
        var kept = await register.Add(Actor.Command, works.Id, AssessedStrategy.From("Ours", "ITH3", "2021-27"), [item], [new("roadmap", Today, 3, "A plan", null)], cancellation);
        Assert.Equal("ours", kept.Slug);
        await register.Score(Actor.Command, kept.Slug, [new("roadmap", Today, 4, "A better plan", "Annex 2"), new("balance", Today, 0, null, null)], cancellation);
        await register.AddEvidence(Actor.Command, kept.Slug, Item("cooperation", "2026-02-01", ""), cancellation);
        await register.Withdraw(Actor.Command, kept.Slug, (await register.Get(Actor.Command, kept.Slug, cancellation)).Evidence[0].Id, cancellation);
        var read = await register.Get(Actor.Command, kept.Slug, cancellation);
        Assert.Equal([("analysis", (DateOnly?)Today), ("cooperation", null)], read.Evidence.Select(one => (one.Criterion, one.WithdrawnOn)));
        Assert.Equal(item with { Id = read.Evidence[0].Id, WithdrawnOn = Today }, read.Evidence[0]);
        Assert.Equal([new WheelMark("balance", Today, 0, null, null), new WheelMark("roadmap", Today, 4, "A better plan", "Annex 2")], read.Marks);

        await Assert.ThrowsAsync<RefusedException>(() => register.Get(Actor.Anonymous, kept.Slug, cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => register.AddEvidence(Actor.Anonymous, kept.Slug, item with { Id = Guid.NewGuid() }, cancellation));
        await register.Publish(Actor.Command, kept.Slug, true, cancellation);
        Assert.Empty(await register.ListPublished(cancellation));
        await new OrganisationRegister(database).Publish(Actor.Command, works.Id, true, cancellation);
        Assert.Equal("ours", Assert.Single(await register.ListPublished(cancellation)).Slug);
        Assert.Null((await register.Get(Actor.Anonymous, kept.Slug, cancellation)).Role);
        await register.Remove(Actor.Command, kept.Slug, cancellation);
        Assert.Empty(await register.ListPublished(cancellation));
    }

    [Fact]
    public async Task Editors_are_told_sixty_days_before_evidence_expires_and_each_expiry_once()
    {
        var (clock, cancellation) = (new FakeTimeProvider(RegistryFixture.Start), TestContext.Current.CancellationToken);
        var database = fixture.Fresh(clock);
        var (register, expiring) = (new HealthRegister(database), new ExpiringEvidence(database));
        var person = await new PeopleRegister(database).AddSelf(Actor.Command, new() { Name = "Editor" }, cancellation);
        var owner = new Actor(ActorKind.Account, Guid.NewGuid(), person.Id);
        var works = await new OrganisationRegister(database).Add(owner, new() { Name = "Works" }, cancellation);
        var kept = await register.Add(owner, works.Id, AssessedStrategy.From("Ours", "ITH3", "2021-27"), [Item("analysis", "2026-01-10", "2026-05-02")], [], cancellation);
        Assert.Empty(await expiring.ListDue(cancellation));
        clock.Advance(TimeSpan.FromDays(1));
        // Nobody can be told yet, for an address that nobody proved may be a stranger's: it waits until somebody can.
        var account = new Account { UserName = "editor@here.example", Email = "editor@here.example", PersonId = person.Id, Language = "nl", CreatedAt = database.Now };
        await database.Change(Actor.Command, db => Task.FromResult(db.Add(account)), cancellation);
        Assert.Empty(await expiring.ListDue(cancellation));
        await database.Change(Actor.Command, async db => (await db.Users.SingleAsync(one => one.Id == account.Id, cancellation)).EmailConfirmed = true, cancellation);
        var notice = Assert.Single(await expiring.ListDue(cancellation));
        Assert.Equal(("ours", "editor@here.example", "nl"), (notice.Slug, Assert.Single(notice.Readers).Mail, notice.Readers[0].Language));
        await expiring.Tell(notice, _ => ("Subject", "Body"), cancellation);
        await expiring.Tell(notice, _ => ("Subject", "Body"), cancellation);
        Assert.Empty(await expiring.ListDue(cancellation));
        Assert.Equal("Subject", Assert.Single(await new MailOutbox(database).ListDue(cancellation: cancellation)).Subject);
        await register.AddEvidence(owner, kept.Slug, Item("discovery", "2026-01-10", "2026-03-20"), cancellation);
        Assert.Equal("discovery", Assert.Single(Assert.Single(await expiring.ListDue(cancellation)).Items).Criterion);
    }

    [Fact]
    public void What_is_wrong_with_an_entry_is_said_all_at_once()
    {
        var wrong = Assert.Throws<ProblemsException>(() => EvidenceItem.From(new("none", "", "javascript:alert(1)", "", "2026-13-01", "", "x", ""), ["analysis"], Today));
        Assert.Equal(["criterion", "evidence", "expires_on", "link", "made_on"], wrong.Problems.Select(problem => problem.File).Distinct().Order());
        Assert.Equal("in-the-future", Assert.Single(Assert.Throws<ProblemsException>(() => Item("analysis", "2030-01-01", "")).Problems).Rule);
        Assert.Equal("dates-reversed", Assert.Single(Assert.Throws<ProblemsException>(() => Item("analysis", "2026-01-02", "2026-01-01")).Problems).Rule);
        Assert.Equal("document", Assert.Single(Assert.Throws<ProblemsException>(() => EvidenceItem.From(new("analysis", "A", "", "", "2026-01-01", "", "", ""), ["analysis"], Today)).Problems).File);
        string[] questions = ["roadmap"];
        Assert.Equal(["score-roadmap"], Assert.Throws<ProblemsException>(() => WheelMark.From([new("roadmap", "6", "x", "")], questions, "2026-01-01", Today)).Problems.Select(problem => problem.File));
        Assert.Equal(["reason-roadmap"], Assert.Throws<ProblemsException>(() => WheelMark.From([new("roadmap", "2", " ", "")], questions, "2026-01-01", Today)).Problems.Select(problem => problem.File));
        Assert.Equal(["nothing-scored"], Assert.Throws<ProblemsException>(() => WheelMark.From([new("roadmap", "", "x", "")], questions, "2026-01-01", Today)).Problems.Select(problem => problem.Rule));
        Assert.Null(Assert.Single(WheelMark.From([new("roadmap", "0", "", "")], questions, "2026-01-01", Today)).Reason);
        Assert.Equal(["period", "region", "strategy"], Assert.Throws<ProblemsException>(() => AssessedStrategy.From(" ", "QQ9", "1066")).Problems.Select(problem => problem.File).Order());
    }

    private static EvidenceItem Item(string criterion, string made, string expires) => EvidenceItem.From(new(criterion, "A report", "", "File 3", made, "Strategy unit", expires, ""), [criterion], Today);
}

public sealed class SqliteHealthRegisterTests(SqliteFixture fixture) : HealthRegisterContract(fixture);

public sealed class PostgresHealthRegisterTests(PostgresFixture fixture) : HealthRegisterContract(fixture);
