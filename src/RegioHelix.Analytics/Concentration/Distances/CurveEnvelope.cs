namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>
/// Envelopes around simulated curves. Local: at each distance alone, the outermost level / 2 of the simulated values on each side lie beyond it.
/// Global: curves are put in order of how extreme they are anywhere (extreme rank length), the outermost level of them are left out, and the envelope
/// holds the rest; a curve of chance leaves it with the level's probability, exactly, however many distances there are.
/// Source: Myllymäki, Mrkvička, Grabarnik, Seijo and Hahn 2017, Journal of the Royal Statistical Society B 79(2), 381-404.
/// </summary>
internal static class CurveEnvelope
{
    /// <summary>Compares a curve with simulated ones; NaN marks where one is not defined.</summary>
    public static DistanceCurve Around(IReadOnlyList<double> distances, double[] observed, double[][] simulated, double level)
    {
        double[][] curves = [observed, .. simulated];
        int[] defined = [.. Enumerable.Range(0, distances.Count).Where(at => curves.All(curve => !double.IsNaN(curve[at])))];
        var extremeness = Extremeness(curves, defined);
        double[][] kept = [.. curves.Where((_, curve) => extremeness[curve] > level + 1e-12)];
        var outer = Math.Max(1, (int)((level / 2 * (simulated.Length + 1)) + 1e-9));
        var points = distances.Select((distance, at) => Point(distance, observed[at], Array.BinarySearch(defined, at) >= 0, at, simulated, kept, outer)).ToList();
        return new(points, extremeness[0], extremeness[0] > level + 1e-12 ? DistanceVerdict.AsByLot : Outside(points));
    }

    private static DistancePoint Point(double distance, double value, bool isDefined, int at, double[][] simulated, double[][] kept, int outer)
    {
        if (!isDefined)
            return new(distance, double.IsNaN(value) ? null : value, null, null, null, null);
        double[] sorted = [.. simulated.Select(curve => curve[at]).Order()];
        double? lowest = kept.Length == 0 ? null : kept.Min(curve => curve[at]);
        return new(distance, value, sorted[outer - 1], sorted[^outer], lowest, kept.Length == 0 ? null : kept.Max(curve => curve[at]));
    }

    private static DistanceVerdict Outside(List<DistancePoint> points) =>
        points.Exists(point => point.Value > point.GlobalUpper) || !points.Exists(point => point.Value < point.GlobalLower) ? DistanceVerdict.Clustered : DistanceVerdict.Dispersed;

    /// <summary>For each curve, the share of curves that are at least as extreme.</summary>
    private static double[] Extremeness(double[][] curves, int[] defined)
    {
        var ranks = curves.Select(_ => new int[defined.Length]).ToArray();
        for (var at = 0; at < defined.Length; at++)
            Rank([.. curves.Select(curve => curve[defined[at]])], at, ranks);
        foreach (var own in ranks)
            Array.Sort(own);
        int[] order = [.. Enumerable.Range(0, curves.Length)];
        Array.Sort(order, (one, other) => ranks[one].AsSpan().SequenceCompareTo(ranks[other]));
        var shares = new double[curves.Length];
        for (var last = curves.Length - 1; last >= 0;)
        {
            var first = last;
            while (first > 0 && ranks[order[first - 1]].AsSpan().SequenceEqual(ranks[order[last]]))
                first--;
            for (var at = first; at <= last; at++)
                shares[order[at]] = (last + 1.0) / curves.Length;
            last = first - 1;
        }
        return shares;
    }

    // How far out a value is on its side: the number of values as low, or as high, whichever is less. Equal values are equally far out, and no further than the innermost.
    private static void Rank(double[] values, int at, int[][] ranks)
    {
        double[] sorted = [.. values.Order()];
        for (var curve = 0; curve < values.Length; curve++)
        {
            var (first, past) = (Lower(sorted, values[curve]), Upper(sorted, values[curve]));
            ranks[curve][at] = Math.Min(past, values.Length - first);
        }
    }

    private static int Lower(double[] sorted, double value) => Search(sorted, one => one < value);

    private static int Upper(double[] sorted, double value) => Search(sorted, one => one <= value);

    private static int Search(double[] sorted, Func<double, bool> isBefore)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
