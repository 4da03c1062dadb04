using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The Hachman index, 1 over the mean location quotient weighted by the region's own shares, above 0 to 1: 1 where the region is like the whole.
/// Its inverse is the mean location quotient of a region, 1 and up. Over the activities that the region publishes, both structures rescaled to those.
/// Source: Hachman 1994 (Bureau of Economic and Business Research, University of Utah); EconGeo's <c>hachman</c> and <c>location_quotient_avg</c>.
/// </summary>
public static class Hachman
{
    /// <summary>The index of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table) => Of(table, mean => 1 / mean);

    /// <summary>The mean location quotient of every region, weighted by its own shares: 1 / Hachman.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList MeanQuotientFrom(RegionActivityTable table) => Of(table, mean => mean);

    private static FigureList Of(RegionActivityTable table, Func<double, double> form)
    {
        var sums = TableSums.From(table);
        return FigureList.Fill(table.Regions, region =>
        {
            var row = sums.Regions[region];
            if (row.PublishedCount == 0)
                return Figure.Without(FigureState.NotPublished);
            if (row.Published == 0)
                return Figure.Without(FigureState.EmptyRegion);
            var (mean, reference) = (0.0, 0.0);
            for (var activity = 0; activity < table.Activities.Count; activity++)
                if (table[region, activity].Value is { } value)
                {
                    var share = value / row.Published;
                    reference += sums.Activities[activity].Published;
                    mean += value == 0 ? 0 : share * share / sums.Activities[activity].Published;
                }
            var figure = form(mean * reference);
            return sums.Total.IsComplete ? Figure.Of(figure) : Figure.Of(figure, double.NegativeInfinity, double.PositiveInfinity);
        });
    }
}
