using System.Globalization;
using System.Text;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Partnerships;

namespace RegioHelix.Cli.Partnerships;

/// <summary>An answer on a consortium as plain text.</summary>
internal static class ConsortiumText
{
    public static string Write(ConsortiumAnswer answer)
    {
        var text = new StringBuilder().AppendLine(answer.Sentence.English).AppendLine();
        foreach (var line in answer.Checklist)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {StudyWords.Of(line.State),-13} [{line.Mark}] {line.Text.English}{(line.Needs > 0 ? $" ({line.Has} of {line.Needs})" : "")} {line.Article}{Version(line.Version)}");
        foreach (var question in answer.Checklist.Select(line => line.Question?.English).OfType<string>().Distinct())
            text.AppendLine(CultureInfo.InvariantCulture, $"  ask: {question}");
        if (answer.Repair is { } repair)
            Write(text, repair);
        if (answer.Ignored.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"Not understood and left aside: {string.Join(", ", answer.Ignored)}");
        return text.AppendLine().AppendLine(answer.Disclaimer.English).ToString();
    }

    public static string Write(IReadOnlyList<ConsortiumSetLine> sets)
    {
        var text = new StringBuilder();
        foreach (var set in sets)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{set.Set}: {set.Title.English}");
            foreach (var rule in set.Rules)
                text.AppendLine(CultureInfo.InvariantCulture, $"  [{rule.Mark}] {rule.Text.English} {rule.Article}{Version(rule.Version)}");
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, RepairAnswer repair)
    {
        text.AppendLine().AppendLine(repair.Sentence.English);
        foreach (var change in repair.Changes.Where(change => change.Alternatives.Count > 0))
            text.AppendLine(CultureInfo.InvariantCulture, $"  instead of {change.Joins!.Name}: {string.Join(", ", change.Alternatives.Select(one => one.Name))}");
    }

    private static string Version(string version) => version.Length > 0 ? $", {version}" : "";
}
