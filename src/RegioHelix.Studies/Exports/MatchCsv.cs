using System.Globalization;
using RegioHelix.Matchmaking.Matching;
using RegioHelix.Studies.Matching;

namespace RegioHelix.Studies.Exports;

/// <summary>Answers to a need as CSV: each part of a score beside the others. The owner of an anonymous one is not in it.</summary>
public static class MatchCsv
{
    private static readonly string[] Header =
    [
        "rank", "kind", "slug", "title", "organisation", "invented", "score", "known", "moved_down",
        .. Enum.GetValues<MatchPart>().SelectMany(part => new[] { part.ToString().ToLowerInvariant(), part.ToString().ToLowerInvariant() + "_adds" }), "why",
    ];

    /// <summary>Writes answers.</summary>
    public static string Write(MatchList list, CultureInfo culture) => CsvText.Write(Header, list.Answers, line => (object?[])
    [
        line.Rank, line.Need is { } need ? StudyWords.Of(need.Type) : "organisation", line.Need?.Slug ?? line.Organisation?.Slug, line.Need?.Title.In(culture.TwoLetterISOLanguageName)?.Text ?? line.Organisation?.Name,
        line.Organisation?.Slug, line.IsInvented ? "yes" : "no", line.Score, line.Known, line.MovedDown, .. line.Parts.SelectMany(part => new object?[] { part.Value, part.Value is null ? null : part.Contribution }), line.Why.In(culture),
    ]);
}
