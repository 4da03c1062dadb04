using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How far two activities are in the same regions: the correlation of their counts across regions, -1 to 1.
/// Sources: Porter 2003, Regional Studies 37(6-7); Delgado, Porter and Stern 2016, Journal of Economic Geography 16(1): LC-Emp and LC-Est [memory].
/// </summary>
public static class ColocationSimilarity
{
    /// <summary>The correlation of every two activities, over the regions where both are published; at least three are needed.</summary>
    /// <param name="table">Regions by activities: persons employed, or establishments, 0 or more.</param>
    /// <param name="kind">Employment or establishments: what the table counts.</param>
    /// <param name="basis">Counts, as the paper has it, or shares of the region, each region alike or by its published total.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A kind that is not a co-location.</exception>
    public static SimilarityMatrix From(RegionActivityTable table, LinkKind kind = LinkKind.EmploymentColocation, ColocationBasis basis = ColocationBasis.Counts) => Correlation.Of(
        table.Activities,
        basis == ColocationBasis.Counts ? RegionColumns.Of(table) : RegionColumns.SharesOfRegion(table),
        basis == ColocationBasis.WeightedShare ? RegionColumns.Totals(table) : null,
        kind,
        kind switch
        {
            LinkKind.EmploymentColocation => "LC-Emp",
            LinkKind.EstablishmentColocation => "LC-Est",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "co-location is of employment or of establishments"),
        });
}
