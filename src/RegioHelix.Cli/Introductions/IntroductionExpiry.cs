using RegioHelix.Registry.Ties;
using RegioHelix.Web.Introductions;

namespace RegioHelix.Cli.Introductions;

/// <summary>Begins the next way of introductions whose way had its time, and forgets contacts that nobody answered, at the start and every quarter of an hour.</summary>
internal sealed class IntroductionExpiry(IntroductionRegister register, TieClaimRegister claims, IntroductionMails mails, TimeProvider clock, ILogger<IntroductionExpiry> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
                await MoveOn(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task MoveOn(CancellationToken cancellation)
    {
        try
        {
            foreach (var person in await register.MoveOn(cancellation))
                await mails.Asked(person, cancellation);
            await claims.ForgetDue(cancellation);
        }
#pragma warning disable CA1031 // The next time may go better.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "introductions could not be moved on");
        }
    }
}
