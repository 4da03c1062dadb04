using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Search;

/// <summary>Something that can be found. Public reference only: no person, no table of one's own.</summary>
/// <param name="Kind">Its kind, as <see cref="SearchHit.Kind"/>.</param>
/// <param name="Code">Its code or slug.</param>
/// <param name="Name">What to show.</param>
/// <param name="Detail">A second line.</param>
/// <param name="Names">Every name that it answers to, in any language.</param>
public sealed record SearchEntry(string Kind, string Code, LocalText Name, LocalText Detail, IReadOnlyList<string> Names)
{
    /// <summary>True for what does not exist: it comes after all that does, unless it is called by its very name.</summary>
    public bool IsInvented { get; init; }
}
