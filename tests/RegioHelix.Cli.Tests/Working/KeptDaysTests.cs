using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Cli.Working;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Tests.Working;

/// <summary>What is kept for some days goes when they are over, and not because the clock leapt.</summary>
public sealed class KeptDaysTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new() { Now = Start };
    private readonly ServiceProvider parts;

    public KeptDaysTests()
    {
        var services = new ServiceCollection().AddLogging();
        Composition.Add(services, folder["data"]);
        parts = services.AddSingleton<TimeProvider>(clock).BuildServiceProvider();
    }

    private MemberListShelf Lists => parts.GetRequiredService<MemberListShelf>();

    private IJobStore Jobs => parts.GetRequiredService<IJobStore>();

    private string[] Kept => Directory.GetFiles(Path.Combine(folder["data"], "member-lists"));

    public void Dispose()
    {
        parts.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_leap_of_the_clock_removes_neither_jobs_nor_lists_and_their_days_do()
    {
        Assert.True(Jobs.TryBecomeRunner());
        Jobs.Add(JobKinds.ImportRecommended, "{}");
        var job = Jobs.TakeNext()!;
        Jobs.Finish(job, StoredJobState.Done, Phrase.Of("done"));
        var list = Lists.Receive("Ours", "First Works; NL41; C28", null, "");
        await Round();

        clock.Now = Start.AddYears(10);
        await Round();
        Assert.Throws<StudyRefusedException>(() => Lists.Get(list));
        // Not by the next list either.
        Lists.Receive("Theirs", "Second Works; NL42; C10", null, "");
        clock.Now = Start.AddHours(3);
        await Round();
        Assert.Equal((list, job.Id), (Lists.Get(list).Id, Jobs.Find(job.Id)?.Id));

        // Day by day the month goes by.
        for (var days = 6; days <= 30; days += 6, clock.Now = Start.AddDays(days))
            await Round();
        Assert.Equal(2, Kept.Length);
        clock.Now = Start.AddDays(31);
        await Round(until: () => Jobs.Find(job.Id) is null && Kept.Length == 1);
        Assert.Null(Jobs.Find(job.Id));
        // What was kept under the clock that was ahead stays by its own date.
        Assert.Single(Kept);
    }

    // As a server that starts, does what is due and is stopped.
    private async Task Round(Func<bool>? until = null)
    {
        var isLooked = false;
        using var work = ActivatorUtilities.CreateInstance<KeptDays>(parts);
        work.Watch = new ClockWatch(parts.GetRequiredService<DataDirectory>(), new WatchedClock(clock, () => isLooked = true), NullLogger<ClockWatch>.Instance);
        await work.StartAsync(TestContext.Current.CancellationToken);
        for (var turn = 0; turn < 1000 && !(isLooked && until?.Invoke() != false); turn++)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        // Time to remove what it should not.
        await Task.Delay(40, TestContext.Current.CancellationToken);
        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
