using System.Diagnostics;
using RegioHelix.Benchmarks.Serving.Load;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>A time of load with what it cost.</summary>
/// <param name="Tally">The answers.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="ServerSeconds">Seconds of cores of the server, without programs that it started.</param>
/// <param name="ClientSeconds">Seconds of cores of the users.</param>
/// <param name="Memory">The server's memory meanwhile.</param>
internal sealed record LoadPhase(AnswerTally Tally, double Seconds, double ServerSeconds, double ClientSeconds, IReadOnlyList<MemorySample> Memory)
{
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(10);

    /// <summary>Answers a second.</summary>
    public double Rate => Tally.Answers / Seconds;

    /// <summary>Runs one.</summary>
    public static async Task<LoadPhase> Run(ServedProgram server, LoadRun run, Thinking thinking, TimeSpan time)
    {
        var (tally, watch, samples) = (new AnswerTally(), Stopwatch.StartNew(), new List<MemorySample>());
        var (served, used) = (server.Processor, Environment.CpuUsage.TotalTime);
        var running = run.Run(thinking, time, tally);
        do
            samples.Add(server.Sample(watch.Elapsed));
        while (await Task.WhenAny(running, Task.Delay(BetweenSamples)) != running);
        await running;
        samples.Add(server.Sample(watch.Elapsed));
        return new(tally, watch.Elapsed.TotalSeconds, (server.Processor - served).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds, samples);
    }
}
