using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>Which decomposition of a region's change.</summary>
public enum ShiftShareForm
{
    /// <summary>National share, industrial mix and regional share. Dunn 1960, Papers of the Regional Science Association 6.</summary>
    Dunn,

    /// <summary>Also an allocation effect: the regional share is taken at the structure the region would have were it like the whole. Esteban-Marquillas 1972, Regional and Urban Economics 2(3).</summary>
    EstebanMarquillas,
}

/// <summary>A region's change between two years, taken apart. The parts add up to the change.</summary>
/// <param name="Region">The region.</param>
/// <param name="Change">Later less earlier, in the unit of the table.</param>
/// <param name="NationalShare">What it would have been at the growth of the whole.</param>
/// <param name="IndustrialMix">What the region's activities add, each at its own growth over all regions.</param>
/// <param name="RegionalShare">What the region adds beyond that.</param>
/// <param name="Allocation">For Esteban-Marquillas, what being specialised where it is ahead adds; 0 otherwise.</param>
/// <param name="Activities">Activities that count: published in both years and, in all regions together, above 0 in the first.</param>
public sealed record ShiftShareLine(
    string Region, double Change, double NationalShare, double IndustrialMix, double RegionalShare, double Allocation, IReadOnlyList<ShiftSharePart> Activities)
{
    /// <summary>Industrial mix, regional share and allocation together: the change beyond the growth of the whole.</summary>
    public double NetShift => IndustrialMix + RegionalShare + Allocation;
}

/// <summary>One activity's part of a region's change.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Change">Later less earlier.</param>
/// <param name="NationalShare">At the growth of the whole.</param>
/// <param name="IndustrialMix">By the activity's growth over all regions.</param>
/// <param name="RegionalShare">Beyond that.</param>
/// <param name="Allocation">For Esteban-Marquillas.</param>
public sealed record ShiftSharePart(string Activity, double Change, double NationalShare, double IndustrialMix, double RegionalShare, double Allocation);

/// <summary>
/// Shift-share: a region's change in jobs as the sum of the growth of the whole, of its activities, and of its own. An identity, not an explanation.
/// Cells missing in one of the years are left out of region and whole alike.
/// </summary>
public static class ShiftShare
{
    /// <summary>The decomposition of every region.</summary>
    /// <param name="earlier">The first year.</param>
    /// <param name="later">The last year, with the same labels in the same order.</param>
    /// <param name="form">Which decomposition.</param>
    /// <exception cref="ArgumentException">Other labels; a negative or non-finite cell.</exception>
    public static IReadOnlyList<ShiftShareLine> From(RegionActivityTable earlier, RegionActivityTable later, ShiftShareForm form = ShiftShareForm.Dunn)
    {
        if (!earlier.Regions.SequenceEqual(later.Regions) || !earlier.Activities.SequenceEqual(later.Activities))
            throw new ArgumentException("both years need the same regions and activities in the same order", nameof(later));
        var pair = YearPair.Of(earlier, later);
        return [.. Enumerable.Range(0, earlier.Regions.Count).Select(region => Line(pair, region, form))];
    }

    /// <summary>The dynamic form: the sum of the decompositions of each pair of following years. Barff and Knight 1988, Growth and Change 19(2).</summary>
    /// <param name="years">The tables of two or more years, in order, with the same labels in the same order.</param>
    /// <param name="form">Which decomposition.</param>
    /// <exception cref="ArgumentException">Fewer than two years; other labels; a negative or non-finite cell.</exception>
    public static IReadOnlyList<ShiftShareLine> Dynamic(IReadOnlyList<RegionActivityTable> years, ShiftShareForm form = ShiftShareForm.Dunn)
    {
        if (years.Count < 2)
            throw new ArgumentException($"a change needs two years or more, not {years.Count}", nameof(years));
        var steps = years.Zip(years.Skip(1), (earlier, later) => From(earlier, later, form)).ToList();
        return [.. Enumerable.Range(0, years[0].Regions.Count).Select(region => Added([.. steps.Select(step => step[region])]))];
    }

    private static ShiftShareLine Line(YearPair pair, int region, ShiftShareForm form)
    {
        var parts = new List<ShiftSharePart>();
        var regionFirst = pair.RegionFirst(region);
        foreach (var activity in pair.ActivitiesOf(region))
        {
            var (first, last) = (pair.First[region, activity].Value!.Value, pair.Last[region, activity].Value!.Value);
            var (whole, over) = (pair.WholeGrowth, pair.ActivityGrowth(activity));
            // The own growth times the jobs it applies to, without dividing by them: an activity that starts from 0 is all regional share.
            var regional = last - (first * (1 + over));
            var expected = regionFirst * pair.WholeShare(activity);
            var atExpected = form == ShiftShareForm.EstebanMarquillas && first > 0 ? regional * (expected / first) : regional;
            parts.Add(new(pair.First.Activities[activity], last - first, first * whole, first * (over - whole), atExpected, regional - atExpected));
        }
        return Line(pair.First.Regions[region], parts);
    }

    private static ShiftShareLine Line(string region, IReadOnlyList<ShiftSharePart> parts) => new(
        region, parts.Sum(part => part.Change), parts.Sum(part => part.NationalShare), parts.Sum(part => part.IndustrialMix),
        parts.Sum(part => part.RegionalShare), parts.Sum(part => part.Allocation), parts);

    private static ShiftShareLine Added(IReadOnlyList<ShiftShareLine> lines) => Line(lines[0].Region, [.. lines
        .SelectMany(line => line.Activities)
        .GroupBy(part => part.Activity, StringComparer.Ordinal)
        .Select(parts => new ShiftSharePart(
            parts.Key, parts.Sum(part => part.Change), parts.Sum(part => part.NationalShare), parts.Sum(part => part.IndustrialMix),
            parts.Sum(part => part.RegionalShare), parts.Sum(part => part.Allocation)))]);
}
