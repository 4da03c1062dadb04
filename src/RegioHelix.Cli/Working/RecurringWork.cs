using RegioHelix.Registry;

namespace RegioHelix.Cli.Working;

/// <summary>
/// What falls due by the clock: done at the start and again and again. Of several servers one at a time is at it; the next finds what that one left.
/// What fails is said in the log and tried again the next time.
/// </summary>
/// <param name="pause">How long it rests in between.</param>
/// <param name="database">What the servers share; null for what each of them looks after by itself.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Takes the failures.</param>
internal abstract class RecurringWork(TimeSpan pause, RegistryDatabase? database, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(RecurringWork)), "{Work} failed and waits for the next time");

    /// <summary>Says whether the time can be trusted: nothing falls due by a clock that leapt. Null where nobody watches it.</summary>
    public ClockWatch? Watch { get; set; }

    /// <summary>Does what is due.</summary>
    protected abstract Task Carry(CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(pause, clock);
        try
        {
            do
                if (Watch?.IsSteady() != false)
                    await TryCarry(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Does the same with each; one that fails is said in the log and keeps the others from nothing.</summary>
    protected async Task Each<T>(IEnumerable<T> all, Func<T, Task> work, CancellationToken cancellation)
    {
        foreach (var one in all)
            await Try(() => work(one), cancellation);
    }

    private Task TryCarry(CancellationToken cancellation) => Try(() => CarryAlone(cancellation), cancellation);

    private async Task CarryAlone(CancellationToken cancellation)
    {
        await using var turn = database is null ? null : await database.TakeTurn(GetType().Name, cancellation);
        await Carry(cancellation);
    }

    private async Task Try(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The next time may go better.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(log, GetType().Name, failure);
        }
    }
}
