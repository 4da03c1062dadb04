using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>From which mean the regions' deviations are taken.</summary>
public enum WilliamsonMean
{
    /// <summary>The mean weighted by size, which is the figure of all regions together: Williamson 1965.</summary>
    Weighted,

    /// <summary>The plain mean of the regions: the default of REAT's <c>williamson</c> (<c>wmean = FALSE</c>).</summary>
    Plain,
}

/// <summary>
/// Williamson's index: the coefficient of variation of a figure per head over regions, each region weighted by its population; 0 and up.
/// Over the regions whose figure is published and whose size is known; without bounds where a figure is missing.
/// Source: Williamson 1965, Economic Development and Cultural Change 13(4, part 2), 1-84 (V_w).
/// </summary>
public static class Williamson
{
    /// <summary>The index of every column.</summary>
    /// <param name="table">Regions by figures per head, such as income, 0 or more.</param>
    /// <param name="size">The population of a region, 0 or more; null where unknown, which leaves the region out.</param>
    /// <param name="mean">Weighted, or plain.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell or size.</exception>
    public static FigureList From(RegionActivityTable table, Func<string, double?> size, WilliamsonMean mean = WilliamsonMean.Weighted) =>
        Amounts.Against(table, size, (amounts, shares) =>
        {
            var centre = mean == WilliamsonMean.Weighted ? amounts.Zip(shares, (amount, share) => amount * share).Sum() : amounts.Average();
            return Figure.Of(Math.Sqrt(amounts.Zip(shares, (amount, share) => share * (amount / centre - 1) * (amount / centre - 1)).Sum()));
        });
}
