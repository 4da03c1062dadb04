using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Live;

/// <summary>What became of one member of the recommended set.</summary>
/// <param name="Item">The member.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Problems">Why it failed; empty otherwise.</param>
/// <param name="Notes">What the download noted.</param>
public sealed record RecommendedOutcome(RecommendedItem Item, RecommendedResult Result, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notes);

/// <summary>What became of a member.</summary>
public enum RecommendedResult
{
    /// <summary>Downloaded and imported.</summary>
    Imported,

    /// <summary>The same as imported last.</summary>
    UpToDate,

    /// <summary>Neither; the data in use stay as they are.</summary>
    Failed,
}
