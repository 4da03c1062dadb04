using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Search;

/// <summary>Something that can be found, with the folded spellings it answers to.</summary>
internal sealed record SearchEntry(string Kind, string Code, LocalText Name, LocalText Detail, IReadOnlyList<string> Spellings)
{
    public SearchHit ToHit(int score) => new(Kind, Code, Name, Detail, score);
}
