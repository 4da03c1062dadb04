using RegioHelix.Analytics.Inequality;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>A size of each region, such as its population, and their sum. A region without one stays out of every sum.</summary>
internal sealed class Sizes
{
    private Sizes(double?[] each) => (Each, Total) = (each, each.Sum(size => size ?? 0));

    public IReadOnlyList<double?> Each { get; }

    public double Total { get; }

    /// <exception cref="ArgumentException">A size that is negative or not finite.</exception>
    public static Sizes Of(RegionActivityTable table, Func<string, double?> size) => new([.. table.Regions.Select(region => Amounts.Sound(size(region), region))]);

    /// <summary>The sums of the activities over the regions that have a size.</summary>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public CellSum[] Activities(RegionActivityTable table)
    {
        TableSums.From(table);
        var sums = new CellSum[table.Activities.Count];
        for (var region = 0; region < table.Regions.Count; region++)
            for (var activity = 0; Each[region] is not null && activity < sums.Length; activity++)
                sums[activity] = sums[activity].Plus(CellSum.Of(table[region, activity]));
        return sums;
    }
}
