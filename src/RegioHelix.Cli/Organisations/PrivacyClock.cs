using RegioHelix.Web.Privacy;

namespace RegioHelix.Cli.Organisations;

/// <summary>Tells people what they are to be told and deletes what is due, at the start and every hour: notices are given within the hour, not the month.</summary>
internal sealed class PrivacyClock(PrivacyMails mails, TimeProvider clock, ILogger<PrivacyClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
                await Carry(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task Carry(CancellationToken cancellation)
    {
        try
        {
            await mails.Carry(cancellation);
        }
#pragma warning disable CA1031 // The next hour may go better.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "notices and what is to be deleted wait for the next hour");
        }
    }
}
