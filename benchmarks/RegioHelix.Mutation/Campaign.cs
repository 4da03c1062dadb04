using System.Diagnostics;
using System.Text.Json;

namespace RegioHelix.Mutation;

/// <summary>Tries the sampled mistakes of chosen folders one by one, within a stretch of time; what is known is kept and not tried again.</summary>
/// <param name="Work">A folder for the built tests with the mutated room, and for what is known.</param>
/// <param name="Sample">The most mistakes of one folder.</param>
/// <param name="Seed">Decides which.</param>
/// <param name="Stretch">When to stop; the rest is for the next call.</param>
/// <param name="Folders">Which folders; all where empty.</param>
internal sealed record Campaign(string Work, int Sample, int Seed, TimeSpan Stretch, IReadOnlyList<string> Folders)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    private string Tests => Path.Combine(Work, "tests");

    private string Known => Path.Combine(Work, "verdicts.jsonl");

    /// <summary>Runs one stretch.</summary>
    /// <returns>How many mistakes are still to be tried.</returns>
    public int Run()
    {
        CopyTests();
        var room = MutatedRoom.Write(Tests, Sample, Seed);
        File.WriteAllText(Path.Combine(Work, "offered.json"), JsonSerializer.Serialize(room.Offered));
        File.WriteAllText(Path.Combine(Work, "sampled.json"), JsonSerializer.Serialize(room.Mutants.Select(mutant => mutant.Key)));
        var known = Verdicts(Work).Select(verdict => verdict.Key).ToHashSet();
        var open = room.Mutants.Where(mutant => !known.Contains(mutant.Key) && (Folders.Count == 0 || Folders.Contains(mutant.Folder))).ToList();
        if (open.Count == 0)
            return 0;
        using var worker = new WorkerProcess(Tests);
        var reach = Reach.Measure(worker, Tests, Work);
        var left = open.Count;
        foreach (var folder in open.GroupBy(mutant => mutant.Folder).TakeWhile(_ => watch.Elapsed < Stretch))
            left -= Try([.. folder], worker, reach);
        return left;
    }

    /// <summary>What is known in a folder of work.</summary>
    public static IReadOnlyList<Verdict> Verdicts(string work) => Path.Combine(work, "verdicts.jsonl") is var file && File.Exists(file)
        ? [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Verdict>(line)!)]
        : [];

    // What failed with a mistake on must not fail with none on: a field left wrong by it would kill all that follow. Then each gets a process of its own.
    private int Try(List<Mutant> mutants, WorkerProcess worker, Reach reach)
    {
        var own = reach.Own(mutants[0].Folder);
        var found = Judge(mutants, worker, reach, apart: false);
        if (own.Count > 0 && worker.Ask(0, own, TimeSpan.FromMinutes(3)).Failed)
        {
            Console.WriteLine($"{mutants[0].Folder}: its tests fail with no mistake on, after others were tried; again, each in a process of its own");
            found = Judge(mutants, worker, reach, apart: true);
        }
        File.AppendAllLines(Known, found.Select(verdict => JsonSerializer.Serialize(verdict)));
        Console.WriteLine($"{mutants[0].Folder}: {string.Join(", ", found.CountBy(verdict => verdict.Fate).Select(fate => $"{fate.Value} {fate.Key}"))}; {watch.Elapsed.TotalSeconds:F0} s");
        return found.Count;
    }

    private List<Verdict> Judge(List<Mutant> mutants, WorkerProcess worker, Reach reach, bool apart)
    {
        var found = new List<Verdict>();
        foreach (var mutant in mutants.TakeWhile(_ => found.Count == 0 || watch.Elapsed < Stretch))
        {
            if (apart)
                worker.Stop();
            found.Add(Verdict.Of(mutant, FateOf(mutant, worker, reach)));
        }
        return found;
    }

    private Fate FateOf(Mutant mutant, WorkerProcess worker, Reach reach)
    {
        var (own, others) = reach.Of(mutant);
        if (!reach.Passes(mutant))
            return Fate.Unreached;
        if (own.Count > 0 && worker.Ask(mutant.Id, own, reach.Limit(own)) is { Failed: true } killed)
            return killed.TimedOut ? Fate.TimedOut : Fate.Killed;
        if (own.Count > 0 && FailsInAFreshProcess(mutant, own, reach))
            return Fate.Killed;
        return others.Count > 0 && worker.Ask(mutant.Id, others, reach.Limit(others)).Failed ? Fate.KilledElsewhere : Fate.Survived;
    }

    // Fields that tests or the room made before the mistake was on would hide it.
    private bool FailsInAFreshProcess(Mutant mutant, IReadOnlyList<string> own, Reach reach)
    {
        using var fresh = new WorkerProcess(Tests);
        return fresh.Ask(mutant.Id, own, reach.Limit(own) + TimeSpan.FromSeconds(20)).Failed;
    }

    private void CopyTests()
    {
        var built = Path.Combine(Benchmarks.Results.Root(), "tests", "RegioHelix.Analytics.Tests", "bin", "Debug", "net10.0");
        if (!Directory.Exists(built))
            throw new InvalidOperationException("build tests/RegioHelix.Analytics.Tests first");
        Directory.CreateDirectory(Tests);
        foreach (var file in Directory.EnumerateFiles(built))
            File.Copy(file, Path.Combine(Tests, Path.GetFileName(file)), overwrite: true);
    }
}
