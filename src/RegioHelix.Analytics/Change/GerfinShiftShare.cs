using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>A region's growth relative to the whole as a product of two factors. Each is 1 where the region is like the whole.</summary>
/// <param name="Region">The region.</param>
/// <param name="Structural">What its activities would have given at their growth in all regions, over the growth of the whole: the industrial mix.</param>
/// <param name="Location">What it grew over what its activities would have given: the regional share.</param>
/// <param name="Total">Its growth over that of the whole; the product of both.</param>
public sealed record GerfinLine(string Region, Figure Structural, Figure Location, Figure Total);

/// <summary>
/// Shift-share by indices: the region's growth over the whole's is its structural times its location factor. An identity, not an explanation.
/// Cells missing in one of the years are left out of region and whole alike, and the factors have no bounds: each depends on every cell of both years, either way.
/// Source: Gerfin 1964, Kyklos 17(4), 565-593; REAT's <c>shift</c> with <c>shift.method = "Gerfin"</c>.
/// </summary>
public static class GerfinShiftShare
{
    /// <summary>The factors of every region.</summary>
    /// <param name="earlier">The first year.</param>
    /// <param name="later">The last year, with the same labels in the same order.</param>
    /// <exception cref="ArgumentException">Other labels; a negative or non-finite cell.</exception>
    public static IReadOnlyList<GerfinLine> From(RegionActivityTable earlier, RegionActivityTable later)
    {
        if (!earlier.Regions.SequenceEqual(later.Regions) || !earlier.Activities.SequenceEqual(later.Activities))
            throw new ArgumentException("both years need the same regions and activities in the same order", nameof(later));
        var pair = YearPair.Of(earlier, later);
        return [.. Enumerable.Range(0, earlier.Regions.Count).Select(region => Line(pair, region))];
    }

    /// <summary>
    /// The dynamic form: the product of the factors of each pair of following years, so that the identity stays. REAT's <c>shiftd</c> adds or averages them
    /// instead, after which they no longer multiply to the total.
    /// </summary>
    /// <param name="years">The tables of two or more years, in order, with the same labels in the same order.</param>
    /// <exception cref="ArgumentException">Fewer than two years; other labels; a negative or non-finite cell.</exception>
    public static IReadOnlyList<GerfinLine> Dynamic(IReadOnlyList<RegionActivityTable> years)
    {
        if (years.Count < 2)
            throw new ArgumentException($"a change needs two years or more, not {years.Count}", nameof(years));
        var steps = years.Zip(years.Skip(1), From).ToList();
        return [.. Enumerable.Range(0, years[0].Regions.Count).Select(region => new GerfinLine(
            years[0].Regions[region],
            Product(steps.Select(step => step[region].Structural)),
            Product(steps.Select(step => step[region].Location)),
            Product(steps.Select(step => step[region].Total))))];
    }

    private static GerfinLine Line(YearPair pair, int region)
    {
        int[] activities = [.. pair.ActivitiesOf(region)];
        var first = activities.Sum(activity => pair.First[region, activity].Value!.Value);
        var last = activities.Sum(activity => pair.Last[region, activity].Value!.Value);
        var expected = activities.Sum(activity => pair.First[region, activity].Value!.Value * (1 + pair.ActivityGrowth(activity)));
        var whole = first * (1 + pair.WholeGrowth);
        var empty = activities.Length == 0 ? FigureState.NotPublished : FigureState.EmptyRegion;
        Figure Ratio(double one, double other) => first == 0 ? Figure.Without(empty) : other == 0 ? Figure.Without(FigureState.ZeroEnd) : Figure.OfKnown(one / other, pair.Missing);
        return new(pair.First.Regions[region], Ratio(expected, whole), Ratio(last, expected), Ratio(last, whole));
    }

    private static Figure Product(IEnumerable<Figure> factors) => factors.Aggregate((one, other) =>
        one.Value is null ? one : other.Value is null ? other : Figure.OfKnown(one.Value.Value * other.Value.Value, one.Lower is null || other.Lower is null ? 1 : 0));
}
