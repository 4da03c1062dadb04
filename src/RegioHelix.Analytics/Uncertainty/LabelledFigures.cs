using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Figures of any measure, by the labels of their rows and columns: what bands are drawn of.</summary>
/// <param name="Rows">Row labels, each once.</param>
/// <param name="Columns">Column labels, each once; a single one for one figure a label.</param>
/// <param name="At">The figure at a row and a column by position.</param>
public sealed record LabelledFigures(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, Func<int, int, Figure> At)
{
    /// <summary>The figures of a table.</summary>
    public static LabelledFigures? Of(FigureTable? table) => table is null ? null : new(table.Rows, table.Columns, (row, column) => table[row, column]);

    /// <summary>Writes the values into the places of other labels, row-major; NaN where a label or a value is not there.</summary>
    internal void CopyTo(Span<double> values, LabelledFigures shape)
    {
        var rows = Positions(Rows, shape.Rows);
        var columns = Positions(Columns, shape.Columns);
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
                values[(row * columns.Length) + column] = rows[row] >= 0 && columns[column] >= 0 ? At(rows[row], columns[column]).Value ?? double.NaN : double.NaN;
    }

    private static int[] Positions(IReadOnlyList<string> labels, IReadOnlyList<string> wanted)
    {
        if (ReferenceEquals(labels, wanted) || labels.SequenceEqual(wanted))
            return [.. Enumerable.Range(0, wanted.Count)];
        var index = Enumerable.Range(0, labels.Count).ToDictionary(at => labels[at], at => at, StringComparer.Ordinal);
        return [.. wanted.Select(label => index.GetValueOrDefault(label, -1))];
    }
}
