namespace RegioHelix.Analytics.Relatedness;

/// <summary>How related every two activities are. Immutable.</summary>
public sealed class RelatednessTable
{
    private readonly double[] values;
    private readonly CountTriangle? proximity;
    private readonly Lazy<Dictionary<string, int>> index;

    internal RelatednessTable(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, RelatednessMeasure measure, double[] values)
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

    /// <summary>The measure.</summary>
    public RelatednessMeasure Measure { get; }

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

    internal ReadOnlySpan<double> Row(int activity) => proximity is null
        ? values.AsSpan(activity * Activities.Count, Activities.Count)
        : Enumerable.Range(0, Activities.Count).Select(other => this[activity, other]).ToArray();
}
