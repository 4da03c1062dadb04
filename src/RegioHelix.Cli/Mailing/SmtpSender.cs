using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Cli.Mailing;

/// <summary>Sends mails through a server.</summary>
public sealed class SmtpSender(SmtpSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends one.</summary>
    public async Task Send(OutgoingMail mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(settings.Server.Host, settings.Port, Security(), cancellation);
        if (settings.Credentials is var (name, password))
            await client.AuthenticateAsync(name, password, cancellation);
        using var message = Write(mail);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(true, cancellation);
    }

    // A password and a link that lets somebody in never cross a network in the open; on this machine itself there is none.
    private SecureSocketOptions Security() => settings.Server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect
        : settings.Server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;

    private MimeMessage Write(OutgoingMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Body } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(new MailboxAddress("", mail.To));
        // The same mail tried twice is one mail to who gets it, and no machine should answer it.
        message.MessageId = $"{mail.Id:N}@regiohelix";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
