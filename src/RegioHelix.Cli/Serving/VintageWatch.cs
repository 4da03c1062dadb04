using RegioHelix.Cli.Working;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Catalogue;

namespace RegioHelix.Cli.Serving;

/// <summary>Looks at the vintages in use at the start and every five seconds, and writes to the log which were found damaged and which are whole again.</summary>
internal sealed class VintageWatch(IObservationStore store, TimeProvider clock, ILogger<VintageWatch> log) : RecurringWork(TimeSpan.FromSeconds(5), null, clock, log)
{
    private static readonly Action<ILogger, string, string, Exception?> Mended =
        LoggerMessage.Define<string, string>(LogLevel.Warning, new EventId(2, nameof(Mended)), "{Dataset}: vintage {Vintage} is whole again, or no longer in use");

    private static readonly Action<ILogger, string, Exception?> Damaged =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(Damaged)), "Damaged figures. {Sentence}");

    private readonly ILogger logger = log;
    private Dictionary<(string Dataset, string Vintage), string> known = [];

    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation)
    {
        var damaged = DamagedFigures.List(store).ToDictionary(one => (one.Dataset, one.Vintage), one => one.Sentence.English);
        foreach (var (which, sentence) in damaged)
            if (known.GetValueOrDefault(which) != sentence)
                Damaged(logger, sentence, null);
        foreach (var (dataset, vintage) in known.Keys.Where(which => !damaged.ContainsKey(which)))
            Mended(logger, dataset, vintage, null);
        known = damaged;
        return Task.CompletedTask;
    }
}
