using RegioHelix.Registry.Needs;

namespace RegioHelix.Cli.Organisations;

/// <summary>Marks needs and offers whose twelve months are over, at the start and every hour. Nobody sees them from the moment on anyway; their owners see why.</summary>
internal sealed class NeedExpiry(NeedRegister register, TimeProvider clock, ILogger<NeedExpiry> log) : BackgroundService
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
                await Expire(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task Expire(CancellationToken cancellation)
    {
        try
        {
            await register.ExpireDue(cancellation);
        }
#pragma warning disable CA1031 // The next hour may go better.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "needs that lapsed could not be marked");
        }
    }
}
