namespace RegioHelix.Analytics.Tables;

/// <summary>Figures by two labels, row-major: regions by activities, or regions by regions. Immutable.</summary>
public sealed class FigureTable
{
    // Columns of plain numbers instead of an array of figures: a table without a missing cell takes 8 bytes a cell.
    // Inside, NaN stands for "no value" and "no bound"; it never leaves this class.
    private readonly double[] values;
    private readonly float[]? single;
    private readonly double[]? lower;
    private readonly double[]? upper;
    private readonly FigureState[]? states;
    private FigureState absence = FigureState.NotPublished;
    private FigureState[]? rowAbsence;
    private FigureState[]? columnAbsence;
    private readonly Lazy<Dictionary<string, int>> rowIndex;
    private readonly Lazy<Dictionary<string, int>> columnIndex;

    private FigureTable(IReadOnlyList<string> rows, IReadOnlyList<string> columns, double[] values, double[]? lower, double[]? upper, FigureState[]? states)
    {
        Rows = rows;
        Columns = columns;
        this.values = values;
        this.lower = lower;
        this.upper = upper;
        this.states = states;
        rowIndex = new(() => Index(rows));
        columnIndex = new(() => Index(columns));
    }

    private FigureTable(IReadOnlyList<string> rows, IReadOnlyList<string> columns, float[] single)
        : this(rows, columns, [], null, null, null) => this.single = single;

    /// <summary>Row labels, in the order of the table that the figures were computed from.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The figure at a row and a column by position.</summary>
    public Figure this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns.Count, nameof(column));
            var at = (row * Columns.Count) + column;
            var value = Known(single is null ? values[at] : single[at]);
            if (lower is not null && upper is not null && states is not null)
                return new(value, Known(lower[at]), Known(upper[at]), states[at]);
            return value is null ? Absent(row, column) : new(value, value, value, FigureState.Computed);
        }
    }

    /// <summary>The figure of two labels; null where the table has no such row or column.</summary>
    public Figure? Find(string row, string column) =>
        rowIndex.Value.TryGetValue(row, out var r) && columnIndex.Value.TryGetValue(column, out var c) ? this[r, c] : null;

    /// <summary>The position of a row, or -1.</summary>
    public int FindRow(string row) => rowIndex.Value.GetValueOrDefault(row, -1);

    /// <summary>The position of a column, or -1.</summary>
    public int FindColumn(string column) => columnIndex.Value.GetValueOrDefault(column, -1);

    /// <summary>The figures of a row, in column order.</summary>
    public IReadOnlyList<Figure> Row(int row) => [.. Enumerable.Range(0, Columns.Count).Select(column => this[row, column])];

    internal static FigureTable Fill(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, Figure> figure)
    {
        var size = rows.Count * columns.Count;
        var (values, lower, upper, states) = (new double[size], new double[size], new double[size], new FigureState[size]);
        var plain = true;
        for (var at = 0; at < size; at++)
        {
            var one = figure(at / columns.Count, at % columns.Count);
            (values[at], lower[at], upper[at], states[at]) = (one.Value ?? double.NaN, one.Lower ?? double.NaN, one.Upper ?? double.NaN, one.State);
            plain &= one.State == FigureState.Computed && one.Lower == one.Value && one.Upper == one.Value;
        }
        return plain ? new(rows, columns, values, null, null, null) : new(rows, columns, values, lower, upper, states);
    }

    /// <summary>Plain values; NaN marks a figure without a value, for the reason given.</summary>
    internal static FigureTable OfValues(IReadOnlyList<string> rows, IReadOnlyList<string> columns, double[] values, FigureState absence = FigureState.NotPublished) =>
        new(rows, columns, values, null, null, null) { absence = absence };

    /// <summary>The same, without bounds where some cells that the values can depend on are not known.</summary>
    internal static FigureTable OfKnown(IReadOnlyList<string> rows, IReadOnlyList<string> columns, double[] values, FigureState absence, int unknown) => unknown == 0
        ? OfValues(rows, columns, values, absence)
        : Fill(rows, columns, (row, column) => values[(row * columns.Count) + column] is var value && double.IsNaN(value) ? Figure.Without(absence) : Figure.OfKnown(value, unknown));

    /// <summary>Whether no figure depends on a missing cell.</summary>
    internal bool IsSettled => states is null || lower is null || upper is null
        || Enumerable.Range(0, values.Length).All(at => states[at] != FigureState.NotPublished && lower[at].Equals(upper[at]) && (states[at] != FigureState.Computed || lower[at].Equals(values[at])));

    /// <summary>Plain values in single precision; NaN as above.</summary>
    internal static FigureTable OfValues(IReadOnlyList<string> rows, IReadOnlyList<string> columns, float[] values, FigureState absence) =>
        new(rows, columns, values) { absence = absence };

    /// <summary>
    /// Plain values of a complete table; NaN in a row or column that adds up to zero, whose cells are certainly 0 and so are the bounds.
    /// </summary>
    internal static FigureTable OfComplete(IReadOnlyList<string> rows, IReadOnlyList<string> columns, double[] values, FigureState[] rowAbsence, FigureState[] columnAbsence) =>
        new(rows, columns, values, null, null, null) { rowAbsence = rowAbsence, columnAbsence = columnAbsence };

    private Figure Absent(int row, int column) => rowAbsence is null || columnAbsence is null
        ? new(null, null, null, absence)
        : new(null, 0, 0, rowAbsence[row] == FigureState.Computed ? columnAbsence[column] : rowAbsence[row]);

    private static double? Known(double stored) => double.IsNaN(stored) ? null : stored;

    private static Dictionary<string, int> Index(IReadOnlyList<string> labels) =>
        Enumerable.Range(0, labels.Count).ToDictionary(at => labels[at], at => at, StringComparer.Ordinal);
}
