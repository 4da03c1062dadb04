using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// PRODY, the income that goes with an activity: the mean of the regions' income, weighted by the activity's share of each region relative to the sum of those shares.
/// EXPY, the income that goes with a region's activities: the mean of their PRODY, weighted by their shares of the region. Both in the unit of the income.
/// Source: Hausmann, Hwang and Rodrik 2007, What you export matters, Journal of Economic Growth 12(1). EconGeo rounds the quotients to two decimals first; here nothing is rounded.
/// </summary>
public static class Productivity
{
    /// <summary>PRODY of every activity.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="income">Income per head of a region; null where unknown, which leaves the region out.</param>
    /// <returns>One figure an activity; without bounds where a cell is missing.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList OfActivities(RegionActivityTable table, Func<string, double?> income)
    {
        var shares = Share.From(table);
        double?[] incomes = [.. table.Regions.Select(income)];
        return FigureList.Fill(table.Activities, activity =>
        {
            var (weights, sum, complete) = (0.0, 0.0, true);
            for (var region = 0; region < incomes.Length; region++)
            {
                complete &= shares[region, activity] is { State: not FigureState.NotPublished } share && share.Lower == share.Upper;
                if (shares[region, activity].Value is { } weight && incomes[region] is { } value)
                    (weights, sum) = (weights + weight, sum + (weight * value));
            }
            return weights == 0 ? Figure.Without(FigureState.EmptyActivity) : Known(sum / weights, complete);
        });
    }

    /// <summary>EXPY of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="prody">PRODY of activities; those without a value are left out and the shares of the others rescaled.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList OfRegions(RegionActivityTable table, FigureList prody)
    {
        var shares = Share.From(table);
        return FigureList.Fill(table.Regions, region =>
        {
            var (weights, sum, complete) = (0.0, 0.0, true);
            for (var activity = 0; activity < table.Activities.Count; activity++)
            {
                complete &= table[region, activity].IsPublished;
                if (shares[region, activity].Value is { } weight && prody.Find(table.Activities[activity])?.Value is { } value)
                    (weights, sum) = (weights + weight, sum + (weight * value));
            }
            return weights == 0 ? Figure.Without(FigureState.EmptyRegion) : Known(sum / weights, complete);
        });
    }

    private static Figure Known(double value, bool complete) => complete ? Figure.Of(value) : Figure.Of(value, double.NegativeInfinity, double.PositiveInfinity);
}
