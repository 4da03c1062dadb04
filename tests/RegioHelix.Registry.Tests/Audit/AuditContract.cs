using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tests.People;

namespace RegioHelix.Registry.Tests.Audit;

/// <summary>What the trail keeps, the same on every database.</summary>
public abstract class AuditContract(RegistryFixture fixture)
{
    [Fact]
    public async Task Each_change_says_who_what_when_before_and_after()
    {
        var database = fixture.Fresh();
        var (register, log, ada) = (new OrganisationRegister(database), new AuditLog(database), await Cast.Person(database, "Ada"));
        var added = await register.Add(ada, new() { Name = "Before", Town = "Padova", Description = [new("en", "Text")] }, TestContext.Current.CancellationToken);
        await register.Change(ada, added.Id, 1, new() { Name = "After", Town = "Padova" }, TestContext.Current.CancellationToken);
        await register.Confirm(Actor.Command, added.Id, TestContext.Current.CancellationToken);
        await register.Remove(ada, added.Id, TestContext.Current.CancellationToken);

        var trail = await log.ListOf(added.Id, TestContext.Current.CancellationToken);
        Assert.Equal([AuditAction.Added, AuditAction.Changed, AuditAction.Removed], trail.Select(entry => entry.Action));
        Assert.All(trail, entry => Assert.Equal(("Organisation", ada.AccountId, ActorKind.Account, RegistryFixture.Start), (entry.Record, entry.ActorId, entry.ActorKind, entry.At)));
        Assert.Null(trail[0].Before);
        Assert.Equal("Text", JsonDocument.Parse(trail[0].After!).RootElement.GetProperty("Description")[0].GetProperty("Text").GetString());
        Assert.Equal("""{"Description":[{"Language":"en","Text":"Text"}],"Name":"Before"}""", trail[1].Before);
        Assert.Equal("""{"Description":[],"Name":"After"}""", trail[1].After);
        Assert.Contains("\"Town\":\"Padova\"", trail[2].Before, StringComparison.Ordinal);
        Assert.Null(trail[2].After);
        Assert.Equal(trail[^1].Id, (await log.List(Actor.Command, added.Id, ada.AccountId, 0, 1, TestContext.Current.CancellationToken)).Items[0].Id);
        await Cast.Refused(RefusalReason.NotFound, () => log.List(ada, null, null, 0, 1));
    }

    [Fact]
    public async Task What_could_not_be_saved_leaves_no_entry()
    {
        var database = fixture.Fresh();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Change(Actor.Command, db =>
        {
            db.Add(Organisation.From(OrganisationProfile.From(new() { Name = "X" }, database.Now), RecordOrigin.Entered, database.Now));
            throw new InvalidOperationException("after all");
        }, TestContext.Current.CancellationToken));
        await using var read = database.Read();
        Assert.Equal((0, 0), (await read.Organisations.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await read.AuditEntries.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }
}

public sealed class SqliteAuditTests(SqliteFixture fixture) : AuditContract(fixture);

public sealed class PostgresAuditTests(PostgresFixture fixture) : AuditContract(fixture);
