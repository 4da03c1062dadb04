namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>How similar or linked every two activities are: symmetric; a pair of which nothing is known has no value. Immutable.</summary>
public sealed class SimilarityMatrix
{
    // NaN stands for "unknown"; it never leaves this class but to the kernels of this folder.
    private readonly double[] values;
    private readonly Lazy<Dictionary<string, int>> index;

    internal SimilarityMatrix(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, LinkKind kind, string name, double[] values)
    {
        (Activities, Dropped, Kind, Name, this.values) = (activities, dropped, kind, name, values);
        index = new(() => Enumerable.Range(0, activities.Count).ToDictionary(at => activities[at], at => at, StringComparer.Ordinal));
    }

    /// <summary>The activities, in order: rows and columns.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>Activities of the input of which nothing can be said: without jobs, without any variation over regions, or published in too few.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>What kind of link it is.</summary>
    public LinkKind Kind { get; }

    /// <summary>Short name, as in LC-Emp.</summary>
    public string Name { get; }

    /// <summary>The similarity of two activities by position, of one with itself on the diagonal; null where unknown.</summary>
    public double? this[int one, int other] => values[(one * Activities.Count) + other] is var value && double.IsNaN(value) ? null : value;

    /// <summary>The similarity of two labels; null where unknown or where one was dropped.</summary>
    public double? Find(string one, string other) =>
        index.Value.TryGetValue(one, out var row) && index.Value.TryGetValue(other, out var column) ? this[row, column] : null;

    /// <summary>The position of an activity, or -1.</summary>
    public int FindActivity(string activity) => index.Value.GetValueOrDefault(activity, -1);

    /// <summary>Pairs of different activities of which nothing is known.</summary>
    public int UnknownPairs => Pairs().Count(double.IsNaN);

    /// <summary>A similarity of your own.</summary>
    /// <param name="activities">Labels, each once.</param>
    /// <param name="values">Row-major, activities by activities; NaN for unknown.</param>
    /// <param name="name">Short name.</param>
    /// <param name="kind">Its kind.</param>
    /// <exception cref="ArgumentException">A label twice, a wrong number of values, an infinite value, or values that are not symmetric.</exception>
    public static SimilarityMatrix From(IReadOnlyList<string> activities, ReadOnlySpan<double> values, string name, LinkKind kind = LinkKind.Supplied)
    {
        var count = activities.Count;
        if (activities.Distinct(StringComparer.Ordinal).Count() != count)
            throw new ArgumentException("an activity stands twice; each has one row and one column", nameof(activities));
        if (values.Length != (long)count * count)
            throw new ArgumentException($"{count} activities need {(long)count * count} values, not {values.Length}", nameof(values));
        for (var one = 0; one < count; one++)
            for (var other = 0; other < count; other++)
                if (double.IsInfinity(values[(one * count) + other]) || !values[(one * count) + other].Equals(values[(other * count) + one]))
                    throw new ArgumentException($"the values of {activities[one]} and {activities[other]} are {values[(one * count) + other]} and {values[(other * count) + one]}; they have to be equal and finite", nameof(values));
        return new([.. activities], [], kind, name, values.ToArray());
    }

    internal ReadOnlySpan<double> Row(int activity) => values.AsSpan(activity * Activities.Count, Activities.Count);

    internal bool IsComplete => !Array.Exists(values, double.IsNaN);

    /// <summary>The same for some of the activities, in another order.</summary>
    internal SimilarityMatrix Select(IReadOnlyList<string> labels)
    {
        int[] positions = [.. labels.Select(FindActivity)];
        var part = new double[(long)positions.Length * positions.Length];
        for (var one = 0; one < positions.Length; one++)
            for (var other = 0; other < positions.Length; other++)
                part[(one * positions.Length) + other] = values[(positions[one] * Activities.Count) + positions[other]];
        return new(labels, Dropped, Kind, Name, part);
    }

    /// <summary>The mean and the population standard deviation over the known pairs of different activities; 0 and 0 where there is none.</summary>
    internal (double Mean, double Deviation) Spread()
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var value in Pairs().Where(value => !double.IsNaN(value)))
            (count, sum) = (count + 1, sum + value);
        var mean = count == 0 ? 0 : sum / count;
        foreach (var value in Pairs().Where(value => !double.IsNaN(value)))
            squares += (value - mean) * (value - mean);
        return (mean, count == 0 ? 0 : Math.Sqrt(squares / count));
    }

    private IEnumerable<double> Pairs()
    {
        for (var one = 0; one < Activities.Count; one++)
            for (var other = 0; other < one; other++)
                yield return values[(one * Activities.Count) + other];
    }
}
