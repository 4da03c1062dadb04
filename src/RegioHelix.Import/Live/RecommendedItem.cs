using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Live;

/// <summary>One member of the recommended set: either a query to Eurostat or the boundaries of a version of NUTS.</summary>
/// <param name="Name">The dataset's code, or <c>boundaries 2021</c>.</param>
/// <param name="Reason">What it is for, and why the query asks for no more than it does.</param>
/// <param name="ToCheck">What only a run against the live service can confirm; empty where nothing is in doubt.</param>
public sealed record RecommendedItem(string Name, string Reason, string ToCheck)
{
    /// <summary>The query; null for boundaries.</summary>
    public EurostatQuery? Query { get; init; }

    /// <summary>The version of the boundaries; null for a dataset.</summary>
    public NutsVersion? Boundaries { get; init; }
}
