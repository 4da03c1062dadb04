using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification;

/// <summary>How much each activity has grown over all regions together, as a fraction over the whole period, counting only the cells that both years publish.</summary>
public static class ActivityGrowth
{
    /// <summary>The growth of every activity of the later table.</summary>
    /// <param name="earlier">The first year; labels are matched by text, in any order.</param>
    /// <param name="later">The last year.</param>
    /// <returns>One figure an activity, -1 and up; none from a base of zero or where no cell is published in both.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable earlier, RegionActivityTable later)
    {
        TableSums.From(earlier);
        TableSums.From(later);
        int[] rows = [.. later.Regions.Select(earlier.FindRegion)];
        return FigureList.Fill(later.Activities, activity =>
        {
            var column = earlier.FindActivity(later.Activities[activity]);
            return column < 0 ? Figure.Without(FigureState.NotInOtherTable) : Change(earlier, later, rows, column, activity);
        });
    }

    private static Figure Change(RegionActivityTable earlier, RegionActivityTable later, int[] rows, int column, int activity)
    {
        var (first, last, common, open) = (0.0, 0.0, 0, 0);
        for (var region = 0; region < rows.Length; region++)
            if (rows[region] >= 0 && earlier[rows[region], column].Value is { } then && later[region, activity].Value is { } now)
                (first, last, common) = (first + then, last + now, common + 1);
            else if (rows[region] >= 0)
                open++;
        return common == 0 ? Figure.Without(FigureState.NotPublished) : first == 0 ? Figure.Without(FigureState.ZeroBase) : Figure.OfKnown((last / first) - 1, open);
    }
}
