namespace RegioHelix.Cli.Working;

/// <summary>What a server does at its start and again after each pause. A failure is logged, and the next time may go better.</summary>
/// <param name="pause">From one time to the next.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Takes failures.</param>
/// <param name="failure">What a failure means, for the log.</param>
internal abstract class RecurringWork(TimeSpan pause, TimeProvider clock, ILogger log, string failure) : BackgroundService
{
    /// <summary>Does it once.</summary>
    protected abstract Task Run(CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(pause, clock);
        try
        {
            do
                await Try(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task Try(CancellationToken cancellation)
    {
        try
        {
            await Run(cancellation);
        }
#pragma warning disable CA1031 // The next time may go better.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(wrong, "{Failure}", failure);
        }
    }
}
