using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Clusters;

/// <summary>A category in every region, as lines of the same kind as an activity's.</summary>
internal sealed class ClusterRegions(SetCategory category, ClusterFigures figures, IReadOnlyList<ClusterFigures> years, ClusterFigures? earlier, StarReading reading, NutsVersion version)
{
    private readonly FigureTable? growth = earlier is null ? null : Growth.From(earlier.Cells, figures.Cells, figures.Year - earlier.Year);

    private readonly int column = figures.Cells.FindActivity(category.Code);

    /// <summary>Every region: those with enough jobs by quotient, or by the least that it can be, then the smaller, then those of which nothing is known.</summary>
    public IReadOnlyList<ActivityRegionLine> Ranked() => column < 0
        ? []
        : [.. Enumerable.Range(0, figures.Cells.Regions.Count)
            .Select(row => new ActivityRegionLine(RegionNames.Identify(figures.Cells.Regions[row], version), Line(row)))
            .OrderBy(line => Least(line.Figures) is null or 0 ? 2 : (line.Figures.Jobs ?? line.Figures.JobsLower) >= HeadlineRule.LeastJobs ? 0 : 1)
            .ThenByDescending(line => Least(line.Figures))
            .ThenBy(line => line.Region.Code, StringComparer.Ordinal)];

    /// <summary>Every region whose place is known, as a map draws it; a sum that is not published has its colour where both ends of what it can be are in one class.</summary>
    /// <param name="boundaries">The NUTS version whose boundaries are loaded; null where none are.</param>
    public QuotientMap Map(int? boundaries) => new(column < 0 ? [] : [.. figures.Layout(column).Select(Mark)], QuotientClasses.Breaks, boundaries);

    private MapRegion Mark(Bubble bubble)
    {
        var (code, line) = (figures.Cells.Regions[bubble.Row], Line(bubble.Row));
        return new MapRegion(
            RegionNames.Identify(code, version), bubble.X, bubble.Y, bubble.Radius, line.LocationQuotient, line.Lower, line.Upper, line.Jobs, line.Quality,
            line.LocationQuotient is { } known ? QuotientClasses.Of(known, QuotientClasses.Breaks) : QuotientClasses.Shared(line.Lower, line.Upper, QuotientClasses.Breaks));
    }

    /// <summary>The quotient where it is published, else the least that it can be.</summary>
    public static double? Least(ActivityLine line) => line.LocationQuotient ?? line.Lower;

    private ActivityLine Line(int row)
    {
        var (cell, quotient, earned) = (figures.Cells[row, column], figures.Quotients[row, column], figures.Stars(reading)[row, column]);
        var change = growth?[row, column].Value;
        return new ActivityLine(
            category.Slug, category.Name, category.Name, "", MarketReach.Traded,
            cell.Value, cell.Lower, double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper,
            figures.Shares[row, column].Value, quotient.Value, quotient.Lower, quotient.Upper,
            VerdictOf(quotient),
            // Where the sum is not published the stars that it has whatever is missing still stand.
            earned.Stars ?? (earned.AtLeast > 0 ? earned.AtLeast : null),
            ActivityLines.StarNames(earned.OverPublished ?? earned.Certain),
            change, change is null ? null : earlier!.Year, FlagCodes.Format(cell.Flags), QualityOf.Cell(cell), Trend(figures.Cells.Regions[row]));
    }

    // By the bounds, so that what is missing decides nothing by accident.
    private static SpecialisedVerdict VerdictOf(Figure quotient) => quotient switch
    {
        { Lower: >= 1 } => SpecialisedVerdict.Yes,
        { Upper: < 1 } => SpecialisedVerdict.No,
        { Value: >= 1 } => SpecialisedVerdict.ProbablyYes,
        { Value: not null } => SpecialisedVerdict.ProbablyNo,
        _ => SpecialisedVerdict.CannotTell,
    };

    private IReadOnlyList<YearValue> Trend(string region) => [.. years.Select(year => new YearValue(year.Year, year.Quotients.Find(region, category.Code)?.Value))];
}
