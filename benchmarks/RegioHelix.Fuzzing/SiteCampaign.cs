using System.Diagnostics;

namespace RegioHelix.Fuzzing;

/// <summary>
/// Asks a site as nobody means well: every route with broken values, every known address with broken switches and headers, forms with broken fields,
/// and requests that are no HTTP. What an answer must never be says <see cref="AnswerCheck"/>.
/// </summary>
internal sealed class SiteCampaign(int seed, HttpClient client, SiteSurface surface, SiteVisitor? visitor = null, Action<Finding>? tell = null)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Tally> tallies = new[] { "route", "address", "headers", "form", "post", "raw" }.ToDictionary(kind => kind, kind => new Tally(visitor is null ? kind : $"{visitor.Name}: {kind}", tell));
    private readonly SortedDictionary<int, long> statuses = [];
    private readonly HashSet<string> reached = [];

    /// <summary>What was done.</summary>
    public IReadOnlyCollection<Tally> Tallies => tallies.Values;

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, long> Statuses => statuses;

    /// <summary>The routes that were asked for.</summary>
    public IReadOnlySet<string> RoutesAsked => reached;

    /// <summary>One request, of a kind that turns with the runs.</summary>
    public async Task Run(long run, CancellationToken cancellation)
    {
        var kind = (run % 10) switch { 0 or 1 or 2 => "route", 3 or 4 or 5 => "address", 6 => "headers", 7 => "form", 8 => "post", _ => "raw" };
        var random = Seeds.Of(seed, tallies[kind].Target, run);
        if (kind == "raw")
        {
            await Raw(run, random, cancellation);
            return;
        }
        var asked = kind switch
        {
            "route" => Route(run, random),
            "address" => SiteRequest.Get(SiteText.Address(Pick(surface.Addresses, random), random)),
            "headers" => SiteRequest.Get(Pick(surface.Addresses, random)) with { Headers = SiteText.Headers(random) },
            "form" when surface.Forms.Count > 0 => SiteText.Form(Pick(surface.Forms, random), random),
            _ => SiteText.Post(SiteText.Fill(Pick(surface.PostRoutes, random), surface.Values, random), random),
        };
        await Send(tallies[kind], run, visitor is null ? asked : visitor.Dress(asked), cancellation);
    }

    // In turn, so that each is asked.
    private SiteRequest Route(long run, Random random)
    {
        var route = surface.GetRoutes[(int)((run / 10 * 3 + run % 10) % surface.GetRoutes.Count)];
        reached.Add(route);
        return SiteRequest.Get(SiteText.Switches(SiteText.Fill(route, surface.Values, random), random));
    }

    private async Task Send(Tally tally, long run, SiteRequest asked, CancellationToken cancellation)
    {
        if (asked.FindUri(client.BaseAddress!) is not { } address)
            return;
        var (answer, took) = await Try(address, asked, cancellation);
        if (answer is null)
        {
            tally.Add(new(tally.Target, run, "no answer", asked.ToString()));
            return;
        }
        // The first reader of a figure waits for it; the second must not.
        if (took > Longest)
            took = (await Try(address, asked, cancellation)).Took;
        if (took > Longest)
            tally.Add(new(tally.Target, run, "takes longer than five seconds", asked.ToString()));
        statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
        foreach (var wrong in AnswerCheck.Of(answer))
            tally.Add(new(tally.Target, run, wrong, asked.ToString()));
        tally.Count(answer.Status < 400, took);
    }

    private async Task<(SiteAnswer? Answer, TimeSpan Took)> Try(Uri address, SiteRequest asked, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var request = asked.Message(address);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeSpan.FromSeconds(60));
            using var answer = await client.SendAsync(request, limit.Token);
            return (await SiteAnswer.Of(answer, limit.Token), watch.Elapsed);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException && !cancellation.IsCancellationRequested)
        {
            return (null, watch.Elapsed);
        }
    }

    private async Task Raw(long run, Random random, CancellationToken cancellation)
    {
        var (tally, watch) = (tallies["raw"], Stopwatch.StartNew());
        var request = SiteText.Raw(Pick(surface.Addresses, random), random);
        var answer = await RawExchange.Send(client.BaseAddress!, request, cancellation);
        // Another version of HTTP is refused with a status of its own.
        if ((answer.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !answer.StartsWith("HTTP/1.1 505", StringComparison.Ordinal)) || AnswerCheck.ShowsCode(answer) || AnswerCheck.Reflects(answer))
            tally.Add(new("raw", run, $"answered {answer.Split('\r')[0]}", Finding.Show(request)));
        if (watch.Elapsed > TimeSpan.FromSeconds(20))
            tally.Add(new("raw", run, "keeps the connection", Finding.Show(request)));
        tally.Count(answer.StartsWith("HTTP/1.1 2", StringComparison.Ordinal), watch.Elapsed);
    }

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
