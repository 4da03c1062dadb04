using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Npgsql;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>
/// Forms that servers have in their hands for as long as a test wants: the database holds whatever adds an organisation called <c>Early</c> before it is
/// written, and one called <c>Late</c> while it is committed, so that it counts although the server that asked for it is no more.
/// </summary>
internal sealed class HeldForms : IAsyncDisposable
{
    private const int Gate = 73_210_507;
    private static readonly string[] Moments = ["Early", "Late"];

    private readonly NpgsqlConnection keeper;
    private readonly List<HeldForm> forms = [];

    private HeldForms(NpgsqlConnection keeper) => this.keeper = keeper;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets each caller send a form of either kind, and waits until the servers are at all of them.</summary>
    public static async Task<HeldForms> Send(string place, SharedRegistry registry, IReadOnlyList<Caller> callers)
    {
        var keeper = new NpgsqlConnection(place + ";Pooling=false");
        await keeper.OpenAsync(Stop);
        var held = new HeldForms(keeper);
        await held.Run(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared({Gate}); RETURN NEW; END';
            CREATE TRIGGER early BEFORE INSERT ON organisation FOR EACH ROW WHEN (NEW.name LIKE 'Early %') EXECUTE FUNCTION hold();
            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.name LIKE 'Late %') EXECUTE FUNCTION hold();
            SELECT pg_advisory_lock({Gate});
            """));
        foreach (var (at, caller) in callers.Index())
            foreach (var moment in Moments)
            {
                var (name, form) = ($"{moment} {at}", await caller.Form("/organisations/new", "new"));
                held.forms.Add(new(name, caller, form, caller.Send(form, ("name", name), ("kind", "Company"))));
            }
        await registry.Until(Waiting, rows => rows.Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)) == held.forms.Count, TimeSpan.FromSeconds(20));
        return held;
    }

    /// <summary>How many of them each server has, by the name of its connections.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Count(SharedRegistry registry) =>
        (await registry.Ask(Waiting)).ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>The forms that were answered already, once there are so many.</summary>
    public async Task<IReadOnlyList<HeldForm>> Answered(int count)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (forms.Count(form => form.Answer.IsCompleted) < count)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(10), $"{forms.Count(form => form.Answer.IsCompleted)} of {count} forms of the dead server were answered");
            await Task.Delay(50, Stop);
        }
        return [.. forms.Where(form => form.Answer.IsCompleted)];
    }

    /// <summary>Lets the database go on; gives what the others were answered.</summary>
    public async Task<IReadOnlyList<HeldForm>> LetGo(IReadOnlyList<HeldForm> answered)
    {
        await Run(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_unlock({Gate})"));
        var others = forms.Except(answered).ToList();
        await Task.WhenAll(others.Select(form => form.Answer));
        return others;
    }

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        foreach (var form in forms)
            (await form.Answer).Dispose();
    }

    private static string Waiting { get; } = string.Create(CultureInfo.InvariantCulture, $"SELECT application_name, count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND objid = {Gate} AND NOT granted GROUP BY 1");

    private async Task Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, keeper);
        await command.ExecuteNonQueryAsync(Stop);
    }
}

/// <summary>A form that was sent while the database held its writing.</summary>
/// <param name="Name">The organisation that it adds.</param>
/// <param name="Caller">Who sent it.</param>
/// <param name="Form">The form, with its stamp.</param>
/// <param name="Answer">What it is answered.</param>
internal sealed record HeldForm(string Name, Caller Caller, IElement Form, Task<HttpResponseMessage> Answer)
{
    /// <summary>True where it was held while it was committed.</summary>
    public bool IsLate => Name.StartsWith("Late", StringComparison.Ordinal);

    /// <summary>Sends it as it was once more, stamp and all.</summary>
    public Task<HttpResponseMessage> Again() => Caller.Send(Form, ("name", Name), ("kind", "Company"));

    /// <summary>What is said where no server is left to say it: in two languages, when to come again, and nothing of nginx.</summary>
    public async Task DemandWords()
    {
        using var answer = await Answer;
        Assert.Equal((HttpStatusCode.BadGateway, "text/html", 10.0), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.Delta?.TotalSeconds));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("it may have arrived", page, StringComparison.Ordinal);
        Assert.Contains("kan het zijn aangekomen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nginx", page, StringComparison.OrdinalIgnoreCase);
    }
}
