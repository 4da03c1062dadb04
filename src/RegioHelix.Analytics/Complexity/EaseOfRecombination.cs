using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Ease of recombination: with how many other activities one has ever been combined, for each time that it occurs. High where it goes with anything, low where it keeps to itself.
/// Source: Fleming and Sorenson 2001, Research Policy 30(7), 1019-1039, on classes of patents; EconGeo's <c>ease_recombination</c>.
/// </summary>
public static class EaseOfRecombination
{
    /// <summary>The ease of every activity, 0 and up.</summary>
    /// <param name="together">How often activities occur together, in entities (patents) or in regions.</param>
    public static FigureList From(CoOccurrence together) => FigureList.Fill(together.Activities, activity => Figure.OfKnown(
        (double)Enumerable.Range(0, together.Activities.Count).Count(other => other != activity && together[activity, other] > 0) / together[activity, activity], together.UnsettledCount));
}
