using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The average of a figure that every activity has (a wage, a complexity) over a region's activities, weighted by the region's shares; or of a figure
/// that every region has over an activity's regions. In the unit of the figure, between its least and its most. EconGeo's <c>weighted_avg</c>.
/// </summary>
public static class WeightedAverage
{
    /// <summary>The average of every region over its activities, or of every activity over its regions, with its exact bounds.</summary>
    /// <param name="table">Regions by activities, 0 or more: the weights.</param>
    /// <param name="figureOf">The figure of an activity (of a region, for activities), finite; null where unknown, which leaves it out.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; a figure that is not finite.</exception>
    public static FigureList From(RegionActivityTable table, Func<string, double?> figureOf, MeasureOf of = MeasureOf.Region)
    {
        TableSums.From(table);
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        double?[] figures = [.. rows.Activities.Select(figureOf)];
        for (var at = 0; at < figures.Length; at++)
            if (figures[at] is { } figure && !double.IsFinite(figure))
                throw new ArgumentException($"the figure of {rows.Activities[at]} is {figure}; allowed are finite numbers, or null where it is unknown", nameof(figureOf));
        int[] known = [.. Enumerable.Range(0, figures.Length).Where(at => figures[at] is not null).OrderBy(at => figures[at])];
        return FigureList.Fill(rows.Regions, row => Average([.. known.Select(at => rows[row, at])], [.. known.Select(at => figures[at]!.Value)], of));
    }

    private static Figure Average(Cell[] weights, double[] figures, MeasureOf of)
    {
        var whole = weights.Sum(cell => cell.Value ?? 0);
        var isComplete = weights.All(cell => cell.IsPublished);
        var (lower, upper) = isComplete ? (null, null) : (Extreme(weights, figures, cell => cell.Upper, cell => cell.Lower, Math.Min), Extreme(weights, figures, cell => cell.Lower, cell => cell.Upper, Math.Max));
        if (weights.All(cell => !cell.IsPublished))
            return new(null, lower, upper, FigureState.NotPublished);
        if (whole == 0)
            return new(null, lower, upper, of == MeasureOf.Region ? FigureState.EmptyRegion : FigureState.EmptyActivity);
        var average = 0.0;
        for (var at = 0; at < weights.Length; at++)
            average += (weights[at].Value ?? 0) / whole * figures[at];
        return isComplete ? Figure.Of(average) : new(average, lower, upper, FigureState.Computed);
    }

    // The average is extreme where all small figures weigh as at one end and all large ones as at the other; only the step between them is to be found.
    private static double? Extreme(Cell[] weights, double[] figures, Func<Cell, double> small, Func<Cell, double> large, Func<double, double, double> pick)
    {
        double? extreme = null;
        for (var step = 0; step <= weights.Length; step++)
        {
            double[] at = [.. weights.Select((cell, position) => position < step ? small(cell) : large(cell))];
            var infinite = Array.FindIndex(at, double.IsPositiveInfinity);
            // Without a limit, the figures that may weigh endlessly decide; the extreme one among them is the limit.
            var average = infinite >= 0
                ? Enumerable.Range(0, at.Length).Where(position => double.IsPositiveInfinity(at[position])).Select(position => figures[position]).Aggregate(pick)
                : at.Sum() > 0 ? at.Zip(figures, (weight, figure) => weight * figure).Sum() / at.Sum() : (double?)null;
            extreme = average is null ? extreme : extreme is null ? average : pick(extreme.Value, average.Value);
        }
        return extreme;
    }
}
