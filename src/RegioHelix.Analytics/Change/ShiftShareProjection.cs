using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>
/// What a region's activities would be if each went the way that somebody foresees for it in all regions and the region kept its yearly lead or lag
/// (Gerfin's location factor): <c>later · (foreseen / later of all) · factor^(years ahead / years before)</c>. A sum of assumptions, not a forecast of ours.
/// Source: the constant-shift projection of shift-share, as in REAT's <c>shiftp</c>, which takes the mean yearly factor; ours is the geometric mean.
/// </summary>
public static class ShiftShareProjection
{
    /// <summary>The projected figure of every cell.</summary>
    /// <param name="earlier">The first year.</param>
    /// <param name="later">The last year, with the same labels in the same order.</param>
    /// <param name="years">Years between them, 1 or more.</param>
    /// <param name="foreseen">What is foreseen for an activity in all regions, 0 or more; null where nothing is.</param>
    /// <param name="ahead">Years from the last year to that, 1 or more.</param>
    /// <returns>Regions by activities, in the unit of the table; over published cells, without bounds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one year before or ahead.</exception>
    /// <exception cref="ArgumentException">Other labels; a negative or non-finite cell or foreseen figure.</exception>
    public static FigureTable From(RegionActivityTable earlier, RegionActivityTable later, int years, Func<string, double?> foreseen, int ahead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        var factors = GerfinShiftShare.From(earlier, later);
        var sums = TableSums.From(later);
        double?[] next = [.. later.Activities.Select(foreseen)];
        for (var activity = 0; activity < next.Length; activity++)
            if (next[activity] is { } figure && (!double.IsFinite(figure) || figure < 0))
                throw new ArgumentException($"{figure} is foreseen for {later.Activities[activity]}; allowed are finite numbers of 0 or more, or null", nameof(foreseen));
        return FigureTable.Fill(later.Regions, later.Activities, (region, activity) =>
        {
            if (later[region, activity].Value is not { } last || next[activity] is not { } whole || !sums.Activities[activity].IsComplete)
                return Figure.Without(FigureState.NotPublished);
            if (sums.Activities[activity].Published == 0)
                return Figure.Without(FigureState.EmptyActivity);
            return factors[region].Location is { Value: { } factor } location
                ? Figure.OfKnown(last * (whole / sums.Activities[activity].Published) * Math.Pow(factor, (double)ahead / years), location.Lower is null ? 1 : 0)
                : Figure.Without(factors[region].Location.State);
        });
    }
}
