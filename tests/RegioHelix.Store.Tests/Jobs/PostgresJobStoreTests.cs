using Npgsql;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Tests.Jobs;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Texts;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace RegioHelix.Store.Tests.Jobs;

/// <summary>Jobs on a server, each test in a schema of its own.</summary>
public sealed class PostgresJobStoreTests(SharedPostgres server) : JobStoreContract
{
    private readonly string place = server.Fresh();

    private protected override IJobStore Open() => new PostgresJobStore(place);

    // Nobody waits here until the lease has run out: it is as if the time had passed.
    private protected override void Die(IJobStore process) => SharedPostgres.Run(place, "UPDATE job SET held_until = clock_timestamp() - interval '1 second' WHERE state = 'running'");

    [Fact]
    public async Task Who_beats_holds_a_job_and_who_is_silent_loses_it_by_the_clock_of_the_server()
    {
        var (lease, stop) = (TimeSpan.FromMilliseconds(600), TestContext.Current.CancellationToken);
        var (first, second) = (new PostgresJobStore(place, lease), new PostgresJobStore(place, lease));
        first.Add("kind", "{}");
        var taken = first.TakeNext()!;
        for (var beat = 0; beat < 5; beat++)
        {
            await Task.Delay(first.Pulse, stop);
            Assert.Equal(JobHold.Held, beat % 2 == 0 ? first.Beat(taken) : first.Report(taken, 0.1 * beat, Phrase.Verbatim("on")));
            second.TryBecomeRunner();
            Assert.Null(second.TakeNext());
        }
        await Task.Delay(lease + first.Pulse, stop);
        // Over is over, also where nobody has come to take it yet.
        Assert.Equal(JobHold.Lost, first.Beat(taken));
        Assert.False(first.Finish(taken, StoredJobState.Done, Phrase.Verbatim("late")));
        second.TryBecomeRunner();
        Assert.Equal((taken.Id, 2), (second.TakeNext()!.Id, second.Find(taken.Id)!.Attempts));
    }

    [Fact]
    public async Task Servers_that_start_at_once_make_one_table_and_share_its_jobs()
    {
        var servers = Enumerable.Range(0, 6).Select(_ => Open()).ToList();
        await Task.WhenAll(servers.Select(jobs => Task.Run(() => jobs.Add("kind", "{}"), TestContext.Current.CancellationToken)));
        var taken = await Task.WhenAll(servers.Select(jobs => Task.Run(() => (jobs.TryBecomeRunner(), jobs.TakeNext()!.Id).Id, TestContext.Current.CancellationToken)));
        Assert.Equal(6, taken.Distinct().Count());
    }

    [Fact]
    public void A_job_on_files_stays_with_them_and_the_others_can_be_seen_and_run_from_everywhere()
    {
        using var folder = new TemporaryFolder();
        using var here = new JobStore(DataDirectory.Open(folder["here"]), TimeProvider.System);
        using var there = new JobStore(DataDirectory.Open(folder["there"]), TimeProvider.System);
        string[] shared = ["event-plan"];
        var (one, other) = (new NodeJobStore(here, Open(), shared), new NodeJobStore(there, Open(), shared));
        // As a version before kept it: of a kind that is shared now, and with the files already.
        var former = here.Add("event-plan", "{}");
        var (file, plan, second) = (one.Add("import-file", "{}"), one.Add("event-plan", "{}"), one.Add("event-plan", "{}"));
        Assert.True(one.TryBecomeRunner() && other.TryBecomeRunner());
        Assert.Null(other.Find(file));
        Assert.Equal([second, plan], other.List().Select(job => job.Id));
        Assert.Equal(new HashSet<Guid> { second, plan, file, former }, one.List().Select(job => job.Id).ToHashSet());
        var (taken, own) = (other.TakeNext()!, one.TakeNext()!);
        Assert.Equal((plan, former), (taken.Id, own.Id));
        Assert.Equal((JobHold.Held, JobHold.Held), (other.Beat(taken), one.Report(own, 0.5, Phrase.Verbatim("on"))));
        Assert.True(one.RequestCancel(plan));
        Assert.Equal(JobHold.ToStop, other.Report(taken, 0.5, Phrase.Verbatim("on")));
        Assert.True(one.Finish(own, StoredJobState.Done, Phrase.Verbatim("done")) && other.Finish(taken, StoredJobState.Cancelled, Phrase.Verbatim("stopped")));
        Assert.Equal((file, second), (one.TakeNext()!.Id, one.TakeNext()!.Id));
        Assert.Null(other.TakeNext());
        Assert.True(one.Remove(former) && one.Remove(plan));
    }

    [Fact]
    public void What_a_silent_server_ran_is_taken_over_by_another_and_its_late_word_counts_for_nothing()
    {
        using var folder = new TemporaryFolder();
        using var here = new JobStore(DataDirectory.Open(folder["here"]), TimeProvider.System);
        using var there = new JobStore(DataDirectory.Open(folder["there"]), TimeProvider.System);
        string[] shared = ["strategy-check"];
        var (one, other) = (new NodeJobStore(here, Open(), shared), new NodeJobStore(there, Open(), shared));
        Assert.True(one.TryBecomeRunner() && other.TryBecomeRunner());
        var (check, file) = (one.Add("strategy-check", "{}", "ada"), one.Add("import-file", "{}"));
        var (own, lost) = (one.TakeNext()!, one.TakeNext()!);
        Assert.Equal((file, check), (own.Id, lost.Id));
        Assert.Null(other.TakeNext());
        Die(one);
        Assert.True(other.TryBecomeRunner());
        var taken = other.TakeNext()!;
        Assert.Equal((check, 2, "{}", "ada"), (taken.Id, taken.Attempts, taken.Settings, taken.Owner));
        // The file is still with the one that has it; of the check it hears that it is another's.
        Assert.Equal((JobHold.Held, JobHold.Lost, JobHold.Held), (one.Beat(own), one.Report(lost, 0.9, Phrase.Verbatim("late")), other.Report(taken, 0.1, Phrase.Verbatim("again"))));
        Assert.False(one.Finish(lost, StoredJobState.Failed, Phrase.Verbatim("late")));
        one.HandBack(lost);
        Assert.Equal((StoredJobState.Running, "again"), (one.Find(check)!.State, one.Find(check)!.Message.ToString()));
        Assert.True(other.Finish(taken, StoredJobState.Done, Phrase.Verbatim("done"), "{}"));
        Assert.False(one.Finish(lost, StoredJobState.Failed, Phrase.Verbatim("later")));
        Assert.Equal((StoredJobState.Done, "{}"), (one.Find(check)!.State, one.Find(check)!.Result));
        Assert.Null(other.TakeNext());
        Assert.True(one.Finish(own, StoredJobState.Done, Phrase.Verbatim("done")));
    }
}

/// <summary>A server that lives as long as the tests; it is started by the first that needs it.</summary>
public sealed class SharedPostgres : IDisposable
{
    private readonly Lazy<ThrowawayPostgres> server = new(() => new ThrowawayPostgres());
    private int count;

    /// <summary>A place without any table.</summary>
    public string Fresh()
    {
        var (database, schema) = (server.Value.Connection("postgres"), $"jobs{Interlocked.Increment(ref count)}");
        Run(database, $"CREATE SCHEMA {schema}");
        return $"{database};Search Path={schema}";
    }

    /// <summary>Runs a statement.</summary>
    public static void Run(string place, string sql)
    {
        using var connection = new NpgsqlConnection(place);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (server.IsValueCreated)
            server.Value.Dispose();
    }
}
