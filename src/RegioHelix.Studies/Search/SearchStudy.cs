namespace RegioHelix.Studies.Search;

/// <summary>
/// One search box for all that has a page: regions, countries, activities, methods, and what other features add. Forgives typing and accents, in
/// English and Dutch, in regions' own names, and for places and everyday words in German, French and Italian.
/// </summary>
/// <param name="more">What is found besides the standing reference tables.</param>
public sealed class SearchStudy(IEnumerable<ISearchSource> more)
{
    private const int Exact = 100;
    private readonly IReadOnlyList<ISearchSource> sources = [new SearchIndex(), .. more];

    private Listing? listing;

    /// <summary>The box for the standing reference tables alone.</summary>
    public SearchStudy()
        : this([])
    {
    }

    /// <summary>The best hits, best first; empty for an empty text.</summary>
    /// <param name="text">What was typed; only the first 80 characters count.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<SearchHit> Find(string text, int most = 10) => [.. Ranked(text).Take(most)];

    /// <summary>The best hits of one kind.</summary>
    public IReadOnlyList<SearchHit> Find(string text, string kind, int most) => [.. Ranked(text).Where(hit => hit.Kind == kind).Take(most)];

    private IEnumerable<SearchHit> Ranked(string text)
    {
        var query = new SearchQuery(text);
        return query.IsEmpty
            ? []
            : Entries()
                .Select(entry => entry.Meet(query))
                .Where(hit => hit.Score >= query.Least)
                // Thousands that do not exist answer to every common word.
                .OrderBy(hit => hit.IsInvented && hit.Score < Exact ? 1 : 0)
                .ThenByDescending(hit => hit.Score)
                .ThenBy(hit => Rank(hit.Kind))
                // Whoever types a name of ours means it before what only answers to it.
                .ThenBy(hit => hit.FoundAs is null ? 0 : 1)
                .ThenBy(hit => hit.Name.English.Length)
                .ThenBy(hit => hit.Code, StringComparer.Ordinal);
    }

    private static int Rank(string kind) => kind switch
    {
        "region" => 0,
        "country" => 1,
        "activity" => 2,
        "method" or "term" or "page" => 4,
        // Many, and named in every way: what the observatory knows comes first.
        "organisation" => 5,
        _ => 3,
    };

    // Sources that change say so by their stamp; the rest is folded once.
    private IReadOnlyList<IndexedEntry> Entries()
    {
        var stamp = string.Join('|', sources.Select(source => source.Stamp));
        if (listing is not { } known || known.Stamp != stamp)
            listing = known = new Listing(stamp, [.. sources.SelectMany(source => source.List()).Select(entry => new IndexedEntry(entry))]);
        return known.Entries;
    }

    private sealed record Listing(string Stamp, IReadOnlyList<IndexedEntry> Entries);
}
