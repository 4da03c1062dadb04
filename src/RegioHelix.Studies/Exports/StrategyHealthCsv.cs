using System.Globalization;
using RegioHelix.Studies.StrategyHealth;

namespace RegioHelix.Studies.Exports;

/// <summary>The health of a strategy as CSV: a row a piece of evidence (or a criterion that has none), then a row a question of the wheel.</summary>
public static class StrategyHealthCsv
{
    private static readonly string[] Header =
    [
        "part", "number", "name", "text", "state", "evidence", "link", "document", "made_on", "owner", "expires_on", "standing", "age_months", "step", "score", "scored_on", "score_before", "reason", "note", "source", "mark", "as_of", "invented",
    ];

    /// <summary>Writes it, texts in the reader's language.</summary>
    public static string Write(StrategyHealthProfile health, CultureInfo culture) => CsvText.Write(Header, Rows(health, culture), row => row);

    private static IEnumerable<object?[]> Rows(StrategyHealthProfile health, CultureInfo culture)
    {
        var (day, invented) = (Day(health.Day), health.IsInvented ? "yes" : "no");
        foreach (var criterion in health.Criteria)
            foreach (var line in criterion.Evidence.DefaultIfEmpty())
                yield return
                [
                    "criterion", criterion.Number, criterion.Name, criterion.Text.In(culture), StudyWords.Of(criterion.State), line?.Item.Title, line?.Item.Link, line?.Item.Document, Day(line?.Item.Day), line?.Item.Owner, Day(line?.Item.ExpiresOn),
                    line is null ? null : StudyWords.Of(line.Standing), line?.AgeMonths, null, null, null, null, null, line?.Item.Note, criterion.Source, criterion.Mark, day, invented,
                ];
        foreach (var (at, line) in health.Wheel.Lines.Index())
            yield return
            [
                "wheel", at + 1, line.Name, line.Text.In(culture), null, line.Evidence, null, null, null, null, null, null, null, health.Wheel.Steps.First(step => step.Name == line.Step).Text.In(culture),
                line.Score, Day(line.ScoredOn), line.Before, line.Reason, null, line.Source, line.Mark, day, invented,
            ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
