using System.Globalization;
using System.Text;
using System.Text.Json;
using RegioHelix.Benchmarks;

namespace RegioHelix.Mutation;

/// <summary>The page of results: a score per folder, and what survived with what was found about it.</summary>
internal static class Report
{
    public static int Save(string work, int seed)
    {
        var offered = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(Path.Combine(work, "offered.json")))!;
        var sampled = JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(Path.Combine(work, "sampled.json")))!;
        var verdicts = Campaign.Verdicts(work).Where(verdict => sampled.Contains(verdict.Key)).ToList();
        Results.Save("mutation.md", Text(offered, verdicts, Judgements(), seed) + Kept("notes.md"));
        return 0;
    }

    private static string Text(Dictionary<string, int> offered, List<Verdict> verdicts, Dictionary<string, string> judgements, int seed)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"""
            # Mistakes put in on purpose: which of them do the tests notice?

            {Machine.Describe()}. Made by benchmarks/RegioHelix.Mutation (Roslyn {typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.GetName().Version}), seed {seed}.
            Every folder of RegioHelix.Analytics is given small mistakes, one at a time: an operator exchanged, a comparison moved by its boundary or turned round,
            a constant changed, *least* for *most*, a condition turned round, a statement left out. A mistake is *noticed* if a test of the same folder fails,
            or no longer ends within five times its usual time. Where a folder offers more places than the sample, the sample is drawn by seed, and the score has
            a 95% interval (Wilson 1927, corrected for a finite population); the last row pools the samples as they are. *Elsewhere* counts what only the quick tests of other folders notice; it is not in the score.
            *Judged* counts those that were looked at and found equivalent, harmless, not met or left, with the reason below.

            | folder | places | sample | noticed | score | 95% interval | elsewhere | survived | not reached | judged |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var folder in verdicts.GroupBy(verdict => verdict.File.Split('/')[0]).OrderBy(folder => folder.Key, StringComparer.Ordinal))
            text.AppendLine(Row(folder.Key, offered[folder.Key], [.. folder], judgements));
        text.AppendLine(Row("**all**", offered.Values.Sum(), verdicts, judgements));
        text.AppendLine().AppendLine("## What no test of its folder notices").AppendLine().AppendLine("| where | as it stands | mistake | noticed | judged |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var verdict in verdicts.Where(verdict => verdict.Fate > Fate.TimedOut).OrderBy(verdict => verdict.File, StringComparer.Ordinal).ThenBy(verdict => verdict.Line))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {verdict.File}:{verdict.Line} | {Code(verdict.Before)} | {(verdict.After.Length == 0 ? "left out" : Code(verdict.After))} | {Word(verdict.Fate)} | {judgements.GetValueOrDefault(verdict.Key, "")} |");
        return text.ToString();
    }

    private static string Row(string name, int offered, List<Verdict> verdicts, Dictionary<string, string> judgements)
    {
        var counts = verdicts.CountBy(verdict => verdict.Fate).ToDictionary();
        var noticed = counts.GetValueOrDefault(Fate.Killed) + counts.GetValueOrDefault(Fate.TimedOut);
        var (lower, upper) = Sampling.Interval(noticed, verdicts.Count, offered);
        var judged = verdicts.Count(verdict => verdict.Fate > Fate.TimedOut && judgements.ContainsKey(verdict.Key));
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {offered} | {verdicts.Count} | {noticed} | {(double)noticed / verdicts.Count:P0} | {lower:P0} to {upper:P0} | {counts.GetValueOrDefault(Fate.KilledElsewhere)} | {counts.GetValueOrDefault(Fate.Survived)} | {counts.GetValueOrDefault(Fate.Unreached)} | {judged} |");
    }

    private static string Code(string text) => "`" + (text.Length > 90 ? text[..90] + "..." : text).Replace("|", "\\|", StringComparison.Ordinal) + "`";

    private static string Word(Fate fate) => fate switch { Fate.KilledElsewhere => "elsewhere", Fate.Unreached => "not reached", _ => "no" };

    // Kept by hand beside this file: key, tab, why it is left.
    private static Dictionary<string, string> Judgements() => Kept("judged.tsv").Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal))
        .ToDictionary(line => line[..line.IndexOf('\t', StringComparison.Ordinal)], line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);

    private static string Kept(string name) => Path.Combine(Results.Root(), "benchmarks", "RegioHelix.Mutation", name) is var file && File.Exists(file) ? File.ReadAllText(file) : "";
}
