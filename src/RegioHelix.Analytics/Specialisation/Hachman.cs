using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The Hachman index, 1 over the mean location quotient weighted by the region's own shares, above 0 to 1: 1 where the region is like the whole.
/// Its inverse is the mean location quotient of a region, 1 and up. Over the activities that the region publishes, both structures rescaled to those; the bounds are for all cells (<see cref="MeanQuotientBounds"/>).
/// Source: Hachman 1994 (Bureau of Economic and Business Research, University of Utah); EconGeo's <c>hachman</c> and <c>location_quotient_avg</c>.
/// </summary>
public static class Hachman
{
    /// <summary>The index of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table) => Of(table, figure => figure.Value is { } mean
        ? Figure.Of(1 / mean, 1 / (figure.Upper ?? double.PositiveInfinity), 1 / figure.Lower!.Value)
        : Figure.Without(figure.State, 1 / (figure.Upper ?? double.PositiveInfinity), 1 / (figure.Lower ?? 1)));

    /// <summary>The mean location quotient of every region, weighted by its own shares: 1 / Hachman.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList MeanQuotientFrom(RegionActivityTable table) => Of(table, figure => figure);

    private static FigureList Of(RegionActivityTable table, Func<Figure, Figure> form)
    {
        var sums = TableSums.From(table);
        return FigureList.Fill(table.Regions, region => form(Mean(table, sums, region)));
    }

    private static Figure Mean(RegionActivityTable table, TableSums sums, int region)
    {
        var row = sums.Regions[region];
        var bounds = sums.Total.IsComplete ? default : MeanQuotientBounds.Of(table, sums, region);
        if (row.PublishedCount == 0)
            return Figure.Without(FigureState.NotPublished, bounds.Lower, bounds.Upper);
        if (row.Published == 0)
            return row.IsComplete ? Figure.Without(FigureState.EmptyRegion) : Figure.Without(FigureState.EmptyRegion, bounds.Lower, bounds.Upper);
        var (mean, reference) = (0.0, 0.0);
        for (var activity = 0; activity < table.Activities.Count; activity++)
            if (table[region, activity].Value is { } value)
            {
                var share = value / row.Published;
                reference += sums.Activities[activity].Published;
                mean += value == 0 ? 0 : share * share / sums.Activities[activity].Published;
            }
        return sums.Total.IsComplete ? Figure.Of(mean * reference) : Figure.Of(mean * reference, bounds.Lower, bounds.Upper);
    }
}
