using System.Diagnostics;
using System.Globalization;
using RegioHelix.Fuzzing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var given, .. var rest] || !double.TryParse(given, CultureInfo.InvariantCulture, out var minutes) || minutes is not (> 0 and <= 600))
{
    Console.Error.WriteLine("""
        RegioHelix.Fuzzing MINUTES [SEED] [readers|site]
            gives every reader broken inputs and asks a served site as nobody means well, as a stranger, a member and an administrator, for so many minutes,
            an hour with 60; one thread each. Says each finding as it comes; writes benchmarks/results/fuzz.md, every ten minutes and at the end.
            The same seed makes the same inputs, run by run.
        """);
    return 1;
}
var seed = rest is [var text, ..] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 1;
var (withReaders, withSite) = (!rest.Contains("site"), !rest.Contains("readers"));
var scratch = Directory.CreateTempSubdirectory("regiohelix-fuzz-");
try
{
    var (watch, box) = (Stopwatch.StartNew(), TimeSpan.FromMinutes(minutes));
    void Tell(Finding finding) => Console.Error.WriteLine($"{watch.Elapsed:hh\\:mm\\:ss} {finding}");
    var readers = new ReaderCampaign(seed, ReaderTargets.All(scratch.CreateSubdirectory("readers").FullName), Tell);
    var reading = Task.Run(() =>
    {
        for (var run = 0L; withReaders && watch.Elapsed < box; run++)
            readers.Round(run);
    });
    var site = withSite ? await SiteCampaigns.Start(scratch.CreateSubdirectory("site").FullName, seed, minutes, Tell) : null;
    if (site is not null)
        await using (site)
            await site.Run(watch, box, () => Save(site));
    await reading;
    Save(site);
    return readers.Tallies.Concat(site?.Tallies ?? []).Any(tally => tally.Findings.Count > 0) ? 2 : 0;

    void Save(SiteCampaigns? asked) => RegioHelix.Benchmarks.Results.Save("fuzz.md", CampaignReport.Write(seed, watch.Elapsed, readers, asked));
}
finally
{
    scratch.Delete(recursive: true);
}
