using System.Globalization;
using RegioHelix.Analytics.Change;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>A priority's part of its region's change, taken apart.</summary>
/// <param name="Code">The priority.</param>
/// <param name="Change">Later less earlier, in the unit of the figures.</param>
/// <param name="National">At the growth of the whole.</param>
/// <param name="Structural">By its activities' growth over all regions.</param>
/// <param name="Competitive">Beyond that.</param>
public sealed record PriorityPart(string Code, double Change, double National, double Structural, double Competitive);

/// <summary>A region's change from the last year before the start to the last year, taken apart over its activities: an identity beside the checks and no substitute for them.</summary>
/// <param name="Sentence">The same in words, or why it cannot be told.</param>
/// <param name="Priorities">Each priority whose activities are all in it; empty where it cannot be told.</param>
public sealed record PriorityShiftShares(LocalText Sentence, IReadOnlyList<PriorityPart> Priorities)
{
    // The whole is what these regions are together: with fewer it is nobody's trend.
    private const int FewestRegions = 10;

    internal static PriorityShiftShares From(OutcomeTables tables, string region, int from, PriorityCheckSettings settings, IReadOnlyList<(string Code, IReadOnlyList<OutcomeColumn> Columns)> priorities)
    {
        var level = tables.Structure;
        int[] years = [.. tables.State.Years.Where(year => year >= (settings.FirstYear ?? int.MinValue) && year <= (settings.LastYear ?? int.MaxValue))];
        if (!tables.Outcome.IsByActivity || years.Length == 0 || years[0] >= from || years[^1] < from)
            return new(EvidenceReports.Words.Get("PriorityNoParts"), []);
        var (earlier, later) = (tables.Get(years.Last(year => year < from), level), tables.Get(years[^1], level));
        string[] activities = [.. earlier.Activities.Where(code => Value(earlier, region, code) is not null && Value(later, region, code) is not null)];
        string[] regions = [.. earlier.Regions.Where(one => activities.All(code => Value(earlier, one, code) is >= 0 && Value(later, one, code) is >= 0))];
        if (activities.Length < 2 || regions.Length < FewestRegions || !regions.Contains(region))
            return new(EvidenceReports.Words.Get("PriorityNoParts"), []);
        var line = ShiftShare.From(Table(earlier, regions, activities), Table(later, regions, activities)).Single(one => one.Region == region);
        var (first, last) = (years.Last(year => year < from), years[^1]);
        return new(
            EvidenceReports.Words.Fill("PriorityParts", culture =>
            [
                EvidenceReports.Named(region).In(culture), first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture), Figure(line.Change, culture), Figure(line.NationalShare, culture),
                Figure(line.IndustrialMix, culture), Figure(line.RegionalShare, culture), activities.Length, regions.Length,
            ]),
            [.. priorities.Select(one => Part(one.Code, one.Columns, level, line)).OfType<PriorityPart>()]);
    }

    // A priority that is finer than the structure, or of which an activity is not published, has no part here.
    private static PriorityPart? Part(string code, IReadOnlyList<OutcomeColumn> columns, Vocabulary.Activities.ActivityLevel level, ShiftShareLine line)
    {
        var parts = columns.Select(column => (column.Weight, Part: column.Level == level ? line.Activities.FirstOrDefault(part => part.Activity == column.Code) : null)).ToList();
        return parts.Count == 0 || parts.Any(one => one.Part is null) ? null
            : new(code, parts.Sum(one => one.Weight * one.Part!.Change), parts.Sum(one => one.Weight * one.Part!.NationalShare), parts.Sum(one => one.Weight * one.Part!.IndustrialMix), parts.Sum(one => one.Weight * one.Part!.RegionalShare));
    }

    private static RegionActivityTable Table(RegionActivityTable table, string[] regions, string[] activities) => RegionActivityTable.OfValues(regions, activities, (row, values) =>
    {
        for (var at = 0; at < activities.Length; at++)
            values[at] = Value(table, regions[row], activities[at])!.Value;
    });

    private static double? Value(RegionActivityTable table, string region, string activity) =>
        table.FindRegion(region) is >= 0 and var row && table.FindActivity(activity) is >= 0 and var column ? table[row, column].Value : null;

    private static string Figure(double value, CultureInfo culture) => FigureText.ThreeDigits(value, culture);
}
