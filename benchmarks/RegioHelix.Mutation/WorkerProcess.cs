using System.Diagnostics;
using System.Globalization;

namespace RegioHelix.Mutation;

/// <summary>What a run of test classes with one mistake on came to.</summary>
/// <param name="Failed">Whether a test failed, or the run did not end in time.</param>
/// <param name="TimedOut">Whether it was ended.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Reached">The numbers of the mistakes whose place was passed.</param>
internal sealed record Answer(bool Failed, bool TimedOut, long Milliseconds, HashSet<int> Reached);

/// <summary>A <see cref="Worker"/> in a process of its own, so that an endless loop can be ended; the next question starts a new one.</summary>
internal sealed class WorkerProcess(string tests) : IDisposable
{
    private Process? process;

    /// <summary>The test classes there are.</summary>
    public IReadOnlyList<string> Classes { get; private set; } = [];

    public void Start()
    {
        Stop();
        process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Worker).Assembly.Location, "worker", tests]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        Classes = (process.StandardOutput.ReadLine() ?? "").Split(' ');
    }

    public Answer Ask(int mutant, IEnumerable<string> classes, TimeSpan limit)
    {
        if (process is null or { HasExited: true })
            Start();
        process!.StandardInput.WriteLine($"{mutant} {string.Join(' ', classes)}");
        process.StandardInput.Flush();
        var reading = process.StandardOutput.ReadLineAsync();
        if (!reading.Wait(limit) || reading.Result is not { } line)
        {
            var timedOut = !process.HasExited;
            Stop();
            return new(true, timedOut, (long)limit.TotalMilliseconds, []);
        }
        var parts = line.Split(' ');
        return new(parts[1] != "0", false, long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToHashSet());
    }

    public void Stop()
    {
        if (process is { HasExited: false })
            process.Kill(entireProcessTree: true);
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Stop();
}
