namespace RegioHelix.Analytics.Relatedness;

/// <summary>How related every two activities are. Immutable.</summary>
public sealed class RelatednessTable
{
    private readonly double[] values;
    private readonly CountTriangle? proximity;
    private readonly Lazy<Dictionary<string, int>> index;

    internal RelatednessTable(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, RelatednessMeasure? measure, double[] values)
    {
        (Activities, Dropped, Measure, this.values) = (activities, dropped, measure, values);
        index = new(() => Enumerable.Range(0, activities.Count).ToDictionary(at => activities[at], at => at, StringComparer.Ordinal));
    }

    /// <summary>Proximity as counts: a value is made when it is asked for.</summary>
    internal RelatednessTable(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, CountTriangle proximity)
        : this(activities, dropped, RelatednessMeasure.MinimumConditionalProbability, []) => this.proximity = proximity;

    /// <summary>The activities that some region has, in order: rows and columns.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The activities that no region has: of them nothing can be said.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>The measure; null where the values do not come from co-occurrences alone, such as correlations or a table made 0/1.</summary>
    public RelatednessMeasure? Measure { get; }

    /// <summary>Cells of the table it was counted in whose presence is unknown or can turn out otherwise: where it is not 0, no value is certain, and none has bounds.</summary>
    public int UnsettledCount { get; internal init; }

    /// <summary>The relatedness of two activities by position; for the asymmetric measure, of the column given the row.</summary>
    public double this[int one, int other] => proximity is null
        ? values[(one * Activities.Count) + other]
        : (double)proximity[one, other] / Math.Max(proximity[one, one], proximity[other, other]);

    /// <summary>The counts that proximity comes from where it is not stored; else null.</summary>
    internal CountTriangle? Proximity => proximity;

    /// <summary>The relatedness of two labels; null where one was dropped or is unknown.</summary>
    public double? Find(string one, string other) =>
        index.Value.TryGetValue(one, out var row) && index.Value.TryGetValue(other, out var column) ? this[row, column] : null;

    /// <summary>The position of an activity, or -1.</summary>
    public int FindActivity(string activity) => index.Value.GetValueOrDefault(activity, -1);

    /// <summary>The same activities with 1 where they are related at or above a threshold and 0 elsewhere: which are related at all. EconGeo takes association at or above 1.</summary>
    /// <param name="threshold">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not above 0.</exception>
    public RelatednessTable Binary(double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        return Changed((one, other) => this[one, other] >= threshold ? 1 : 0);
    }

    /// <summary>The same activities with other values, stored.</summary>
    internal RelatednessTable Changed(Func<int, int, double> value)
    {
        var (count, changed) = (Activities.Count, new double[(long)Activities.Count * Activities.Count]);
        for (var one = 0; one < count; one++)
            for (var other = 0; other < count; other++)
                changed[(one * count) + other] = value(one, other);
        return new(Activities, Dropped, null, changed) { UnsettledCount = UnsettledCount };
    }

    internal ReadOnlySpan<double> Row(int activity) => proximity is null
        ? values.AsSpan(activity * Activities.Count, Activities.Count)
        : Enumerable.Range(0, Activities.Count).Select(other => this[activity, other]).ToArray();
}
