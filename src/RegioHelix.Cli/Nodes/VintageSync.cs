using RegioHelix.Cli.Working;
using RegioHelix.Store.Sharing;

namespace RegioHelix.Cli.Nodes;

/// <summary>Looks every second at what the nodes have in use, follows it, and writes to the log what cannot be followed.</summary>
internal sealed class VintageSync(VintageExchange exchange, TimeProvider clock, ILogger<VintageSync> log) : RecurringWork(TimeSpan.FromSeconds(1), null, clock, log)
{
    private static readonly Action<ILogger, int, Exception?> Mended =
        LoggerMessage.Define<int>(LogLevel.Warning, new EventId(2, nameof(Mended)), "Nodes: something that could not be followed is so no more; {Left} are left");

    private static readonly Action<ILogger, string, Exception?> Troubled =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(Troubled)), "Nodes: {Sentence}");

    private readonly ILogger logger = log;
    private HashSet<string> known = [];

    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation)
    {
        exchange.Run();
        var troubles = exchange.Troubles.Select(trouble => trouble.Sentence.ToString()).ToHashSet();
        foreach (var trouble in troubles.Except(known))
            Troubled(logger, trouble, null);
        if (known.Except(troubles).Any())
            Mended(logger, troubles.Count, null);
        known = troubles;
        return Task.CompletedTask;
    }
}
