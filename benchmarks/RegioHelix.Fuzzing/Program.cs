using System.Diagnostics;
using System.Globalization;
using RegioHelix.Cli.Serving;
using RegioHelix.Fuzzing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var given, .. var rest] || !double.TryParse(given, CultureInfo.InvariantCulture, out var minutes) || minutes is not (> 0 and <= 600))
{
    Console.Error.WriteLine("""
        RegioHelix.Fuzzing MINUTES [SEED] [readers|site]
            gives every reader broken inputs and asks a served site as nobody means well, for so many minutes, an hour with 60; one thread each.
            Writes benchmarks/results/fuzz.md. The same seed makes the same inputs, run by run.
        """);
    return 1;
}
var seed = rest is [var text, ..] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 1;
var (withReaders, withSite) = (!rest.Contains("site"), !rest.Contains("readers"));
var scratch = Directory.CreateTempSubdirectory("regiohelix-fuzz-");
try
{
    using var limit = new CancellationTokenSource();
    var (watch, box) = (Stopwatch.StartNew(), TimeSpan.FromMinutes(minutes));
    var readers = new ReaderCampaign(seed, ReaderTargets.All(scratch.CreateSubdirectory("readers").FullName));
    var reading = Task.Run(() =>
    {
        for (var run = 0L; withReaders && watch.Elapsed < box; run++)
            readers.Round(run);
    });
    if (!withSite)
    {
        await reading;
        RegioHelix.Benchmarks.Results.Save("fuzz.md", CampaignReport.Write(seed, watch.Elapsed, readers, null, null));
        return readers.Tallies.Any(tally => tally.Findings.Count > 0) ? 2 : 0;
    }
    await using var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], scratch.CreateSubdirectory("site").FullName) { WithCommunity = true });
    await server.StartAsync();
    using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.First()) };
    var surface = new SiteSurface(((IEndpointRouteBuilder)server).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>());
    await surface.Crawl(client, Math.Clamp((int)(minutes * 30), 40, 700), limit.Token);
    var site = new SiteCampaign(seed, client, surface);
    // Looking around takes time of its own: every page is the first of its kind.
    var begun = watch.Elapsed;
    for (var run = 0L; watch.Elapsed - begun < box; run++)
        await site.Run(run, limit.Token);
    await reading;
    RegioHelix.Benchmarks.Results.Save("fuzz.md", CampaignReport.Write(seed, watch.Elapsed, readers, site, surface));
    return readers.Tallies.Concat(site.Tallies).Any(tally => tally.Findings.Count > 0) ? 2 : 0;
}
finally
{
    scratch.Delete(recursive: true);
}
