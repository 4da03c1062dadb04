using System.Globalization;
using System.Text;
using RegioHelix.Benchmarks;

namespace RegioHelix.Fuzzing;

/// <summary>A campaign in figures, as it is kept.</summary>
internal static class CampaignReport
{
    public static string Write(int seed, TimeSpan took, ReaderCampaign readers, SiteCampaigns? site)
    {
        var text = new StringBuilder();
        var all = (IReadOnlyList<Tally>)[.. readers.Tallies, .. site?.Tallies ?? []];
        Line(text, $"# Fuzz campaign\n\n{Machine.Describe()}\n");
        Line(text, $"Seed {seed}; {took.TotalMinutes:F1} minutes of wall time, {Environment.CpuUsage.TotalTime.TotalMinutes:F1} of processor time, server and readers in one process. Peak memory {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB.");
        Line(text, $"{readers.Tallies.Sum(tally => tally.Runs)} inputs of {readers.Tallies.Count} readers, {site?.Tallies.Sum(tally => tally.Runs) ?? 0} requests; {all.Sum(tally => tally.Findings.Count)} findings.");
        if (site is not null)
            Line(text, $"Of {site.Routes} routes that answer GET {site.RoutesAsked} were asked; {site.Found}. Answers: {string.Join(", ", site.Statuses.Select(status => $"{status.Value} of {status.Key}"))}.");
        Line(text, $"\n| target | runs | taken | slowest (ms) | most memory (MB) | findings |\n|---|---:|---:|---:|---:|---:|");
        foreach (var tally in all)
            Line(text, $"| {tally.Target} | {tally.Runs} | {tally.Taken} | {tally.Slowest.TotalMilliseconds:F0} | {(tally.MostBytes == 0 ? "" : (tally.MostBytes / 1048576.0).ToString("F1", CultureInfo.InvariantCulture))} | {tally.Findings.Count} |");
        foreach (var finding in all.SelectMany(tally => tally.Findings))
            Line(text, $"\n```\n{finding}\n```");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
}
