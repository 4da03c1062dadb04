using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Postgres;
using RegioHelix.Registry.Sqlite;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry;

/// <summary>The registry's database: opens it for reading, and changes it. For any number of threads.</summary>
public sealed class RegistryDatabase : IDisposable
{
    private const int MostAttempts = 12;
    private const int AttemptsWithoutTurn = 2;
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(10);
    private readonly Func<RegistryDb> open;

    // SQLite lets one write at a time: who waits here wakes at once instead of asking again and again. On a server those wait who lost twice.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Makes the way to a database; nothing is opened yet.</summary>
    public RegistryDatabase(RegistrySettings settings, TimeProvider clock)
    {
        (Settings, Clock) = (settings, clock);
        open = settings.Kind == RegistryKind.Sqlite ? Sqlite(settings, clock) : Postgres(settings, clock);
    }

    /// <summary>Lets go of what writers wait at, and of a file: nothing of it is left beside it.</summary>
    public void Dispose()
    {
        turn.Dispose();
        if (Settings.Kind != RegistryKind.Sqlite)
            return;
        using var db = open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>Where it is kept.</summary>
    public RegistrySettings Settings { get; }

    /// <summary>The time by which records are dated.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The instant that a change is dated with: UTC, to the millisecond, so that every database keeps it as it is.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Clock.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>Brings the tables up to date, making the database where there is none. Any number of processes may call it at once.</summary>
    /// <exception cref="ProblemsException">The server cannot be reached, or the file is no registry.</exception>
    public async Task Migrate(CancellationToken cancellation = default)
    {
        try
        {
            await MigrateAsOneOfSeveral(cancellation);
        }
        catch (DbException failure) when (Settings.Kind == RegistryKind.Postgres)
        {
            throw Unreachable(failure);
        }
        catch (InvalidOperationException failure) when (Settings.Kind == RegistryKind.Postgres && failure.InnerException is DbException cause)
        {
            // So it is wrapped by what would have tried again.
            throw Unreachable(cause);
        }
        catch (DbException failure)
        {
            throw new ProblemsException(new Problem(Settings.Place, 0, 0, "registry-unreadable", failure.Message, Phrase.Of("the file cannot be opened as a registry; put a backup in its place, or move it away to begin anew")));
        }
    }

    private static ProblemsException Unreachable(DbException failure) =>
        new(new Problem("--registry", 0, 0, "registry-unreachable", failure.Message, Phrase.Of("check that the server runs, that the database can be made, and that the user may change its tables")));

    // The lock that EF Core takes does not keep others out of a database that is new: two of us would each make the same column.
    private async Task MigrateAsOneOfSeveral(CancellationToken cancellation)
    {
        if (Settings.Kind == RegistryKind.Postgres)
            await MakeDatabase(cancellation);
        await using var turn = await TakeTurn("migrations", cancellation);
        await using var db = open();
        await db.Database.MigrateAsync(cancellation);
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = open();
            try
            {
                var creator = (IRelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
                if (!await creator.ExistsAsync(cancellation))
                    await creator.CreateAsync(cancellation);
                return;
            }
            catch (PostgresException met) when (attempt < MostAttempts && met.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ObjectInUse)
            {
                // Another one makes it at this moment.
                await Task.Delay(Random.Shared.Next(20, 100 * attempt), cancellation);
            }
        }
    }

    /// <summary>Asks it the least that can be asked.</summary>
    /// <exception cref="DbException">It does not answer.</exception>
    public async Task DemandAnswer(CancellationToken cancellation = default)
    {
        await using var db = Read();
        await db.Erasures.AnyAsync(cancellation);
    }

    /// <summary>Opens it for reading: what is read is not tracked and cannot be saved.</summary>
    public RegistryDb Read()
    {
        var db = open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return db;
    }

    /// <summary>Opens it for an actor whose changes the caller saves, as Identity does.</summary>
    public RegistryDb Write(Actor actor)
    {
        var db = open();
        db.Actor = actor;
        return db;
    }

    /// <summary>
    /// Carries out a change and saves it. Where somebody else changed the same records meanwhile, or the database was busy, it is carried out
    /// anew on the new state: it must decide by what it reads, do nothing outside the database, and begin no other change.
    /// </summary>
    public Task<T> Change<T>(Actor actor, Func<RegistryDb, Task<T>> change, CancellationToken cancellation = default) => Change(actor, null, change, cancellation);

    /// <summary>The same without a result.</summary>
    public Task Change(Actor actor, Func<RegistryDb, Task> change, CancellationToken cancellation = default) => Change(actor, null, Done(change), cancellation);

    /// <summary>
    /// The same, and no other change that counts the same things runs meanwhile, in this process or another: for rules about how many there are, which
    /// no version of a single record upholds. Every change that such a rule binds names the same guard.
    /// </summary>
    /// <param name="actor">Who changes.</param>
    /// <param name="guard">What is counted: <c>administrators</c>, <c>introductions:ID</c>.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<T> ChangeAlone<T>(Actor actor, string guard, Func<RegistryDb, Task<T>> change, CancellationToken cancellation = default) => Change(actor, guard, change, cancellation);

    /// <summary>The same without a result.</summary>
    public Task ChangeAlone(Actor actor, string guard, Func<RegistryDb, Task> change, CancellationToken cancellation = default) => Change(actor, guard, Done(change), cancellation);

    private async Task<T> Change<T>(Actor actor, string? guard, Func<RegistryDb, Task<T>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Settings.Kind == RegistryKind.Sqlite || attempt > AttemptsWithoutTurn
                    ? await AttemptInTurn(actor, guard, change, cancellation)
                    : await Attempt(actor, guard, change, cancellation);
            }
            catch (Exception failure) when (attempt < MostAttempts && Contention.Passes(failure))
            {
                RegistryMeter.Conflicts.Add(1);
                // Those who met once must not meet again in step. The wait is the machine's, whatever time the records are dated with.
                await Task.Delay(Random.Shared.Next(2, 20 * attempt), cancellation);
            }
        }
    }

    private static Func<RegistryDb, Task<bool>> Done(Func<RegistryDb, Task> change) => async db =>
    {
        await change(db);
        return true;
    };

    private async Task<T> AttemptInTurn<T>(Actor actor, string? guard, Func<RegistryDb, Task<T>> change, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Attempt(actor, guard, change, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<T> Attempt<T>(Actor actor, string? guard, Func<RegistryDb, Task<T>> change, CancellationToken cancellation)
    {
        await using var db = Write(actor);
        await using var transaction = guard is null ? null : await Enter(db, guard, cancellation);
        var result = await change(db);
        var added = Settings.Kind == RegistryKind.Postgres ? LostAnswer.FindMark(db) : null;
        try
        {
            await db.SaveChangesAsync(cancellation);
            if (transaction is not null)
                await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (RegistryOutage.IsCutOff(failure) && (added ?? LostAnswer.FindMark(db)) is { } mark)
        {
            // Carried out anew, what was saved before the answer was lost would be there twice.
            if (!await LostAnswer.IsSaved(Read, mark, failure, cancellation))
                throw;
        }
        return result;
    }

    // A file has one writer from the first statement on; on a server others that name the guard wait, and what is read after the wait is what they left.
    private async Task<IDbContextTransaction> Enter(RegistryDb db, string guard, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Hold(db, guard, cancellation);
        return transaction;
    }

    /// <summary>Waits for one guard more within a transaction that has begun, until whose end it is held.</summary>
    internal async Task Hold(RegistryDb db, string guard, CancellationToken cancellation)
    {
        if (Settings.Kind == RegistryKind.Postgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({guard}, 0))", cancellation);
    }

    /// <summary>
    /// Waits until no other server that shares the registry is at work of this name, and keeps the others from it until it is disposed. A file has one
    /// server: there it is given at once.
    /// </summary>
    /// <exception cref="TimeoutException">Another server has been at it for ten minutes.</exception>
    public async Task<IAsyncDisposable> TakeTurn(string name, CancellationToken cancellation = default) => Settings.Kind == RegistryKind.Postgres
        ? await PostgresTurn.Take(Settings.Place, name, LongestTurn, cancellation)
        : new OwnTurn();

    private static Func<RegistryDb> Sqlite(RegistrySettings settings, TimeProvider clock)
    {
        var options = new DbContextOptionsBuilder<SqliteRegistryDb>()
            .UseSqlite($"Data Source={settings.Place.Replace("\"", "", StringComparison.Ordinal)};Default Timeout=60")
            .AddInterceptors(new DurableConnections(), new DroppedConnections(), new AuditTrail(clock)).ConfigureWarnings(TrustMigrations).Options;
        return () => new SqliteRegistryDb(options);
    }

    private static Func<RegistryDb> Postgres(RegistrySettings settings, TimeProvider clock)
    {
        var options = new DbContextOptionsBuilder<PostgresRegistryDb>().UseNpgsql(settings.Place).AddInterceptors(new AuditTrail(clock)).ConfigureWarnings(TrustMigrations).Options;
        return () => new PostgresRegistryDb(options);
    }

    private sealed class OwnTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    // Whether the migrations are as the model is, a test says once; each start would build the model a second time to ask again.
    private static void TrustMigrations(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);
}
