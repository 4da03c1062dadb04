using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Backups;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Jobs;
using RegioHelix.Registry.KeyRing;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Tests.Events;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Tests.Concurrency;

/// <summary>What several servers on one registry leave to one of them, the same on every database.</summary>
public abstract class SeveralServersContract(RegistryFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_job_changes_it_changes_once_however_often_it_is_begun()
    {
        var cast = await EventCast.Open(fixture.Fresh());
        await cast.Agree(await cast.Comes("Ada"), await cast.Comes("Ben"));
        var (job, effects) = (Guid.CreateVersion7(), new JobEffects(cast.Database));
        using var other = new RegistryDatabase(cast.Database.Settings, cast.Database.Clock);
        Assert.False(await effects.AreDone(job, Stop));
        // One who is believed dead and one who took over: both made a programme of the same event.
        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(attempt => Keep(new(attempt % 2 == 0 ? cast.Database : other), cast, job)));
        Assert.Equal(1, kept.Count(one => one));
        Assert.True(await effects.AreDone(job, Stop));
        Assert.Single((await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).Versions);
        // The same event by another job.
        Assert.True(await Keep(cast.Programmes, cast, Guid.CreateVersion7()));
        Assert.Equal(2, (await cast.Programmes.Get(cast.Organiser, cast.Slug, Stop)).Versions.Count);
    }

    [Fact]
    public async Task A_mail_is_taken_by_one_server()
    {
        var database = fixture.Fresh();
        using var other = new RegistryDatabase(database.Settings, database.Clock);
        await new MailOutbox(database).PutAll([.. Enumerable.Range(0, 5).Select(number => new NewMail($"{number}@invented.example", "Subject", "Body", null))], Stop);
        var due = await new MailOutbox(database).ListDue(cancellation: Stop);
        var taken = await Task.WhenAll(due.SelectMany(mail => Enumerable.Range(0, 4).Select(server => new MailOutbox(server % 2 == 0 ? database : other).Take(mail.Id, Stop))));
        Assert.Equal((20, 5), (taken.Length, taken.Count(one => one)));
        Assert.Empty(await new MailOutbox(other).ListDue(cancellation: Stop));
    }

    [Fact]
    public async Task Keys_are_kept_once_and_go_with_a_backup()
    {
        var (database, copy) = (fixture.Fresh(), fixture.Fresh());
        using var other = new RegistryDatabase(database.Settings, database.Clock);
        await Task.WhenAll(new KeyRingRegister(database).Add([("key-1", "<key id=\"1\" />"), ("key-2", "<key id=\"2\" />")], Stop), new KeyRingRegister(other).Add([("key-1", "<other />"), ("key-3", "<key id=\"3\" />")], Stop));
        var kept = new KeyRingRegister(other).List();
        Assert.Equal(["key-1", "key-2", "key-3"], kept.Select(key => key.Name).Order());
        await RegistryCopy.Run(database, copy, cancellation: Stop);
        Assert.Equal(kept.Select(key => (key.Name, key.Xml)), new KeyRingRegister(copy).List().Select(key => (key.Name, key.Xml)));
        // Keys are no deed of anybody's, and secret: the trail says nothing of them.
        await using var db = database.Read();
        Assert.False(await db.AuditEntries.AnyAsync(Stop));
    }

    private static async Task<bool> Keep(ProgrammeRegister programmes, EventCast cast, Guid job)
    {
        try
        {
            var input = await programmes.ReadInput(cast.Organiser, cast.Slug, Stop);
            await programmes.Store(cast.Organiser, input, [.. input.Wishes.Select(_ => new PlacedMeeting(input.Agenda.Slots[0].Id, input.Agenda.Tables[0].Id, UnmetReason.None, 0, 0))], 1_000, ProgrammeStep.Planned, 0, job, Stop);
            return true;
        }
        catch (RefusedException refused) when (refused.Reason == RefusalReason.NotNow)
        {
            return false;
        }
    }
}

public sealed class SqliteSeveralServersTests(SqliteFixture fixture) : SeveralServersContract(fixture)
{
    private readonly SqliteFixture fixture = fixture;

    [Fact]
    public async Task A_file_has_one_server_whose_turn_it_always_is()
    {
        var database = fixture.Fresh();
        await using var one = await database.TakeTurn("clock", TestContext.Current.CancellationToken);
        await using var two = await database.TakeTurn("clock", TestContext.Current.CancellationToken);
    }
}

public sealed class PostgresSeveralServersTests(PostgresFixture fixture) : SeveralServersContract(fixture)
{
    private readonly PostgresFixture fixture = fixture;

    [Fact]
    public async Task A_turn_is_one_servers_at_a_time_and_ends_with_it()
    {
        var (database, stop) = (fixture.Fresh(), TestContext.Current.CancellationToken);
        using var other = new RegistryDatabase(database.Settings, TimeProvider.System);
        var first = await database.TakeTurn("clock", stop);
        await using (await other.TakeTurn("another clock", stop))
        {
        }
        var second = other.TakeTurn("clock", stop);
        await Task.Delay(700, stop);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await using var turn = await second.WaitAsync(TimeSpan.FromSeconds(10), stop);
    }

    [Fact]
    public async Task Servers_that_start_at_once_make_one_registry()
    {
        Sweep.DemandWhole();
        var stop = TestContext.Current.CancellationToken;
        var servers = Enumerable.Range(0, 4).Select(_ => new RegistryDatabase(fixture.Settings("starting"), TimeProvider.System)).ToList();
        await Task.WhenAll(servers.Select(async server =>
        {
            await server.Migrate(stop);
            await new FirstPractices(server).Ensure(stop);
        }));
        await using var db = servers[0].Read();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(stop));
        Assert.Equal(1, await db.ImportBatches.CountAsync(batch => batch.FileName == ImportBatch.FirstPractices, stop));
        Assert.Equal(await db.Practices.CountAsync(stop), await db.Practices.Select(one => one.Slug).Distinct().CountAsync(stop));
    }
}
