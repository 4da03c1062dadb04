using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>A table and its year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Table">Regions by activities.</param>
public sealed record YearTable(int Year, RegionActivityTable Table);

/// <summary>Growth from one year of a list to the next.</summary>
/// <param name="Region">The region; null for an activity in all regions.</param>
/// <param name="Activity">The activity; null for a region in all activities.</param>
/// <param name="FromYear">The earlier year.</param>
/// <param name="ToYear">The later year.</param>
/// <param name="Growth">By how much, as a fraction.</param>
public sealed record GrowthLine(string? Region, string? Activity, int FromYear, int ToYear, Figure Growth);

/// <summary>
/// Growth over several years as a list, one line a cell and a pair of following years: EconGeo's <c>growth_list</c>, <c>growth_list_reg</c> and
/// <c>growth_list_ind</c>, which do not run in EconGeo 2.1. A label that one year lacks is said to be lacking, not taken for 0.
/// </summary>
public static class GrowthList
{
    /// <summary>The growth of every cell.</summary>
    /// <param name="years">Two or more, years ascending.</param>
    /// <param name="rate">How it is expressed.</param>
    /// <exception cref="ArgumentException">Fewer than two years, or not ascending; a negative or non-finite cell.</exception>
    public static IReadOnlyList<GrowthLine> From(IReadOnlyList<YearTable> years, GrowthRate rate = GrowthRate.YearlyAverage) => [.. Steps(years).SelectMany(step =>
    {
        var growth = Growth.From(step.Earlier.Table, step.Later.Table, step.Later.Year - step.Earlier.Year, rate);
        return growth.Rows.SelectMany((region, row) => growth.Columns.Select((activity, column) => new GrowthLine(region, activity, step.Earlier.Year, step.Later.Year, growth[row, column])));
    })];

    /// <summary>The growth of every whole region, or of every whole activity.</summary>
    /// <param name="years">Two or more, years ascending.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <param name="rate">How it is expressed.</param>
    /// <exception cref="ArgumentException">Fewer than two years, or not ascending; a negative or non-finite cell.</exception>
    public static IReadOnlyList<GrowthLine> OfTotals(IReadOnlyList<YearTable> years, MeasureOf of = MeasureOf.Region, GrowthRate rate = GrowthRate.YearlyAverage) => [.. Steps(years).SelectMany(step =>
    {
        var growth = TotalGrowth.From(step.Earlier.Table, step.Later.Table, step.Later.Year - step.Earlier.Year, of, rate);
        return growth.Labels.Select((label, at) => new GrowthLine(
            of == MeasureOf.Region ? label : null, of == MeasureOf.Activity ? label : null, step.Earlier.Year, step.Later.Year, growth[at]));
    })];

    private static IEnumerable<(YearTable Earlier, YearTable Later)> Steps(IReadOnlyList<YearTable> years)
    {
        if (years.Count < 2)
            throw new ArgumentException($"growth needs two years or more, not {years.Count}", nameof(years));
        for (var at = 1; at < years.Count; at++)
            if (years[at].Year <= years[at - 1].Year)
                throw new ArgumentException($"years ascend; {years[at].Year} follows {years[at - 1].Year}", nameof(years));
        return years.Zip(years.Skip(1));
    }
}
