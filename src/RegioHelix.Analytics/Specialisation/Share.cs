using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>What a share is a share of.</summary>
public enum ShareOf
{
    /// <summary>Of the region's sum over its activities: how much of the region's work it is.</summary>
    Region,

    /// <summary>Of the activity's sum over the regions: how much of the activity is here.</summary>
    Activity,
}

/// <summary>A cell as a part of its row or of its column, 0 to 1, without unit.</summary>
public static class Share
{
    /// <summary>The share of every cell in the published cells, with the bounds that the missing ones allow.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="whole">Of which sum.</param>
    /// <returns>Regions by activities, each 0 to 1.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable From(RegionActivityTable table, ShareOf whole = ShareOf.Region)
    {
        var sums = TableSums.From(table);
        return FigureTable.Fill(table.Regions, table.Activities, (region, activity) => whole == ShareOf.Region
            ? Part(table[region, activity], sums.Regions[region], FigureState.EmptyRegion)
            : Part(table[region, activity], sums.Activities[activity], FigureState.EmptyActivity));
    }

    private static Figure Part(in Cell cell, in CellSum whole, FigureState empty)
    {
        var own = CellSum.Of(cell);
        var bounds = Interval.ShareOf(own, whole.Minus(own));
        if (cell.Value is not { } value)
            return Figure.Without(FigureState.NotPublished, bounds.Lower, bounds.Upper);
        if (whole.Published == 0)
            return whole.IsComplete ? Figure.Without(empty) : Figure.Without(empty, bounds.Lower, bounds.Upper);
        return whole.IsComplete ? Figure.Of(value / whole.Published) : Figure.Of(value / whole.Published, bounds.Lower, bounds.Upper);
    }
}
