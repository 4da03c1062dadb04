using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>Whether an activity grows in the region and in all regions together. No change is not growth.</summary>
public enum PortfolioQuadrant
{
    /// <summary>Both grow.</summary>
    BothGrow,

    /// <summary>It grows in the region, against the whole.</summary>
    OnlyRegionGrows,

    /// <summary>It grows in the whole, but not in the region.</summary>
    OnlyWholeGrows,

    /// <summary>Neither grows.</summary>
    NeitherGrows,
}

/// <summary>An activity in a region's portfolio.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="RegionalGrowth">Its growth in the region over the whole period, as a fraction.</param>
/// <param name="WholeGrowth">Its growth in all regions together, over the cells published in both years.</param>
/// <param name="Size">What it is in the region in the last year.</param>
/// <param name="Quotient">The mean of its location quotients in the two years; the other axis of REAT's <c>locq.growth</c>.</param>
/// <param name="Quadrant">Where it stands; null where a growth is not known.</param>
public sealed record PortfolioPoint(string Activity, Figure RegionalGrowth, Figure WholeGrowth, double? Size, Figure Quotient, PortfolioQuadrant? Quadrant);

/// <summary>A region's activities by their growth here and everywhere.</summary>
/// <param name="Region">The region.</param>
/// <param name="Points">Its activities, the largest first; those of unknown size last.</param>
public sealed record RegionPortfolio(string Region, IReadOnlyList<PortfolioPoint> Points);

/// <summary>
/// The portfolio matrix of regional growth: each activity's growth in the region against its growth in all regions, sized by what it is.
/// Sources: Henderson 1973, The Growth Share Matrix, Boston Consulting Group; Howard 2007, Journal of Economic and Social Policy 11(2); REAT's <c>portfolio</c> and <c>locq.growth</c>.
/// </summary>
public static class GrowthPortfolio
{
    /// <summary>The portfolio of every region.</summary>
    /// <param name="earlier">The first year.</param>
    /// <param name="later">The last year, with the same labels in the same order.</param>
    /// <exception cref="ArgumentException">Other labels; a negative or non-finite cell.</exception>
    public static IReadOnlyList<RegionPortfolio> From(RegionActivityTable earlier, RegionActivityTable later)
    {
        if (!earlier.Regions.SequenceEqual(later.Regions) || !earlier.Activities.SequenceEqual(later.Activities))
            throw new ArgumentException("both years need the same regions and activities in the same order", nameof(later));
        var here = Growth.From(earlier, later, 1, GrowthRate.WholePeriod);
        var everywhere = TotalGrowth.From(earlier, later, 1, MeasureOf.Activity, GrowthRate.WholePeriod);
        var (first, last) = (LocationQuotient.From(earlier), LocationQuotient.From(later));
        return [.. Enumerable.Range(0, later.Regions.Count).Select(region => new RegionPortfolio(later.Regions[region], [.. Enumerable.Range(0, later.Activities.Count)
            .Select(activity => new PortfolioPoint(
                later.Activities[activity], here[region, activity], everywhere[activity], later[region, activity].Value,
                Mean(first[region, activity], last[region, activity]), Quadrant(here[region, activity].Value, everywhere[activity].Value)))
            .OrderByDescending(point => point.Size ?? -1)]))];
    }

    private static Figure Mean(in Figure one, in Figure other) => one.Value is null ? Figure.Without(one.State) : other.Value is null ? Figure.Without(other.State)
        : new((one.Value + other.Value) / 2, (one.Lower + other.Lower) / 2, (one.Upper + other.Upper) / 2, FigureState.Computed);

    private static PortfolioQuadrant? Quadrant(double? here, double? everywhere) => (here > 0, everywhere > 0) switch
    {
        _ when here is null || everywhere is null => null,
        (true, true) => PortfolioQuadrant.BothGrow,
        (true, false) => PortfolioQuadrant.OnlyRegionGrows,
        (false, true) => PortfolioQuadrant.OnlyWholeGrows,
        _ => PortfolioQuadrant.NeitherGrows,
    };
}
