namespace RegioHelix.Vocabulary.Tables;

/// <summary>
/// Regions by activities for one year, one indicator and one unit: rows are regions, columns are activities, row-major.
/// Immutable. Every cell is a <see cref="Cell"/>: a value, or missing with bounds.
/// </summary>
public sealed class RegionActivityTable
{
    // A table without a missing cell or flag is plain numbers, 8 bytes a cell instead of 40; its cells are made when somebody asks for them.
    private readonly double[]? plain;
    private Cell[]? cells;
    private readonly Dictionary<string, int> regionIndex;
    private readonly Dictionary<string, int> activityIndex;

    /// <summary>Makes a table; the cells are copied.</summary>
    /// <param name="regions">Row labels, each once.</param>
    /// <param name="activities">Column labels, each once.</param>
    /// <param name="cells">Row-major, <c>regions.Count * activities.Count</c> long.</param>
    /// <exception cref="ArgumentException">A label twice, or a wrong number of cells.</exception>
    public RegionActivityTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, ReadOnlySpan<Cell> cells)
        : this(regions, activities, cells.Length, nameof(cells))
    {
        plain = FindPlain(cells);
        this.cells = plain is null ? cells.ToArray() : null;
    }

    private RegionActivityTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, double[] plain)
        : this(regions, activities, plain.Length, "values") => this.plain = plain;

    private RegionActivityTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, long count, string parameter)
    {
        if (count != (long)regions.Count * activities.Count)
            throw new ArgumentException($"{regions.Count} regions by {activities.Count} activities need {(long)regions.Count * activities.Count} cells, not {count}", parameter);
        Regions = [.. regions];
        Activities = [.. activities];
        regionIndex = Index(Regions, nameof(regions));
        activityIndex = Index(Activities, nameof(activities));
    }

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The cell of a row and a column by position.</summary>
    public Cell this[int region, int activity] => plain is null ? cells![(region * Activities.Count) + activity] : Cell.Of(plain[(region * Activities.Count) + activity]);

    /// <summary>The cells of one row.</summary>
    public ReadOnlySpan<Cell> Row(int region) => Cells.Slice(region * Activities.Count, Activities.Count);

    /// <summary>All cells, row-major.</summary>
    public ReadOnlySpan<Cell> Cells => LazyInitializer.EnsureInitialized(ref cells, () => Array.ConvertAll(plain!, value => Cell.Of(value)));

    /// <summary>True where every cell is a published value without a flag: the table is plain numbers.</summary>
    public bool IsPlain => plain is not null;

    /// <summary>The values of a plain table, row-major; empty where the table is not plain.</summary>
    public ReadOnlyMemory<double> PlainValues => plain;

    /// <summary>Makes a table of published values without flags; they are copied.</summary>
    /// <param name="regions">Row labels, each once.</param>
    /// <param name="activities">Column labels, each once.</param>
    /// <param name="values">Row-major, <c>regions.Count * activities.Count</c> long, none of them NaN.</param>
    /// <exception cref="ArgumentException">A label twice, a wrong number of values, or NaN.</exception>
    public static RegionActivityTable OfValues(IReadOnlyList<string> regions, IReadOnlyList<string> activities, ReadOnlySpan<double> values) =>
        new(regions, activities, WithoutNaN(regions, activities, values.ToArray()));

    /// <summary>Makes a table of published values without flags, written row by row into the table's own memory: a large one is never held twice.</summary>
    /// <param name="regions">Row labels, each once.</param>
    /// <param name="activities">Column labels, each once.</param>
    /// <param name="writeRow">Writes the row of a number into a span of zeros; no value may be NaN.</param>
    /// <exception cref="ArgumentException">A label twice, or NaN.</exception>
    public static RegionActivityTable OfValues(IReadOnlyList<string> regions, IReadOnlyList<string> activities, Action<int, Span<double>> writeRow)
    {
        var values = new double[(long)regions.Count * activities.Count];
        for (var region = 0; region < regions.Count; region++)
            writeRow(region, values.AsSpan(region * activities.Count, activities.Count));
        return new(regions, activities, WithoutNaN(regions, activities, values));
    }

    /// <summary>The position of a region, or -1.</summary>
    public int FindRegion(string region) => regionIndex.GetValueOrDefault(region, -1);

    /// <summary>The position of an activity, or -1.</summary>
    public int FindActivity(string activity) => activityIndex.GetValueOrDefault(activity, -1);

    // NaN equals nothing, not even its own bounds: such a cell is not plain.
    private static double[]? FindPlain(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
            if (cell.Flags != default || cell.Value is not { } value || value != cell.Lower || value != cell.Upper)
                return null;
        var values = new double[cells.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = cells[at].Lower;
        return values;
    }

    private static double[] WithoutNaN(IReadOnlyList<string> regions, IReadOnlyList<string> activities, double[] values)
    {
        for (var at = 0; at < values.Length; at++)
            if (double.IsNaN(values[at]))
                throw new ArgumentException(
                    $"the value of {regions[at / activities.Count]} and {activities[at % activities.Count]} is NaN; a value that is not known is a missing cell", nameof(values));
        return values;
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> labels, string parameter)
    {
        var index = new Dictionary<string, int>(labels.Count, StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
            if (!index.TryAdd(labels[i], i))
                throw new ArgumentException($"the label {labels[i]} stands twice, at {index[labels[i]]} and {i}", parameter);
        return index;
    }
}
