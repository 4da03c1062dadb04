using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Testing;

namespace RegioHelix.Registry.Tests.Concurrency;

/// <summary>A process that is killed in the middle of its writes has lost none that was acknowledged.</summary>
public sealed class KilledWriterTests
{
    private static int Kills => Sweep.IsWhole ? 10 : 2;

    [Fact]
    public async Task No_acknowledged_write_is_lost_by_kills()
    {
        using var folder = new TemporaryFolder();
        var database = new RegistryDatabase(RegistrySettings.From(null, folder.Path), TimeProvider.System);
        await database.Migrate(TestContext.Current.CancellationToken);
        // Several writers at once, so that a kill also meets one that waits for another.
        var acknowledged = (await Task.WhenAll(Enumerable.Range(0, Kills).Select(number => WriteUntilKilled(folder.Path, 5 + (3 * number))))).SelectMany(names => names).ToList();

        await using var db = database.Read();
        var kept = await db.People.Select(one => one.Name).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(acknowledged.Count >= Kills * 5, $"only {acknowledged.Count} writes were acknowledged");
        Assert.Empty(acknowledged.Except(kept));
        // Whole or not at all: each has its entry in the trail. At most one a writer was under way.
        Assert.Equal(kept.Count, await db.AuditEntries.CountAsync(entry => entry.Record == "Person", TestContext.Current.CancellationToken));
        Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + Kills);
    }

    private static async Task<List<string>> WriteUntilKilled(string data, int writes)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RegioHelix.KillTarget"), ["registry", data])
        {
            RedirectStandardOutput = true,
            // It lives too short for code to be compiled a second time, better, or to be guarded against being written over.
            Environment = { ["DOTNET_TC_CallCounting"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        var names = new List<string>();
        while (names.Count < writes && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } name)
            names.Add(name);
        process.Kill();
        // What it said before it died counts too.
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } name)
            names.Add(name);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return names;
    }
}
