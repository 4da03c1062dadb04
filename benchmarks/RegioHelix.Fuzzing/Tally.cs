namespace RegioHelix.Fuzzing;

/// <summary>What a campaign did with one target.</summary>
internal sealed class Tally(string target, Action<Finding>? tell = null)
{
    private const int MostFindings = 50;
    private readonly Dictionary<string, Finding> findings = [];

    public string Target { get; } = target;

    /// <summary>Inputs tried.</summary>
    public long Runs { get; private set; }

    /// <summary>Of these, those that were taken for valid; of requests, those answered below 400.</summary>
    public long Taken { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>The most memory that a run asked for, in bytes; 0 where it is not measured.</summary>
    public long MostBytes { get; private set; }

    /// <summary>One of each kind.</summary>
    public IReadOnlyCollection<Finding> Findings => findings.Values;

    public void Count(bool isTaken, TimeSpan took, long bytes = 0)
    {
        Runs++;
        Taken += isTaken ? 1 : 0;
        Slowest = took > Slowest ? took : Slowest;
        MostBytes = Math.Max(MostBytes, bytes);
    }

    public void Add(Finding finding)
    {
        if (findings.Count < MostFindings && findings.TryAdd(finding.Kind, finding))
            tell?.Invoke(finding);
    }
}
