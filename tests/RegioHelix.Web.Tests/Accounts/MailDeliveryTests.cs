using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Cli.Mailing;
using RegioHelix.Registry;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Tests;
using RegioHelix.Testing;
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
        using var database = new RegistryDatabase(RegistrySettings.From(null, MadeRegistry.Into(data.FullName)), clock);
        var outbox = new MailOutbox(database);
        await outbox.Put("ada@invented.example", "Één onderwerp", "A text.\nhttp://127.0.0.1/x", cancellation: cancellation);
        using var sink = new MailSink { RecipientAnswer = "550 no such box" };
        var (counted, waiting) = (new ConcurrentBag<string>(), new ConcurrentBag<long>());
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name.StartsWith("regiohelix.mails.", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            Assert.Equal(0, tags.Length);
            counted.Add(instrument.Name);
            if (instrument.Name == "regiohelix.mails.waiting")
                waiting.Add(value);
        });
        meters.Start();

        using (var delivery = Delivery(outbox, sink.Address))
        {
            await delivery.SendDue(cancellation);
            Assert.Contains("no such box", Assert.Single(await outbox.ListLatest(Actor.Command, cancellation: cancellation)).LastError!, StringComparison.Ordinal);
            // Not due yet: nobody is asked.
            await delivery.SendDue(cancellation);

            clock.Now = clock.Now.AddMinutes(2);
            sink.RecipientAnswer = "250 ok";
            await delivery.SendDue(cancellation);
            var sent = Assert.Single(sink.Texts);
            Assert.Contains("To: ada@invented.example", sent, StringComparison.Ordinal);
            Assert.Contains("Auto-Submitted: auto-generated", sent, StringComparison.Ordinal);
            Assert.Contains("A text.", sent, StringComparison.Ordinal);
            await delivery.SendDue(cancellation);
        }
        var mail = Assert.Single(await outbox.ListLatest(Actor.Command, cancellation: cancellation));
        Assert.Contains("regiohelix.mails.failed", counted);
        Assert.Contains("regiohelix.mails.sent", counted);
        Assert.Contains(1, waiting);
        Assert.Contains(0, waiting);
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
}
