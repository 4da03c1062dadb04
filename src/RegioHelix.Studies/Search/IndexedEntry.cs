namespace RegioHelix.Studies.Search;

/// <summary>An entry with its names folded for comparison, and the words that they are made of.</summary>
internal sealed class IndexedEntry
{
    private readonly IReadOnlyList<(FoldedName Folded, string Name)> names;
    private readonly IReadOnlyList<FoldedName> words;
    private readonly IReadOnlyList<string> shown;

    public IndexedEntry(SearchEntry entry)
    {
        Entry = entry;
        names = [.. entry.Names.Select(name => (FoldedName.Of(name), name)).Where(name => name.Item1.Text.Length > 0).DistinctBy(name => name.Item1.Text)];
        words = [.. names.SelectMany(name => name.Folded.Words.Count > 0 ? name.Folded.Words : [name.Folded]).DistinctBy(word => word.Text)];
        shown = [SearchText.Fold(entry.Name.English), SearchText.Fold(entry.Name.Dutch), SearchText.Fold(entry.Code)];
    }

    public SearchEntry Entry { get; }

    /// <summary>How well a query meets the best of the names.</summary>
    public SearchHit Meet(SearchQuery query)
    {
        var (score, folded, name) = (0, "", "");
        foreach (var one in names)
            if (query.Score(one.Folded) is var found && found > score)
                (score, folded, name) = (found, one.Folded.Text, one.Name);
        if (score < SearchQuery.AllWords && query.HasAllWords(words))
            (score, folded) = (SearchQuery.AllWords, shown[0]);
        return new SearchHit(Entry.Kind, Entry.Code, Entry.Name, Entry.Detail, score, shown.Any(text => text.Contains(folded, StringComparison.Ordinal)) ? null : name) { IsInvented = Entry.IsInvented };
    }
}
