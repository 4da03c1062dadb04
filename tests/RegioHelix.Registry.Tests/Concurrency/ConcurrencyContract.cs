using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tests.People;

namespace RegioHelix.Registry.Tests.Concurrency;

/// <summary>Many who write at once lose nothing and see no error, the same on every database.</summary>
public abstract class ConcurrencyContract(RegistryFixture fixture, int writers)
{
    [Fact]
    public async Task Whatever_many_write_at_once_is_there_afterwards()
    {
        var database = fixture.Fresh();
        var register = new OrganisationRegister(database);
        var cluster = await Cast.Organisation(database, Actor.Command, "Cluster", OrganisationKind.ClusterOrganisation);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            // Every writer wants the same slug, the same list, and the same record.
            var added = await register.Add(Actor.Command, new() { Name = "Same name", Town = $"Town {writer}" });
            await new ClusterRegister(database).AddMember(Actor.Command, cluster.Id, added.Id);
            await database.Change(Actor.Command, async db =>
            {
                var profile = await db.Clusters.SingleAsync(one => one.Id == cluster.Id);
                profile.DeclaredMembers = (profile.DeclaredMembers ?? 0) + 1;
            });
        })));

        await using var db = database.Read();
        Assert.Equal(writers, await db.Organisations.Where(one => one.Name == "Same name").Select(one => one.Slug).Distinct().CountAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(writers, await db.Organisations.Where(one => one.Name == "Same name").Select(one => one.Town).Distinct().CountAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(writers, await db.Memberships.CountAsync(cancellationToken: TestContext.Current.CancellationToken));
        var profile = await db.Clusters.SingleAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((writers, writers + 1), (profile.DeclaredMembers, profile.Version));
        Assert.Equal(writers, await db.AuditEntries.CountAsync(entry => entry.RecordId == cluster.Id && entry.Record == "ClusterProfile" && entry.After!.Contains("DeclaredMembers"), cancellationToken: TestContext.Current.CancellationToken));
    }
}

public sealed class SqliteConcurrencyTests(SqliteFixture fixture) : ConcurrencyContract(fixture, 20);

public sealed class PostgresConcurrencyTests(PostgresFixture fixture) : ConcurrencyContract(fixture, 100);
