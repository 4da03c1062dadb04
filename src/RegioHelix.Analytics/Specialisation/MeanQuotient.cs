using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>How a region's location quotients are weighted in their mean.</summary>
public enum QuotientWeight
{
    /// <summary>By the region's own shares, 1 and up: EconGeo's <c>location_quotient_avg</c>, the inverse of <see cref="Hachman"/>'s index. Hoover and Giarratani 1985, An Introduction to Regional Economics.</summary>
    OwnShares,

    /// <summary>Each activity alike, 0 and up: the plain mean. An activity that nobody has is left out.</summary>
    Alike,
}

/// <summary>
/// The mean location quotient of a region. Weighted by the shares of all regions it would be 1 everywhere; weighted by the region's own shares
/// it says how far the region is from the whole; plain, it is moved most by small activities with large quotients.
/// </summary>
public static class MeanQuotient
{
    /// <summary>The mean of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="weight">How the quotients are weighted.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, QuotientWeight weight = QuotientWeight.OwnShares)
    {
        if (weight == QuotientWeight.OwnShares)
            return Hachman.MeanQuotientFrom(table);
        var (sums, quotients) = (TableSums.From(table), LocationQuotient.From(table));
        // An activity that may or may not be empty may or may not count: the mean then has no bounds.
        var isSettled = sums.Activities.All(activity => activity.IsComplete || activity.Lower > 0);
        return FigureList.Fill(table.Regions, region => Mean(sums, quotients, region, isSettled));
    }

    private static Figure Mean(TableSums sums, FigureTable quotients, int region, bool isSettled)
    {
        int[] counted = [.. Enumerable.Range(0, quotients.Columns.Count).Where(activity => !sums.Activities[activity].IsComplete || sums.Activities[activity].Published > 0)];
        double? Bound(Func<Figure, double?> side) => !isSettled || counted.Length == 0 ? null : counted.Select(activity => side(quotients[region, activity])).Aggregate((double?)0, (sum, one) => sum + one) / counted.Length;
        var (lower, upper) = (Bound(figure => figure.Lower), Bound(figure => figure.Upper));
        double[] known = [.. counted.Where(activity => quotients[region, activity].Value is not null).Select(activity => quotients[region, activity].Value!.Value)];
        if (known.Length == 0)
            return new(null, lower, upper, sums.Regions[region].PublishedCount == 0 ? FigureState.NotPublished : FigureState.EmptyRegion);
        return sums.Total.IsComplete ? Figure.Of(known.Average()) : new(known.Average(), lower, upper, FigureState.Computed);
    }
}
