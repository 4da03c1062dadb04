using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How far two activities employ people in the same occupations: the correlation of their occupations' shares, -1 to 1.
/// Source: Delgado, Porter and Stern 2016, Journal of Economic Geography 16(1): Occ [memory].
/// </summary>
public static class OccupationSimilarity
{
    /// <summary>The correlation of every two activities over the occupations published for both. A correlation does not ask how large an activity is: counts serve as well as shares.</summary>
    /// <param name="table">Occupations (rows) by activities: persons employed, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static SimilarityMatrix From(RegionActivityTable table) => Correlation.Of(table.Activities, RegionColumns.Of(table), null, LinkKind.Occupations, "Occ");
}
