namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// How related activities are, from a matrix of proximities, brought to a scale that can stand beside other parts of a score: 1 for the same activity and
/// for the nearest other one, 0 for one that is no nearer than the average.
/// </summary>
public sealed class ActivityRelatedness
{
    private readonly Dictionary<string, int> index;
    private readonly double[,] proximity;
    private readonly (double Mean, double Highest)[] rows;

    private ActivityRelatedness(IReadOnlyList<string> activities, double[,] proximity)
    {
        (Activities, this.proximity) = (activities, proximity);
        index = activities.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        rows = [.. Enumerable.Range(0, activities.Count).Select(Describe)];
    }

    /// <summary>The activities of the matrix.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>No figures: relatedness is not known of anything.</summary>
    public static ActivityRelatedness None { get; } = new([], new double[0, 0]);

    /// <summary>Takes a matrix of proximities.</summary>
    /// <param name="activities">Its rows and columns.</param>
    /// <param name="proximity">Activities by activities, finite, 0 or more; its diagonal is not looked at.</param>
    /// <exception cref="ArgumentException">The matrix is not of that shape, or holds what is no proximity.</exception>
    public static ActivityRelatedness From(IReadOnlyList<string> activities, double[,] proximity)
    {
        if (proximity.GetLength(0) != activities.Count || proximity.GetLength(1) != activities.Count)
            throw new ArgumentException($"{activities.Count} activities need a square of as many, not {proximity.GetLength(0)} by {proximity.GetLength(1)}", nameof(proximity));
        foreach (var value in proximity)
            if (!double.IsFinite(value) || value < 0)
                throw new ArgumentException($"{value} is no proximity; they are finite and 0 or more", nameof(proximity));
        return new(activities, proximity);
    }

    /// <summary>The number of an activity; -1 for one that the matrix does not hold.</summary>
    public int Find(string activity) => index.GetValueOrDefault(activity, -1);

    /// <summary>The proximity as it was handed in.</summary>
    public double ProximityOf(int from, int to) => proximity[from, to];

    /// <summary>Proximity of another activity above the average of the first, as a share of what the nearest has above it; 0 to 1.</summary>
    public double Of(int from, int to)
    {
        var (mean, highest) = rows[from];
        return from == to ? 1
            : highest > mean ? Math.Clamp((proximity[from, to] - mean) / (highest - mean), 0, 1)
            : 0;
    }

    private (double, double) Describe(int row)
    {
        var others = Enumerable.Range(0, Activities.Count).Where(column => column != row).Select(column => proximity[row, column]).ToList();
        return others.Count == 0 ? (0, 0) : (others.Average(), others.Max());
    }
}
