using RegioHelix.Studies;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Cli.Serving;

/// <summary>
/// Computes what every region's page rests on before somebody asks: when the server has started, and whenever another vintage comes into use.
/// Without it the first reader of a vintage would wait for the draws.
/// </summary>
internal sealed class StandingAnswers(LoadedVintages vintages, CertaintyStudy certainty, OpportunityStudy opportunities, SearchStudy search, ILogger<StandingAnswers> logger) : BackgroundService
{
    // The first reader of a server that has just started has its cores alone.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1, nameof(StandingAnswers)), "The answers of the vintages in use could not be computed beforehand");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Before, stoppingToken);
        using var timer = new PeriodicTimer(Pause);
        var done = "";
        do
        {
            if (FindStamp() is { } stamp && stamp != done)
            {
                Compute();
                done = stamp;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A pointer that cannot be read is for the pages to tell; it may be mended by the next look.
    private string? FindStamp()
    {
        try
        {
            return vintages.Stamp;
        }
#pragma warning disable CA1031 // Nobody waits for this.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(logger, failure);
            return null;
        }
    }

    // Any region will do: what is drawn is drawn for all of them at once.
    private void Compute()
    {
        foreach (var region in RegionCatalogue.ListVersion(NutsVersion.Nuts2013))
            try
            {
                opportunities.Run(region.Code, new StudySettings());
                certainty.Run(region.Code, new StudySettings());
                // The box lists what belongs to the vintage too: its clusters.
                search.Find(region.Code, 1);
                return;
            }
            catch (StudyRefusedException)
            {
                // Not in the figures that are loaded; the next one may be.
            }
#pragma warning disable CA1031 // Nobody waits for this: a reader who meets the same failure gets a page that says so.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Failed(logger, failure);
                return;
            }
    }
}
