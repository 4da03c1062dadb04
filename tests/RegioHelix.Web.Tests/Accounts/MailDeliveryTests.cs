using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Cli.Mailing;
using RegioHelix.Registry;
using RegioHelix.Registry.Mail;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>What waits in the outbox reaches a server of mail, here a small one on this machine, and what fails waits.</summary>
public sealed class MailDeliveryTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("regiohelix-mail-");

    [Fact]
    public async Task What_waits_is_sent_once_and_what_fails_is_tried_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var clock = new Clock();
        using var database = new RegistryDatabase(RegistrySettings.From(null, data.FullName), clock);
        await database.Migrate(cancellation);
        var outbox = new MailOutbox(database);
        await outbox.Put("ada@invented.example", "Één onderwerp", "A text.\nhttp://127.0.0.1/x", cancellation: cancellation);
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"smtp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";

        using (var delivery = Delivery(outbox, address))
        {
            var refusing = Serve(server, "550 no such box", cancellation);
            await delivery.SendDue(cancellation);
            await refusing;
            Assert.Contains("no such box", Assert.Single(await outbox.ListLatest(Actor.Command, cancellation: cancellation)).LastError!, StringComparison.Ordinal);
            // Not due yet: nobody is asked.
            await delivery.SendDue(cancellation);

            clock.Now = clock.Now.AddMinutes(2);
            var taking = Serve(server, "250 ok", cancellation);
            await delivery.SendDue(cancellation);
            var sent = await taking;
            Assert.Contains("To: ada@invented.example", sent, StringComparison.Ordinal);
            Assert.Contains("Auto-Submitted: auto-generated", sent, StringComparison.Ordinal);
            Assert.Contains("A text.", sent, StringComparison.Ordinal);
            await delivery.SendDue(cancellation);
        }
        var mail = Assert.Single(await outbox.ListLatest(Actor.Command, cancellation: cancellation));
        Assert.Equal((clock.Now, "", (string?)null), (mail.SentAt!.Value, mail.Body, mail.LastError));
    }

    [Theory]
    [InlineData("mail.example.org", "a@b.example")]
    [InlineData("http://mail.example.org", "a@b.example")]
    [InlineData("smtp://name:secret@mail.example.org", "")]
    public void Settings_that_cannot_be_read_are_refused_without_their_secret(string server, string from)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(SmtpSettings.ServerVariable, server), new(SmtpSettings.FromVariable, from)]).Build();
        Assert.DoesNotContain("secret", Assert.Throws<ProblemsException>(() => SmtpSettings.Read(configuration)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => data.Delete(recursive: true);

    private static MailDelivery Delivery(MailOutbox outbox, string address) => new(outbox, new SmtpSender(new SmtpSettings(new Uri(address), "regiohelix@invented.example")), NullLogger<MailDelivery>.Instance);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    // As much of RFC 5321 as one mail needs; gives what was sent.
    private static async Task<string> Serve(TcpListener server, string recipientAnswer, CancellationToken cancellation)
    {
        using var connection = await server.AcceptTcpClientAsync(cancellation);
        using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(connection.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        var sent = new StringBuilder();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(cancellation) is { } text && text != ".")
                    sent.AppendLine(text);
            }
            await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? recipientAnswer : "250 ok");
            if (line == "QUIT")
                break;
        }
        return sent.ToString();
    }
}
