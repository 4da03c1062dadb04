using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Provenance;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Puts together what is known of an activity in a region: from the table of the year, of an earlier year, and over time.</summary>
internal sealed class ActivityLines(SpecialisationTable table, SpecialisationTable? earlier, IReadOnlyList<SpecialisationTable> years, StarReading reading)
{
    private readonly FigureTable? growth = earlier is null ? null : Growth.From(earlier.Cells, table.Cells, table.Choice.Year - earlier.Choice.Year);

    private readonly StarTable stars = table.Stars(reading);

    /// <summary>One activity in one region by position in the table.</summary>
    public ActivityLine Line(int region, int activity)
    {
        var cell = table.Cells[region, activity];
        var reference = table.Activities[activity];
        var quotient = table.Quotient(region, activity);
        var earned = stars[region, activity];
        var change = growth?[region, activity];
        return new ActivityLine(
            reference.Code,
            reference.FullName(),
            reference.ShortName(),
            Vocabulary.Themes.Theme.FindSlug(reference.Code) is null ? reference.Code[..1] : "",
            reference.Reach,
            cell.Value,
            cell.Lower,
            double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper,
            table.Shares[region, activity].Value,
            quotient.Value,
            quotient.Lower,
            quotient.Upper,
            VerdictOf(table.Specialised(region, activity)),
            reference.Reach == MarketReach.Traded ? earned.Stars : null,
            StarNames(earned.OverPublished ?? StarCriteria.None),
            change?.Value,
            change?.Value is null ? null : earlier!.Choice.Year,
            FlagCodes.Format(cell.Flags),
            QualityOf.Cell(cell),
            Trend(table.Cells.Regions[region], reference.Code));
    }

    /// <summary>The quotient by year, for every year of the dataset.</summary>
    public IReadOnlyList<YearValue> Trend(string region, string activity) =>
        [.. years.Select(year => new YearValue(year.Choice.Year, year.FindQuotient(region, activity)))];

    /// <summary>The stars' short names.</summary>
    public static IReadOnlyList<string> StarNames(StarCriteria earned) =>
        [.. new[] { StarCriteria.Size, StarCriteria.Specialisation, StarCriteria.Focus }.Where(star => earned.HasFlag(star)).Select(star => star.ToString().ToLowerInvariant())];

    private static SpecialisedVerdict VerdictOf(SpecialisedCell cell) => (cell.Verdict, cell.OverPublished) switch
    {
        (Verdict.Yes, _) => SpecialisedVerdict.Yes,
        (Verdict.No, _) => SpecialisedVerdict.No,
        (_, true) => SpecialisedVerdict.ProbablyYes,
        (_, false) => SpecialisedVerdict.ProbablyNo,
        _ => SpecialisedVerdict.CannotTell,
    };
}
