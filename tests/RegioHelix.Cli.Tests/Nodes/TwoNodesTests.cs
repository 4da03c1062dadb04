using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Registry.Mail;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>Two servers behind nginx on one PostgreSQL: one is killed under load and comes back, and nothing that was acknowledged is lost or done twice.</summary>
public sealed class TwoNodesTests(ITestOutputHelper output)
{
    private const int Writers = 8;
    private const int Mails = 24;
    private const int Events = 3;
    private const double SecondsOfJob = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_killed_under_load_and_no_write_no_session_no_mail_and_no_job_is_lost_or_done_twice()
    {
        Sweep.DemandWhole();
        using var postgres = new ThrowawayPostgres();
        using var sink = new MailSink();
        using var folder = new TemporaryFolder();
        var (place, ports, entrance) = (postgres.Connection("site"), new[] { NodeProcess.FreePort(), NodeProcess.FreePort() }, NodeProcess.FreePort());
        using var nginx = RunningNginx.Start(entrance, ports);
        var environment = new Dictionary<string, string>
        {
            ["REGIOHELIX_ADDRESS"] = $"https://127.0.0.1:{entrance}",
            ["REGIOHELIX_SMTP"] = sink.Address,
            ["REGIOHELIX_MAIL_FROM"] = "site@regiohelix.example",
        };
        // Both at once, on a database that is not there yet.
        var clock = Stopwatch.StartNew();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(Start));
        try
        {
            await using var registry = new SharedRegistry(place);
            Say("both servers are up");
            Assert.Equal(["1", "1"], (await registry.Ask("SELECT count(*) FROM ring_key UNION ALL SELECT count(*) FROM import_batch")).Select(row => row[0]));
            var slugs = await Task.WhenAll(Enumerable.Range(1, Events).Select(number => registry.Event($"Event {number}")));
            var accounts = await Task.WhenAll(Enumerable.Range(1, Writers + 2).Select(number => registry.Account($"writer{number}")));
            var callers = accounts.Select((_, at) => new Caller(at + 1) { Place = new($"https://127.0.0.1:{entrance}") }).ToList();
            // The first two are of one server each, with a session and an open form that the other has never seen.
            foreach (var (caller, port) in callers.Zip(ports))
                caller.Place = new($"http://127.0.0.1:{port}");
            await Task.WhenAll(callers.Select((caller, at) => caller.SignIn(accounts[at], SharedRegistry.Password)));
            var forms = await Task.WhenAll(callers.Take(2).Select(caller => caller.Form("/organisations/new", "new")));
            Say($"{Writers} are signed in, {Events} events are there");

            var writers = callers.Skip(2).Select((caller, at) => new Writer(caller, at + 1)).ToList();
            using var end = new CancellationTokenSource();
            var writing = writers.Select(writer => Task.Run(() => writer.Write(end.Token), Stop)).ToList();
            while (writers.Sum(one => one.Acknowledged.Count) < 3 * Writers)
                await await Task.WhenAny([Task.Delay(100, Stop), .. writing]);
            // Each server has forms in its hands, some not yet written and some on their way into the database.
            await using var held = await HeldForms.Send(place, registry, [.. callers.Skip(2)]);
            var atEach = await HeldForms.Count(registry);
            Say($"forms held at the servers: {string.Join(", ", atEach.OrderBy(one => one.Key).Select(one => one.Value))}");
            var jobs = new PostgresJobStore(place);
            var asked = slugs.Select((slug, at) => jobs.Add(JobKinds.SeatEvent, JsonSerializer.Serialize(SeatSettings.For(Actor.Command, slug, at) with { Seconds = SecondsOfJob }, JsonSerializerOptions.Web))).ToList();
            await Put(registry, 0);

            // Whoever runs a job dies in the middle of it, of writes, and of mails.
            var dying = Enumerable.Range(0, 2).MaxBy(at => atEach.GetValueOrDefault(NameOf(at)));
            await registry.Until("SELECT holder FROM job WHERE state = 'running'", rows => rows.Any(row => row[0].EndsWith($" {nodes[dying].Id}", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));
            await nodes[dying].Kill();
            Say($"killed, with {writers.Sum(one => one.Acknowledged.Count)} writes acknowledged");
            await DemandForms(registry, held, NameOf(dying), NameOf(1 - dying), atEach);
            Assert.True(nginx.Errors.Split("while reading response header from upstream").Count(line => line.Contains("\"POST /organisations/new", StringComparison.Ordinal)) >= atEach[NameOf(dying)], nginx.Errors);
            Say("all forms that the dead server had are settled");
            callers[dying].Place = new($"http://127.0.0.1:{ports[1 - dying]}");
            using (var kept = await callers[dying].Send(forms[dying], ("name", "Opened there, sent here"), ("kind", "Company")))
                Assert.StartsWith("/organisations/", kept.Headers.Location?.OriginalString ?? $"{(int)kept.StatusCode}", StringComparison.Ordinal);
            await Put(registry, Mails);
            await Task.Delay(TimeSpan.FromSeconds(3), Stop);
            nodes[dying] = await Start(dying);
            Say("the killed server is back");

            await registry.Until("SELECT state FROM job", rows => rows.All(row => row[0] is not ("queued" or "running")), TimeSpan.FromSeconds(60));
            Say("all jobs have ended");
            await registry.Until("SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL AND next_attempt_at <= now()", rows => rows[0][0] == "0", TimeSpan.FromSeconds(30));
            await end.CancelAsync();
            await Task.WhenAll(writing);
            Say($"{writers.Sum(one => one.Acknowledged.Count)} writes acknowledged, {writers.Sum(one => one.Uncertain.Count)} without an answer, {writers.Sum(one => one.Unanswered)} pages without an answer");

            await DemandWrites(registry, writers);
            await DemandJobs(registry, asked);
            await DemandMails(registry, sink);
            // Every session goes on, wherever it is asked; so does that of the server that died.
            foreach (var port in ports)
                foreach (var caller in callers)
                {
                    caller.Place = new($"http://127.0.0.1:{port}");
                    using var account = await caller.Ask("/account");
                    Assert.Equal(HttpStatusCode.OK, account.StatusCode);
                }
            Assert.Equal("1", (await registry.Ask("SELECT count(*) FROM ring_key"))[0][0]);
            callers.ForEach(caller => caller.Dispose());
        }
        finally
        {
            foreach (var node in nodes)
            {
                output.WriteLine(node.Said);
                await node.DisposeAsync();
            }
            output.WriteLine(nginx.Errors);
        }

        // The name of its connections tells whose they are.
        Task<NodeProcess> Start(int at) => NodeProcess.Start(folder[$"node{at}"], ports[at], new Dictionary<string, string>(environment) { ["REGIOHELIX_REGISTRY"] = $"{place};Application Name={NameOf(at)}" });
        void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s: {what}"));
    }

