using RegioHelix.Analytics.Pipeline;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Records;

/// <summary>
/// Regions by activities from micro-records (patents, projects, firms): a cell that no record names is 0, because the records are taken to be all there are.
/// </summary>
public static class RecordTable
{
    /// <summary>How many different entities each region has in each activity: an entity counts once a cell, however often its record is repeated.</summary>
    /// <param name="entities">The entity of each record: any whole numbers, in any order.</param>
    /// <param name="regions">The region of each record, by its position among the labels.</param>
    /// <param name="activities">The activity of each record, by its position among the labels.</param>
    /// <param name="regionLabels">The regions, each once.</param>
    /// <param name="activityLabels">The activities, each once.</param>
    /// <exception cref="ArgumentException">Lists of different length, a position without a label, or more cells than fit.</exception>
    public static RegionActivityTable From(
        ReadOnlyMemory<int> entities, ReadOnlyMemory<int> regions, ReadOnlyMemory<int> activities, IReadOnlyList<string> regionLabels, IReadOnlyList<string> activityLabels)
    {
        RecordCheck.Length(entities.Length, regions.Length, nameof(regions));
        Check(regions, activities, regionLabels, activityLabels);
        var cells = new int[regions.Length];
        var rows = regions.Span;
        var columns = activities.Span;
        for (var record = 0; record < cells.Length; record++)
            cells[record] = (rows[record] * activityLabels.Count) + columns[record];
        var groups = EntityGroups.From(entities, cells, Cores.All);
        var values = new double[regionLabels.Count * activityLabels.Count];
        for (var part = 0; part < groups.Parts; part++)
            foreach (var item in groups.Part(part))
                values[EntityGroups.Plain(item)]++;
        return Table(regionLabels, activityLabels, values);
    }

    /// <summary>The sum of the records' weights in each region and activity; every record counts, repeated or not.</summary>
    /// <param name="regions">The region of each record, by its position among the labels.</param>
    /// <param name="activities">The activity of each record, by its position among the labels.</param>
    /// <param name="weights">The weight of each record (a share of a patent, an amount), finite and 0 or more.</param>
    /// <param name="regionLabels">The regions, each once.</param>
    /// <param name="activityLabels">The activities, each once.</param>
    /// <exception cref="ArgumentException">Lists of different length, a position without a label, a weight out of range, or more cells than fit.</exception>
    public static RegionActivityTable From(
        ReadOnlyMemory<int> regions, ReadOnlyMemory<int> activities, ReadOnlyMemory<double> weights, IReadOnlyList<string> regionLabels, IReadOnlyList<string> activityLabels)
    {
        RecordCheck.Length(regions.Length, weights.Length, nameof(weights));
        Check(regions, activities, regionLabels, activityLabels);
        RecordCheck.Weights(weights.Span, nameof(weights));
        var values = new double[regionLabels.Count * activityLabels.Count];
        var rows = regions.Span;
        var columns = activities.Span;
        var added = weights.Span;
        for (var record = 0; record < added.Length; record++)
            values[(rows[record] * activityLabels.Count) + columns[record]] += added[record];
        return Table(regionLabels, activityLabels, values);
    }

    private static void Check(ReadOnlyMemory<int> regions, ReadOnlyMemory<int> activities, IReadOnlyList<string> regionLabels, IReadOnlyList<string> activityLabels)
    {
        RecordCheck.Length(regions.Length, activities.Length, nameof(activities));
        RecordCheck.Positions(regions.Span, regionLabels.Count, nameof(regions));
        RecordCheck.Positions(activities.Span, activityLabels.Count, nameof(activities));
        if ((long)regionLabels.Count * activityLabels.Count > int.MaxValue)
            throw new ArgumentException($"{regionLabels.Count} regions by {activityLabels.Count} activities are more than the {int.MaxValue} cells that a table holds", nameof(activityLabels));
    }

    private static RegionActivityTable Table(IReadOnlyList<string> regions, IReadOnlyList<string> activities, double[] values) =>
        RegionActivityTable.OfValues(regions, activities, (region, row) => values.AsSpan(region * activities.Count, activities.Count).CopyTo(row));
}
