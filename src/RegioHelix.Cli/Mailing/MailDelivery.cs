using RegioHelix.Cli.Telemetry;
using RegioHelix.Registry.Mail;
using RegioHelix.Studies;

namespace RegioHelix.Cli.Mailing;

/// <summary>Sends what waits in the outbox, a few seconds after it was put in. What fails is tried again later and later; the administrator sees why.</summary>
public sealed class MailDelivery(MailOutbox outbox, SmtpSender sender, ILogger<MailDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(MailDelivery)), "A mail could not be sent: {Reason}");

    private static readonly Action<ILogger, Exception?> Stopped =
        LoggerMessage.Define(LogLevel.Error, new EventId(2, nameof(MailDelivery)), "The outbox could not be read");

    private static readonly Action<ILogger, Exception?> Unnoted =
        LoggerMessage.Define(LogLevel.Warning, new EventId(3, nameof(MailDelivery)), "A mail went out and the outbox cannot be told; it is told as soon as it is back");

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await SendDue(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the delivery for good.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Stopped(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Sends what is due, one after the other.</summary>
    public async Task SendDue(CancellationToken cancellation)
    {
        foreach (var mail in await outbox.ListDue(cancellation: cancellation))
            try
            {
                if (!await outbox.Take(mail.Id, cancellation))
                    continue;
                await sender.Send(mail, cancellation);
                await Note(mail.Id, cancellation);
                ProductMeter.MailsSent.Add(1);
            }
            catch (Exception failure) when (failure is MailKit.CommandException or MailKit.ProtocolException or MailKit.Security.AuthenticationException
                or MailKit.Security.SslHandshakeException or IOException or System.Net.Sockets.SocketException or TimeoutException or NotSupportedException or FormatException)
            {
                // The address is the reader's own affair and stays out of the log.
                Failed(logger, failure.Message.Replace(mail.To, "...", StringComparison.OrdinalIgnoreCase), null);
                ProductMeter.MailsFailed.Add(1);
                await outbox.Failed(mail.Id, failure.Message, cancellation);
            }
        // Nobody listens unless there is a collector; then the outbox is not asked either.
        if (ProductMeter.MailsWaiting.Enabled)
            ProductMeter.MailsWaiting.Record(await outbox.CountWaiting(cancellation));
    }

    // What went out must not go out again: also where the server stops at this moment, and where the outbox is away, which is waited for. Nothing else is sent
    // meanwhile.
    private async Task Note(Guid id, CancellationToken stopping)
    {
        while (true)
            try
            {
                await outbox.Sent(id, CancellationToken.None);
                return;
            }
            catch (Exception failure) when (Outages.Find(failure) is not null)
            {
                Unnoted(logger, failure);
                await Task.Delay(BetweenNotes, stopping);
            }
    }
}
