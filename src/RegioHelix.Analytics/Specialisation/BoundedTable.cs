using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>A table whose missing cells carry the bounds that totals allow.</summary>
/// <param name="Table">The table; published cells unchanged, flags kept.</param>
/// <param name="Conflicts">Totals that their parts contradict; they bound nothing.</param>
/// <param name="Exact">Missing cells whose bounds meet.</param>
/// <param name="Bounded">Missing cells with an upper bound, the exact ones included.</param>
/// <param name="Unbounded">Missing cells that nothing bounds from above.</param>
public sealed record BoundedTable(RegionActivityTable Table, IReadOnlyList<TotalsConflict> Conflicts, int Exact, int Bounded, int Unbounded);

/// <summary>A total that its parts contradict by more than rounding explains.</summary>
/// <param name="Place">The region or country.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Parts">What it is the total of.</param>
/// <param name="Lower">The least that the total can be.</param>
/// <param name="Upper">The most it can be; the published total where it is equal to <paramref name="Lower"/>.</param>
/// <param name="PartsLower">The least that the parts can add up to.</param>
/// <param name="PartsUpper">The most they can add up to; positive infinity where a part has no upper bound.</param>
public sealed record TotalsConflict(string Place, string Activity, TotalOf Parts, double Lower, double Upper, double PartsLower, double PartsUpper);

/// <summary>What a total is the total of.</summary>
public enum TotalOf
{
    /// <summary>A section's divisions in one place.</summary>
    Divisions,

    /// <summary>A country's regions in one activity.</summary>
    Regions,
}
