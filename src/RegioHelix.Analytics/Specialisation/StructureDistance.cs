using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>A structure: one sum an activity.</summary>
internal static class StructurePart
{
    public static CellSum[] Row(RegionActivityTable table, int row)
    {
        var parts = new CellSum[table.Activities.Count];
        for (var activity = 0; activity < parts.Length; activity++)
            parts[activity] = CellSum.Of(table[row, activity]);
        return parts;
    }

    public static CellSum[] Reference(RegionActivityTable table, TableSums sums, int row, KrugmanReference reference)
    {
        var parts = new CellSum[table.Activities.Count];
        for (var activity = 0; activity < parts.Length; activity++)
            parts[activity] = reference == KrugmanReference.All ? sums.Activities[activity] : sums.Activities[activity].Minus(CellSum.Of(table[row, activity]));
        return parts;
    }
}

/// <summary>The distance between two structures and what it rests on.</summary>
/// <param name="Distance">Krugman's index, 0 to 2.</param>
/// <param name="Common">Activities published in both.</param>
/// <param name="Coverage">The smaller of the two parts that the common activities are of what each has published, 0 to 1.</param>
internal readonly record struct StructureDistance(Figure Distance, int Common, double Coverage)
{
    /// <summary>The distance between two rows; a row is at 0 from itself, missing cells or not.</summary>
    public static StructureDistance BetweenRows(CellSum[][] rows, int one, int other)
    {
        var distance = Between(rows[one], rows[other]);
        return one == other && distance.Distance.Value is not null ? distance with { Distance = Figure.Of(0) } : distance;
    }

    public static StructureDistance Between(CellSum[] one, CellSum[] other)
    {
        var (oneAll, otherAll) = (Total(one), Total(other));
        var (oneCommon, otherCommon, common) = (0.0, 0.0, 0);
        for (var activity = 0; activity < one.Length; activity++)
            if (IsCommon(one[activity], other[activity]))
            {
                common++;
                oneCommon += one[activity].Published;
                otherCommon += other[activity].Published;
            }
        var complete = oneAll.IsComplete && otherAll.IsComplete;
        var bounds = complete ? default : Bounds(one, other, oneAll, otherAll);
        if (Missing(oneAll, oneCommon, otherCommon) is { } state)
            return new(complete ? Figure.Without(state) : Figure.Without(state, bounds.Lower, bounds.Upper), common, 0);
        var distance = 0.0;
        for (var activity = 0; activity < one.Length; activity++)
            if (IsCommon(one[activity], other[activity]))
                distance += Math.Abs((one[activity].Published / oneCommon) - (other[activity].Published / otherCommon));
        distance = Math.Min(2, distance);
        return new(
            complete ? Figure.Of(distance) : Figure.Of(distance, bounds.Lower, bounds.Upper),
            common,
            Math.Min(oneCommon / oneAll.Published, otherCommon / otherAll.Published));
    }

    /// <summary>True where both have a published part of the activity.</summary>
    public static bool IsCommon(in CellSum one, in CellSum other) => one.PublishedCount > 0 && other.PublishedCount > 0;

    private static CellSum Total(CellSum[] parts) => parts.Aggregate(default(CellSum), (sum, part) => sum.Plus(part));

    private static FigureState? Missing(in CellSum oneAll, double oneCommon, double otherCommon) =>
        oneAll.PublishedCount == 0 ? FigureState.NotPublished
        : oneAll.Published == 0 ? FigureState.EmptyRegion
        : oneCommon == 0 || otherCommon == 0 ? FigureState.EmptyReference
        : null;

    // Shares add up to 1 on both sides, so the distance is also twice what one side has more than the other: each gives a bound.
    private static Interval Bounds(CellSum[] one, CellSum[] other, in CellSum oneAll, in CellSum otherAll)
    {
        var (lower, upper, moreLower, moreUpper, lessLower, lessUpper) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var activity = 0; activity < one.Length; activity++)
        {
            var here = Interval.ShareOf(one[activity], oneAll.Minus(one[activity]));
            var there = Interval.ShareOf(other[activity], otherAll.Minus(other[activity]));
            var distance = Interval.Distance(here, there);
            lower += distance.Lower;
            upper += distance.Upper;
            moreLower += Math.Max(0, here.Lower - there.Upper);
            moreUpper += Math.Max(0, here.Upper - there.Lower);
            lessLower += Math.Max(0, there.Lower - here.Upper);
            lessUpper += Math.Max(0, there.Upper - here.Lower);
        }
        return new(
            Math.Min(2, Math.Max(lower, 2 * Math.Max(moreLower, lessLower))),
            Math.Min(2, Math.Min(upper, 2 * Math.Min(moreUpper, lessUpper))));
    }
}
