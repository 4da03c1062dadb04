using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Diversification;

/// <summary>Two years over the regions, activities and cells that both publish, so that a cell which appears or disappears moves no other.</summary>
/// <param name="FirstYear">The first year.</param>
/// <param name="Before">The first year's cells.</param>
/// <param name="After">The last year's.</param>
/// <param name="QuotientsBefore">The first year's quotients.</param>
/// <param name="QuotientsAfter">The last year's.</param>
/// <param name="Turnover">What became of every activity in every region.</param>
internal sealed record TurnoverBasis(
    int FirstYear, RegionActivityTable Before, RegionActivityTable After, FigureTable QuotientsBefore, FigureTable QuotientsAfter, TurnoverTable Turnover)
{
    public static TurnoverBasis From(SpecialisationTable earlier, SpecialisationTable later, EntryRule rule)
    {
        string[] regions = [.. later.Cells.Regions.Where(region => earlier.Cells.FindRegion(region) >= 0)];
        string[] activities = [.. later.Cells.Activities.Where(activity => earlier.Cells.FindActivity(activity) >= 0)];
        var (before, after) = (Common(earlier.Cells, later.Cells, regions, activities), Common(later.Cells, earlier.Cells, regions, activities));
        return new(earlier.Choice.Year, before, after, LocationQuotient.From(before), LocationQuotient.From(after), EntryBeyondError.From(before, after, rule));
    }

    private static RegionActivityTable Common(RegionActivityTable table, RegionActivityTable other, string[] regions, string[] activities) => new(
        regions,
        activities,
        [.. from region in regions
            from activity in activities
            let cell = table[table.FindRegion(region), table.FindActivity(activity)]
            let compared = other[other.FindRegion(region), other.FindActivity(activity)]
            select compared.IsPublished && !IsBreak(cell) && !IsBreak(compared) ? cell : Cell.Missing(cell.Flags)]);

    // A break in the series is a change of the method, not of the region.
    private static bool IsBreak(Cell cell) => cell.Flags.HasFlag(ObservationFlags.Break);
}
