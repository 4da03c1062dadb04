namespace RegioHelix.Analytics.Maps;

/// <summary>How values are cut into classes.</summary>
public enum ClassBreakMethod
{
    /// <summary>As many values in each class as ties allow.</summary>
    Quantile,

    /// <summary>The classes whose values differ least from their own mean: Fisher 1958, Journal of the American Statistical Association 53(284), the exact solution; Jenks 1967 brought it to maps.</summary>
    Natural,
}

/// <summary>
/// Limits of the classes of a legend: ascending, each the smallest value of its upper class, one fewer than classes.
/// Equal values are never parted; where there are fewer different values than classes, there are fewer classes.
/// </summary>
public sealed class ClassBreaks
{
    // Fisher's method compares all pairs of different values; beyond this many they are first thinned to so many quantiles.
    private const int MostForNatural = 2000;

    private ClassBreaks(IReadOnlyList<double> limits) => Limits = limits;

    /// <summary>The limits, ascending; empty for one class.</summary>
    public IReadOnlyList<double> Limits { get; }

    /// <summary>The limits of some values.</summary>
    /// <param name="values">Finite numbers in any order; null for missing, which is left out.</param>
    /// <param name="classes">Classes wanted, 1 or more.</param>
    /// <param name="method">How to cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one class.</exception>
    /// <exception cref="ArgumentException">A value that is not finite.</exception>
    public static ClassBreaks From(IEnumerable<double?> values, int classes, ClassBreakMethod method)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        double[] sorted = [.. values.Where(value => value is not null).Select(value => value!.Value).Order()];
        if (Array.Exists(sorted, value => !double.IsFinite(value)))
            throw new ArgumentException("a value is not a finite number; leave missing ones null", nameof(values));
        return new(method == ClassBreakMethod.Quantile ? Quantiles(sorted, classes) : NaturalBreaks.Limits(Thin(sorted), classes));
    }

    /// <summary>The class of a value, from 0.</summary>
    public int ClassOf(double value)
    {
        var position = 0;
        while (position < Limits.Count && value >= Limits[position])
            position++;
        return position;
    }

    // A cut inside a run of equal values moves to the nearer end of the run.
    private static List<double> Quantiles(double[] sorted, int classes)
    {
        var limits = new List<double>();
        for (var cut = 1; cut < classes && sorted.Length > 0; cut++)
        {
            var at = (int)Math.Round((double)cut * sorted.Length / classes, MidpointRounding.AwayFromZero);
            var (start, end) = (at, at);
            while (start > 0 && start < sorted.Length && sorted[start - 1] == sorted[at])
                start--;
            while (end < sorted.Length && sorted[end] == sorted[Math.Min(at, sorted.Length - 1)])
                end++;
            var nearer = at - start <= end - at ? start : end;
            if (nearer > 0 && nearer < sorted.Length && (limits.Count == 0 || sorted[nearer] > limits[^1]))
                limits.Add(sorted[nearer]);
        }
        return limits;
    }

    private static double[] Thin(double[] sorted) => sorted.Length <= MostForNatural
        ? sorted
        : [.. Enumerable.Range(0, MostForNatural).Select(at => sorted[(int)((long)at * (sorted.Length - 1) / (MostForNatural - 1))])];
}
