using System.Security.Cryptography;
using System.Text;
using RegioHelix.Cli.Working;
using RegioHelix.Registry.Nodes;
using RegioHelix.Store;

namespace RegioHelix.Cli.Nodes;

/// <summary>Tells the other nodes every ten seconds which small files this one shows, and compares theirs.</summary>
internal sealed class NodeWatch(NodeRegister register, DataDirectory data, TimeProvider clock, ILogger<NodeWatch> log) : RecurringWork(TimeSpan.FromSeconds(10), null, clock, log)
{
    private static readonly Action<ILogger, string, Exception?> Differs =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(Differs)), "Nodes: {Sentence}");

    private readonly ILogger logger = log;
    private IReadOnlyList<string> known = [];

    /// <summary>What this node is called: its machine, and which of several directories there.</summary>
    public string Name { get; } = $"{Environment.MachineName}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.Root)))[..6]}";

    /// <summary>The files that are not the same on another node; empty where all are.</summary>
    public IReadOnlyList<string> DifferingFiles { get; private set; } = [];

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var here = SmallFiles.Describe(data);
        await register.Say(Name, here, cancellation);
        var differences = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var other in await register.ListOthers(Name, cancellation))
            if (SmallFiles.Compare(here, other.Files) is { Count: > 0 } files)
                differences.Add($"{other.Node} has other files than {Name}, so pages differ: {string.Join(", ", files)}; copy the right ones to every node", files);
        foreach (var sentence in differences.Keys.Except(known))
            Differs(logger, sentence, null);
        known = [.. differences.Keys];
        DifferingFiles = [.. differences.Values.SelectMany(files => files).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => Look(cancellation);
}
