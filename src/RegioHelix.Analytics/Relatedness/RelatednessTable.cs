namespace RegioHelix.Analytics.Relatedness;

/// <summary>How related every two activities are. Immutable.</summary>
public sealed class RelatednessTable
{
    private readonly double[] values;
    private readonly Lazy<Dictionary<string, int>> index;

    internal RelatednessTable(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, RelatednessMeasure measure, double[] values)
    {
        (Activities, Dropped, Measure, this.values) = (activities, dropped, measure, values);
        index = new(() => Enumerable.Range(0, activities.Count).ToDictionary(at => activities[at], at => at, StringComparer.Ordinal));
    }

    /// <summary>The activities that some region has, in order: rows and columns.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The activities that no region has: of them nothing can be said.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>The measure.</summary>
    public RelatednessMeasure Measure { get; }

    /// <summary>The relatedness of two activities by position; for the asymmetric measure, of the column given the row.</summary>
    public double this[int one, int other] => values[(one * Activities.Count) + other];

    /// <summary>The relatedness of two labels; null where one was dropped or is unknown.</summary>
    public double? Find(string one, string other) =>
        index.Value.TryGetValue(one, out var row) && index.Value.TryGetValue(other, out var column) ? this[row, column] : null;

    /// <summary>The position of an activity, or -1.</summary>
    public int FindActivity(string activity) => index.Value.GetValueOrDefault(activity, -1);

    internal ReadOnlySpan<double> Row(int activity) => values.AsSpan(activity * Activities.Count, Activities.Count);
}
