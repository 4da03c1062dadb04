using FuzzySharp;

namespace RegioHelix.Studies.Search;

/// <summary>One search box for regions, activities, methods and pages; forgives typing and accents, in English, Dutch and regions' own names.</summary>
public sealed class SearchStudy
{
    // Below this, a hit looks like a guess: "xyz" should find nothing.
    private const int LeastScore = 72;

    private const int LongestQuery = 80;

    private readonly Lazy<IReadOnlyList<SearchEntry>> entries = new(SearchIndex.Build);

    /// <summary>The best hits, best first; empty for an empty text.</summary>
    /// <param name="text">What was typed; only the first 80 characters count.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<SearchHit> Find(string text, int most = 10)
    {
        var query = SearchText.Fold(text.Length > LongestQuery ? text[..LongestQuery] : text);
        if (query.Length == 0)
            return [];
        return
        [
            .. entries.Value
                .Select(entry => entry.ToHit(entry.Spellings.Max(spelling => Score(query, spelling))))
                .Where(hit => hit.Score >= LeastScore)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Kind == "region" ? 0 : 1)
                .ThenBy(hit => hit.Name.English.Length)
                .ThenBy(hit => hit.Code, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>The best hits of one kind.</summary>
    public IReadOnlyList<SearchHit> Find(string text, string kind, int most) => [.. Find(text, 50).Where(hit => hit.Kind == kind).Take(most)];

    private static int Score(string query, string spelling)
    {
        if (query == spelling)
            return 100;
        if (query.Length >= 2 && spelling.StartsWith(query, StringComparison.Ordinal))
            return 95;
        if (query.Length >= 3 && spelling.Contains(' ' + query, StringComparison.Ordinal))
            return 90;
        if (query.Length < 4)
            return 0;
        var whole = Fuzz.Ratio(query, spelling);
        var words = spelling.Contains(' ') ? spelling.Split(' ').Where(word => word.Length >= 4).Select(word => Fuzz.Ratio(query, word) - 5).DefaultIfEmpty(0).Max() : 0;
        return Math.Min(89, Math.Max(whole, words));
    }
}
