using System.Diagnostics;
using RegioHelix.Store.Jobs;
using RegioHelix.Testing;

namespace RegioHelix.Store.Tests.Jobs;

/// <summary>Jobs in a file of the data directory.</summary>
public sealed class JobStoreTests : JobStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<JobStore> opened = [];

    public void Dispose()
    {
        opened.ForEach(jobs => jobs.Dispose());
        folder.Dispose();
    }

    private protected override IJobStore Open()
    {
        opened.Add(new(DataDirectory.Open(folder["data"]), TimeProvider.System));
        return opened[^1];
    }

    // Disposed without an end to the job, as a killed process leaves it.
    private protected override void Die(IJobStore process) => ((JobStore)process).Dispose();

    [Fact]
    public void A_killed_process_loses_no_job()
    {
        var jobs = Open();
        var first = jobs.Add("first", "{}");
        using (var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RegioHelix.KillTarget"), ["job", folder["data"]]) { RedirectStandardOutput = true, RedirectStandardInput = true })!)
        {
            Assert.Equal("taken", process.StandardOutput.ReadLine());
            Assert.False(jobs.TryBecomeRunner());
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(StoredJobState.Running, jobs.Find(first)!.State);
        Assert.True(jobs.TryBecomeRunner());
        Assert.Equal((first, 2), (jobs.TakeNext()!.Id, jobs.Find(first)!.Attempts));
        Assert.Equal("second", jobs.TakeNext()!.Kind);
    }

    [Fact]
    public void Only_one_process_runs_jobs()
    {
        var (first, second) = (Runner(), Open());
        Assert.False(second.TryBecomeRunner());
        second.Add("kind", "{}");
        Assert.Throws<InvalidOperationException>(second.TakeNext);
        Assert.NotNull(first.TakeNext());
        Die(first);
        Assert.True(second.TryBecomeRunner());
        Assert.NotNull(second.TakeNext());
    }
}
