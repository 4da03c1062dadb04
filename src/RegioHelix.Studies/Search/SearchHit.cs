using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Search;

/// <summary>Something found.</summary>
/// <param name="Kind"><c>region</c>, <c>country</c>, <c>activity</c>, <c>method</c>, <c>term</c>, <c>page</c>, or what another source calls its own.</param>
/// <param name="Code">Its code or slug.</param>
/// <param name="Name">What to show.</param>
/// <param name="Detail">A second line: country, full label.</param>
/// <param name="Score">0 to 100; 100 is exact.</param>
/// <param name="FoundAs">The name that was met, where neither <paramref name="Name"/> nor the code shows it; else null.</param>
public sealed record SearchHit(string Kind, string Code, LocalText Name, LocalText Detail, int Score, string? FoundAs = null)
{
    /// <summary>True for what does not exist.</summary>
    public bool IsInvented { get; init; }
}
