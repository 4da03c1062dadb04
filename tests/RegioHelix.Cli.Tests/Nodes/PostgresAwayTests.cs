using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Registry.Mail;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>PostgreSQL crashes while a job searches and a mail is being taken by the mail server: both go on by themselves when it is back.</summary>
public sealed class PostgresAwayTests(ITestOutputHelper output)
{
    private const int Mails = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_has_its_effect_once_and_a_mail_goes_out_once_over_a_crash_of_the_database()
    {
        Sweep.DemandWhole();
        using var postgres = new ThrowawayPostgres();
        using var sink = new MailSink();
        using var folder = new TemporaryFolder();
        var place = postgres.Connection("site");
        await using var node = await NodeProcess.Start(folder["node"], NodeProcess.FreePort(), new Dictionary<string, string>
        {
            ["REGIOHELIX_REGISTRY"] = place,
            ["REGIOHELIX_SMTP"] = sink.Address,
            ["REGIOHELIX_MAIL_FROM"] = "site@regiohelix.example",
        });
        var released = new TaskCompletionSource();
        sink.Release = released.Task;
        Guid job;
        await using (var before = new SharedRegistry(place))
        {
            var slug = await before.Event("Event");
            await before.Get<MailOutbox>().PutAll([.. Enumerable.Range(0, Mails).Select(number => new NewMail($"reader{number}@invented.example", "Subject", "Body", null))], Stop);
            await before.Until("SELECT count(*) FROM outgoing_mail", _ => sink.Taken.Count > 0, Patience);
            job = new PostgresJobStore(place).Add(JobKinds.SeatEvent, JsonSerializer.Serialize(SeatSettings.For(Actor.Command, slug, 1) with { Seconds = 1 }, JsonSerializerOptions.Web));
            await before.Until("SELECT state FROM job", rows => rows[0][0] == "running", Patience);
        }

        // The search ends, and the mail server says that it took the mail, while nothing can be written down.
        postgres.Stop("immediate");
        released.SetResult();
        await Task.Delay(TimeSpan.FromSeconds(3), Stop);
        postgres.Start();

        await using var after = new SharedRegistry(place);
        await after.Until("SELECT state FROM job", rows => rows[0][0] is not ("queued" or "running"), Patience);
        output.WriteLine(node.Said);
        Assert.Equal([$"{job} done 1"], (await after.Ask("SELECT id, state, attempts FROM job")).Select(row => string.Join(' ', row)));
        Assert.Equal(["1 1"], (await after.Ask("SELECT (SELECT count(*) FROM seating_version), (SELECT count(*) FROM job_effect)")).Select(row => string.Join(' ', row)));
        await after.Until("SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL", rows => rows[0][0] == "0", Patience);
        Assert.Equal((Mails, Mails), (sink.Taken.Count, sink.Taken.Values.Sum()));
    }
}
