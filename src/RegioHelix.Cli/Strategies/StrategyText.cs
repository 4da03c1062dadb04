using System.Globalization;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Strategies;

namespace RegioHelix.Cli.Strategies;

/// <summary>Strategies in plain text.</summary>
internal static class StrategyText
{
    private const int ShownProjects = 20;

    public static string Write(StrategyList list) => list.Sentence.English + Environment.NewLine + (list.Strategies.Count == 0 ? "" : TextTable.Write(
        ["strategy", "region", "title", "state"], list.Strategies.Select(one => (IReadOnlyList<string>)[$"{one.Region.Code}/{one.Slug}", one.Region.Name.English, one.Title.English, StudyWords.Of(one.Status)]), rightAligned: []));

    public static string Write(StrategyProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine(profile.Sentence.English);
        foreach (var priority in profile.Priorities)
            text.WriteLine($"{priority.Code}  {priority.Name.English}{Environment.NewLine}    {priority.Sharpness.Sentence.English}");
        text.WriteLine(profile.Mix.Sentence.English);
        if (profile.Indicators.Count > 0)
            text.Write(TextTable.Write(
                ["indicator", "name", "value", "target", "rests on"],
                profile.Indicators.Select(one => (IReadOnlyList<string>)[one.Code, one.Name.English, one.Value is { } value ? Number(value) : one.AtMost is { } most ? $"{Number(one.AtLeast!.Value)} to {Number(most)}" : "unknown", one.Target is { } target ? Number(target) : "none", StudyWords.Of(one.Basis)]),
                rightAligned: [2, 3]));
        Coverage(text, profile.Coverage);
        return text.ToString();
    }

    public static string Write(EvidenceChain chain)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine(chain.Headline.English);
        text.Write(TextTable.Write(
            ["priority", "money", "complete", .. Enum.GetValues<ChainLink>().Select(link => $"lost at {StudyWords.Of(link)}")],
            chain.Bands.Select(band => (IReadOnlyList<string>)[band.Code ?? "none", Number(band.Money), Number(band.Complete), .. band.Steps.Select(step => Number(step.Lost))]),
            rightAligned: [1, 2, 3, 4, 5, 6, 7, 8, 9]));
        var broken = chain.Lines.Where(line => !line.IsComplete).ToList();
        if (broken.Count > 0)
            text.Write(TextTable.Write(
                ["project", "money", "breaks at", "row"],
                broken.Take(ShownProjects).Select(line => (IReadOnlyList<string>)[line.Code, line.Budget is { } budget ? Number(budget) : "unknown", StudyWords.Of(line.FirstBreak!.Value), line.Source is { } row ? $"{row.File}:{row.Line}" : "entered here"]),
                rightAligned: [1]));
        if (broken.Count > ShownProjects)
            text.WriteLine($"and {broken.Count - ShownProjects} more");
        foreach (var gap in chain.Gaps)
            text.WriteLine(gap.Sentence.English);
        return text.ToString();
    }

    public static string Write(StrategyPreview preview, Roster roster)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"{preview.Rows} rows: {preview.Added} records, {preview.LeftOut} rows with something wrong");
        text.WriteLine($"columns: {string.Join(", ", preview.Positions.OrderBy(pair => pair.Value).Select(pair => $"{pair.Key}={roster.Header[pair.Value]}"))}");
        if (preview.Coverage is { } coverage)
            Coverage(text, coverage);
        return text.ToString();
    }

    private static void Coverage(StringWriter text, ProjectCoverage coverage)
    {
        text.WriteLine($"{coverage.Projects} projects with EUR {Number(coverage.Money)} of known budgets; of {coverage.WithoutBudget} the budget is unknown");
        if (coverage.Projects > 0)
            text.Write(TextTable.Write(["says", "projects", "EUR"], coverage.Lines.Select(line => (IReadOnlyList<string>)[StudyWords.Of(line.Field), $"{line.Projects}", Number(line.Money)]), rightAligned: [1, 2]));
    }

    private static string Number(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);
}
