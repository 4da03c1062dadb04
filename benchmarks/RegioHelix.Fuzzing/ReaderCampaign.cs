using System.Diagnostics;
using RegioHelix.Registry;
using RegioHelix.Studies;
using RegioHelix.Studies.Packages;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Fuzzing;

/// <summary>
/// Gives every reader broken inputs, in turn. A run fails that ends in another exception than a refusal, in a problem without words, takes longer than
/// five seconds twice, or asks for more memory than the bound.
/// </summary>
internal sealed class ReaderCampaign(int seed, IReadOnlyList<ReaderTarget> targets, Action<Finding>? tell = null)
{
    private const long MostBytes = 512L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private readonly Tally[] tallies = [.. targets.Select(target => new Tally(target.Name, tell))];

    /// <summary>What was done.</summary>
    public IReadOnlyList<Tally> Tallies => tallies;

    /// <summary>One run of each reader.</summary>
    public void Round(long run)
    {
        for (var at = 0; at < targets.Count; at++)
            Run(targets[at], tallies[at], run);
    }

    private void Run(ReaderTarget target, Tally tally, long run)
    {
        var input = Mutation.Of(target.Inputs, Seeds.Of(seed, target.Name, run));
        var (isTaken, took, bytes) = Try(target, tally, run, input);
        // A machine that did something else meanwhile is not a slow reader.
        if (took > Longest && Try(target, tally, run, input) is var (_, again, _) && again > Longest)
            tally.Add(new(target.Name, run, "takes longer than five seconds", Finding.Show(input)));
        if (bytes > MostBytes)
            tally.Add(new(target.Name, run, "asks for more memory than the bound", Finding.Show(input)));
        tally.Count(isTaken, took, bytes);
    }

    private static (bool IsTaken, TimeSpan Took, long Bytes) Try(ReaderTarget target, Tally tally, long run, byte[] input)
    {
        var (before, watch, isTaken) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), false);
        try
        {
            target.Read(input);
            isTaken = true;
        }
        catch (ProblemsException refusal)
        {
            if (refusal.Problems.Any(problem => problem.Rule.Length == 0 || problem.Advice.IsEmpty || problem.ToString().Contains('\n', StringComparison.Ordinal)))
                tally.Add(new(target.Name, run, $"a problem without words: {refusal.Problems[0]}", Finding.Show(input)));
        }
        catch (Exception refusal) when (refusal is RefusedException or StudyRefusedException or PackageFaultException)
        {
            // Said in words.
        }
#pragma warning disable CA1031 // Whatever it is, it is what the campaign looks for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tally.Add(Finding.Of(target.Name, run, failure, input));
        }
        return (isTaken, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
