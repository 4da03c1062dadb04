namespace RegioHelix.Vocabulary.Tables;

/// <summary>
/// Regions by activities for one year, one indicator and one unit: rows are regions, columns are activities, row-major.
/// Immutable. Every cell is a <see cref="Cell"/>: a value, or missing with bounds.
/// </summary>
public sealed class RegionActivityTable
{
    private readonly Cell[] cells;
    private readonly Dictionary<string, int> regionIndex;
    private readonly Dictionary<string, int> activityIndex;

    /// <summary>Makes a table; the cells are copied.</summary>
    /// <param name="regions">Row labels, each once.</param>
    /// <param name="activities">Column labels, each once.</param>
    /// <param name="cells">Row-major, <c>regions.Count * activities.Count</c> long.</param>
    /// <exception cref="ArgumentException">A label twice, or a wrong number of cells.</exception>
    public RegionActivityTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, ReadOnlySpan<Cell> cells)
    {
        if (cells.Length != regions.Count * activities.Count)
            throw new ArgumentException($"{regions.Count} regions by {activities.Count} activities need {regions.Count * activities.Count} cells, not {cells.Length}", nameof(cells));
        Regions = [.. regions];
        Activities = [.. activities];
        regionIndex = Index(Regions, nameof(regions));
        activityIndex = Index(Activities, nameof(activities));
        this.cells = cells.ToArray();
    }

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The cell of a row and a column by position.</summary>
    public Cell this[int region, int activity] => cells[(region * Activities.Count) + activity];

    /// <summary>The cells of one row.</summary>
    public ReadOnlySpan<Cell> Row(int region) => cells.AsSpan(region * Activities.Count, Activities.Count);

    /// <summary>All cells, row-major.</summary>
    public ReadOnlySpan<Cell> Cells => cells;

    /// <summary>The position of a region, or -1.</summary>
    public int FindRegion(string region) => regionIndex.GetValueOrDefault(region, -1);

    /// <summary>The position of an activity, or -1.</summary>
    public int FindActivity(string activity) => activityIndex.GetValueOrDefault(activity, -1);

    private static Dictionary<string, int> Index(IReadOnlyList<string> labels, string parameter)
    {
        var index = new Dictionary<string, int>(labels.Count, StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
            if (!index.TryAdd(labels[i], i))
                throw new ArgumentException($"the label {labels[i]} stands twice, at {index[labels[i]]} and {i}", parameter);
        return index;
    }
}
