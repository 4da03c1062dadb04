namespace RegioHelix.Studies.Search;

/// <summary>One search box for regions, activities, countries, methods and pages; forgives typing and accents, in English, Dutch and regions' own names.</summary>
public sealed class SearchStudy
{
    /// <summary>The best hits, best first; empty for an empty text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<SearchHit> Find(string text, int most = 10) => throw new NotImplementedException();
}
