using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Backups;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Files;

/// <summary>Files that requests made, as data about people: shown, kept for their time, erased and copied, the same on every database.</summary>
public abstract class SharedFileContract(RegistryFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_owner_is_told_of_it_and_the_clock_and_an_erasure_take_it_away()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var files = new SharedFileRegister(database);
        var (ada, ben) = (await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        files.Put("rosters", "a.json", [1, 2], ada.AccountId, clock.GetUtcNow().AddDays(2));
        files.Put("rosters", "b.json", [3], ben.AccountId, clock.GetUtcNow().AddDays(2));
        files.Put("own/strategy-checks", "a/check.json", [4], ada.AccountId, null);
        files.Put("member-lists", "c.json", [5], null, clock.GetUtcNow().AddDays(30));

        var held = (await new HeldDataRegister(database).Read(ada, Cancellation)).Records.Where(one => one.Kind == "kept-file").Select(one => $"{one.Fields["Shelf"]} {one.Fields["Bytes"]}");
        Assert.Equal(["own/strategy-checks 1", "rosters 2"], held.Order(StringComparer.Ordinal));

        await new ErasureRegister(database).EraseSelf(ada, Cancellation);
        Assert.Null(files.Find("rosters", "a.json"));
        // What others see of it too is nobody's; its shelf settles the rest.
        Assert.Null(files.Find("own/strategy-checks", "a/check.json")!.OwnerId);
        Assert.NotNull(files.Find("rosters", "b.json"));

        clock.Advance(TimeSpan.FromDays(2));
        await new RetentionRegister(database, new ErasureRegister(database)).Carry([], Cancellation);
        await using var db = database.Read();
        Assert.Equal(["a/check.json", "c.json"], await db.Set<SharedFile>().OrderBy(file => file.Path).Select(file => file.Path).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task It_goes_with_a_backup_byte_by_byte_and_damage_is_noticed()
    {
        var (from, to) = (fixture.Fresh(), fixture.Fresh());
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(at => (byte)at)];
        new SharedFileRegister(from).Put("reports", "a.json", bytes, null, null);
        await RegistryCopy.Run(from, to, cancellation: Cancellation);
        Assert.Equal(bytes, new SharedFileRegister(to).Find("reports", "a.json")!.Bytes);
        await using (var db = to.Write(Actor.System))
            await db.Set<SharedFile>().ExecuteUpdateAsync(one => one.SetProperty(file => file.Bytes, new byte[] { 7 }), Cancellation);
        Assert.Equal("damaged-file", Assert.Single(Assert.Throws<ProblemsException>(() => new SharedFileRegister(to).Find("reports", "a.json")).Problems).Rule);
    }
}

public sealed class SqliteSharedFileTests(SqliteFixture fixture) : SharedFileContract(fixture);

public sealed class PostgresSharedFileTests(PostgresFixture fixture) : SharedFileContract(fixture);