    private static string NameOf(int node) => $"node {node}";

    // Of what the dead server had, each is told so in words; what it had begun to commit counts, what it had not does not, and nothing is passed on or made twice.
    private async Task DemandForms(SharedRegistry registry, HeldForms held, string dead, string left, IReadOnlyDictionary<string, int> before)
    {
        var lost = await held.Answered(before[dead]);
        Assert.Equal(before[dead], lost.Count);
        foreach (var form in lost)
            await form.DemandWords();
        Assert.Equal(before.GetValueOrDefault(left), (await HeldForms.Count(registry)).GetValueOrDefault(left));
        var others = await held.LetGo(lost);
        foreach (var form in others)
            Assert.StartsWith("/organisations/", (await form.Answer).Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        await registry.Until($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{dead}'", rows => rows[0][0] == "0", TimeSpan.FromSeconds(10));
        await DemandHeld(registry, others.Concat(lost.Where(form => form.IsLate)));

        // Pressed again, stamp and all: told that it was sent. Filled in anew, what did not count counts.
        foreach (var form in lost)
            using (var again = await form.Again())
                Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        await DemandHeld(registry, others.Concat(lost.Where(form => form.IsLate)));
        foreach (var form in lost.Where(form => !form.IsLate))
            using (var anew = await form.Caller.Send(await form.Caller.Form("/organisations/new", "new"), ("name", form.Name), ("kind", "Company")))
                Assert.StartsWith("/organisations/", anew.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        await DemandHeld(registry, others.Concat(lost));
        output.WriteLine($"{lost.Count} forms told in words that they may have counted: {lost.Count(form => form.IsLate)} had, {lost.Count(form => !form.IsLate)} had not; {others.Count} at the other server acknowledged");
    }

    private static async Task DemandHeld(SharedRegistry registry, IEnumerable<HeldForm> expected) => Assert.Equal(
        expected.Select(form => form.Name).Order(StringComparer.Ordinal), (await registry.Ask("SELECT name FROM organisation WHERE name LIKE 'Early %' OR name LIKE 'Late %'")).Select(row => row[0]).Order(StringComparer.Ordinal));

    private static Task Put(SharedRegistry registry, int from) => registry.Get<MailOutbox>().PutAll([.. Enumerable.Range(from, Mails).Select(number => new NewMail($"reader{number}@invented.example", "Subject", "Body", null))], Stop);

    private static async Task DemandWrites(SharedRegistry registry, IReadOnlyList<Writer> writers)
    {
        var kept = (await registry.Ask("SELECT name FROM organisation WHERE name LIKE 'Writer %'")).Select(row => row[0]).ToList();
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Empty(writers.SelectMany(writer => writer.Acknowledged).Except(kept));
        Assert.Empty(kept.Except(writers.SelectMany(writer => writer.Acknowledged.Concat(writer.Uncertain))));
        // Each writer goes on after the kill: far more than was acknowledged before it.
        Assert.All(writers, writer => Assert.True(writer.Acknowledged.Count >= 10, $"a writer came to {writer.Acknowledged.Count}"));
        // Each in the trail, once.
        Assert.Equal($"{kept.Count}", (await registry.Ask("SELECT count(*) FROM audit_entry WHERE record = 'Organisation' AND action = 'Added' AND record_id IN (SELECT id FROM organisation WHERE name LIKE 'Writer %')"))[0][0]);
    }

    private static async Task DemandJobs(SharedRegistry registry, IReadOnlyList<Guid> asked)
    {
        var ended = await registry.Ask("SELECT id, state, attempts FROM job");
        Assert.Equal(asked.Select(id => $"{id} done").Order(), ended.Select(row => $"{row[0]} {row[1]}").Order());
        // What the killed server ran was begun twice, and had its effect once.
        Assert.Contains("2", ended.Select(row => row[2]));
        Assert.Equal(Enumerable.Repeat("1", Events), (await registry.Ask("SELECT count(*) FROM seating_version GROUP BY event_id")).Select(row => row[0]));
        Assert.Equal(asked.Select(id => $"{id}").Order(), (await registry.Ask("SELECT job_id FROM job_effect")).Select(row => row[0]).Order());
    }

    private static async Task DemandMails(SharedRegistry registry, MailSink sink)
    {
        Assert.All(sink.Taken, mail => Assert.Equal(1, mail.Value));
        // What the killed server had in its hands waits until it is believed dead; all else went out.
        var waiting = (await registry.Ask("SELECT replace(id::text, '-', '') FROM outgoing_mail WHERE sent_at IS NULL")).Select(row => row[0]).ToList();
        Assert.InRange(waiting.Count, 0, 1);
        Assert.Equal(2 * Mails, sink.Taken.Keys.Union(waiting).Count());
    }
}
