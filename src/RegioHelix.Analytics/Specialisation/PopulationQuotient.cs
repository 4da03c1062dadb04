using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// How many times more of an activity a region has per head than all regions together: <c>(x / population) / (activity / all population)</c>.
/// Without unit, 0 or more. Unlike the location quotient, a region that does little of everything stays below 1 throughout.
/// Source: RPOP of the Atlas of Economic Complexity; py-ecomplexity's and Stata ecomplexity's <c>rpop</c>.
/// </summary>
public static class PopulationQuotient
{
    /// <summary>The quotient of every cell over the published cells, with the bounds that missing ones allow: it rises with the cell and falls with the rest of its activity.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="population">The population of a region, 0 or more; null where unknown, which leaves the region out of all sums.</param>
    /// <returns>Regions by activities.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell or population.</exception>
    public static FigureTable From(RegionActivityTable table, Func<string, double?> population)
    {
        var sizes = Sizes.Of(table, population);
        var activities = sizes.Activities(table);
        return FigureTable.Fill(table.Regions, table.Activities, (region, activity) => Quotient(table[region, activity], activities[activity], sizes, region));
    }

    internal static Figure Quotient(in Cell cell, in CellSum activity, Sizes sizes, int region)
    {
        if (sizes.Each[region] is not { } own)
            return Figure.Without(FigureState.NotPublished);
        if (own == 0)
            return Figure.Without(FigureState.EmptyReference);
        var factor = sizes.Total / own;
        var part = CellSum.Of(cell);
        var share = Interval.ShareOf(part, activity.Minus(part));
        var bounds = (Lower: share.Lower * factor, Upper: share.Upper * factor);
        if (cell.Value is not { } value)
            return Figure.Without(FigureState.NotPublished, bounds.Lower, bounds.Upper);
        if (activity.Published == 0)
            return activity.IsComplete ? Figure.Without(FigureState.EmptyActivity) : Figure.Without(FigureState.EmptyActivity, bounds.Lower, bounds.Upper);
        var quotient = value / activity.Published * factor;
        return activity.IsComplete ? Figure.Of(quotient) : Figure.Of(quotient, bounds.Lower, bounds.Upper);
    }
}
