using RegioHelix.Cli.Working;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Catalogue;

namespace RegioHelix.Cli.Serving;

/// <summary>Looks at the vintages in use at the start and every five seconds, and writes to the log which were found damaged and which are whole again.</summary>
internal sealed partial class VintageWatch(IObservationStore store, TimeProvider clock, ILogger<VintageWatch> log) : RecurringWork(TimeSpan.FromSeconds(5), clock, log)
{
    private readonly ILogger logger = log;
    private Dictionary<(string Dataset, string Vintage), string> known = [];

    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation)
    {
        var damaged = DamagedFigures.List(store).ToDictionary(one => (one.Dataset, one.Vintage), one => one.Sentence.English);
        foreach (var (which, sentence) in damaged)
            if (known.GetValueOrDefault(which) != sentence)
                LogDamage(sentence);
        foreach (var (dataset, vintage) in known.Keys.Where(which => !damaged.ContainsKey(which)))
            LogMended(dataset, vintage);
        known = damaged;
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "Damaged figures. {Sentence}")]
    private partial void LogDamage(string sentence);

    [LoggerMessage(LogLevel.Warning, "{Dataset}: vintage {Vintage} is whole again, or no longer in use")]
    private partial void LogMended(string dataset, string vintage);
}
