using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Europe;

/// <summary>Two years of a dataset over the regions and activities that both have, and what the test finds between them.</summary>
/// <param name="Before">The first year.</param>
/// <param name="After">The last year.</param>
/// <param name="Turnover">What became of every activity in every region.</param>
/// <param name="ByChance">What the test would find had nothing changed.</param>
internal sealed record MoverTest(RegionActivityTable Before, RegionActivityTable After, TurnoverTable Turnover, FalseEntryRate ByChance)
{
    /// <summary>Enough for the mean number to a few per cent.</summary>
    public const int Draws = 20;

    private const int Seed = 1;

    /// <summary>How often a cell that has not changed may pass.</summary>
    public const double Level = 0.05;

    public static MoverTest Run(SpecialisationTable earlier, SpecialisationTable later, MoverError choice, ActivityScope scope)
    {
        var (before, after) = Align(earlier, later);
        var error = MoverErrors.Of(choice, later.Choice);
        var rule = EntryRule.BeyondError(error, Level);
        return new MoverTest(
            before, after, EntryBeyondError.From(before, after, rule),
            FalseEntries.From(before, rule, error, Draws, Seed, activity => HeadlineRule.InScope(ActivityNames.Get(activity).Reach, scope)));
    }

    /// <summary>Two years over the regions and activities that both have, in the same order.</summary>
    public static (RegionActivityTable Before, RegionActivityTable After) Align(SpecialisationTable earlier, SpecialisationTable later)
    {
        string[] regions = [.. later.Cells.Regions.Where(region => earlier.Cells.FindRegion(region) >= 0)];
        string[] activities = [.. later.Cells.Activities.Where(activity => earlier.Cells.FindActivity(activity) >= 0)];
        return (Select(earlier.Cells, regions, activities, known => true), Select(later.Cells, regions, activities, IsComparable));
    }

    // A break in the series is a change of the method, not of the region.
    private static bool IsComparable(Cell cell) => !cell.Flags.HasFlag(ObservationFlags.Break);

    private static RegionActivityTable Select(RegionActivityTable table, string[] regions, string[] activities, Func<Cell, bool> isComparable)
    {
        int[] columns = [.. activities.Select(table.FindActivity)];
        return new RegionActivityTable(regions, activities, [.. regions.Select(table.FindRegion).SelectMany(row => columns.Select(column => table[row, column] is var cell && isComparable(cell) ? cell : Cell.Missing(cell.Flags)))]);
    }
}
