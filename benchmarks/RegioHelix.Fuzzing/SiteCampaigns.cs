using System.Diagnostics;
using System.Globalization;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry.Accounts;

namespace RegioHelix.Fuzzing;

/// <summary>A served site of its own with the invented community, asked by a stranger half of the time, and by a member and an administrator.</summary>
internal sealed class SiteCampaigns : IAsyncDisposable
{
    // A form may end a session, or the account.
    private const int RunsOfASession = 250;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMinutes(10);

    private readonly WebApplication server;
    private readonly HttpClient client;
    private readonly List<(SiteVisitor? Visitor, SiteSurface Surface, SiteCampaign Campaign)> parts = [];

    private SiteCampaigns(WebApplication server, HttpClient client) => (this.server, this.client) = (server, client);

    public IEnumerable<Tally> Tallies => parts.SelectMany(part => part.Campaign.Tallies);

    /// <summary>How many routes answer GET, and how many of them were asked.</summary>
    public int Routes => parts[0].Surface.GetRoutes.Count;

    public int RoutesAsked => parts.SelectMany(part => part.Campaign.RoutesAsked).Distinct().Count();

    /// <summary>What was found by following links, in words.</summary>
    public string Found => string.Join("; ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Surface.Addresses.Count} addresses and {part.Surface.Forms.Count} forms were found by following links as {part.Visitor?.Name ?? "stranger"}")));

    /// <summary>How often each status was answered.</summary>
    public IEnumerable<KeyValuePair<int, long>> Statuses => parts.SelectMany(part => part.Campaign.Statuses).GroupBy(status => status.Key).OrderBy(status => status.Key).Select(status => KeyValuePair.Create(status.Key, status.Sum(one => one.Value)));

    /// <summary>Serves the site, and looks around in it.</summary>
    public static async Task<SiteCampaigns> Start(string folder, int seed, double minutes, Action<Finding> tell)
    {
        var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], folder) { WithCommunity = true });
        await server.StartAsync();
        var campaigns = new SiteCampaigns(server, new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.First()) });
        foreach (var visitor in new[] { null, new SiteVisitor("member", null), new SiteVisitor("administrator", PlatformRoles.Administrator) })
            await campaigns.Add(visitor, seed, Math.Clamp((int)(minutes * 5), 20, visitor is null ? 300 : 150), tell);
        return campaigns;
    }

    /// <summary>Asks until the time is over; looking around took time of its own, which does not count.</summary>
    public async Task Run(Stopwatch watch, TimeSpan box, Action report)
    {
        var (begun, reported, runs) = (watch.Elapsed, watch.Elapsed, new long[parts.Count]);
        for (var run = 0; watch.Elapsed - begun < box; run++)
        {
            // The stranger twice as often as the others.
            var at = Math.Max(0, (run % 4) - 1);
            var (visitor, _, campaign) = parts[at];
            if (visitor is not null && runs[at] % RunsOfASession == 0 && !await visitor.SignIn(client, CancellationToken.None))
                await visitor.Join(server.Services, client, CancellationToken.None);
            await campaign.Run(runs[at]++, CancellationToken.None);
            if (watch.Elapsed - reported < BetweenReports)
                continue;
            reported = watch.Elapsed;
            report();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    private async Task Add(SiteVisitor? visitor, int seed, int most, Action<Finding> tell)
    {
        if (visitor is not null)
            await visitor.Join(server.Services, client, CancellationToken.None);
        var surface = new SiteSurface(((IEndpointRouteBuilder)server).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>(), visitor);
        await surface.Crawl(client, most, CancellationToken.None);
        parts.Add((visitor, surface, new SiteCampaign(seed, client, surface, visitor, tell)));
    }
}
