using System.Globalization;
using System.Text;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Funding;

namespace RegioHelix.Cli.Funding;

/// <summary>A verdict as plain text.</summary>
internal static class FundingText
{
    public static string Write(FundingVerdict verdict)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{StudyWords.Of(verdict.Verdict)}").AppendLine(verdict.Sentence.English);
        Section(text, "Conditions", verdict.Conditions.Select(one => $"{one.Text.English} [{one.Article}]"));
        Section(text, "Left out", verdict.Missing);
        Section(text, "Rules", verdict.Rules.Select(one => $"{StudyWords.Of(one.State),-13} [{one.Mark}] {one.Article}{(one.Version.Length > 0 ? $", {one.Version}" : "")}: {one.Text.English}"));
        if (verdict.Cap is { } cap)
            Section(text, "Outside the programme area, in euro", [$"limit {Euro(cap.Limit)}, so far {Euro(cap.Before)}, with this {Euro(cap.Total)}, left {Euro(cap.HeadroomAfter)}"]);
        Section(text, "Questions for the audit authority", verdict.Doubts.Select(one => one.Question.English));
        Section(text, "What can go wrong", verdict.WhatCanGoWrong.Select(one => $"{one.Text.English} ({one.Source})"));
        Section(text, "Not understood and left aside", verdict.Ignored);
        return text.AppendLine().AppendLine(verdict.Disclaimer.English).ToString();
    }

    public static string Write(IReadOnlyList<FundingRuleLine> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
            text.AppendLine(CultureInfo.InvariantCulture, $"{rule.Rule} [{rule.Mark}] {rule.ValidFrom:yyyy-MM-dd} to {(rule.ValidTo is { } end ? end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "open")}, {rule.Article}: {rule.Text.English}");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        text.AppendLine().AppendLine(title);
        foreach (var line in all)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
    }

    private static string Euro(decimal? amount) => amount is { } known ? known.ToString("#,0", CultureInfo.InvariantCulture) : "unknown";
}
