namespace RegioHelix.Studies.Computing;

/// <summary>A result as it is shown: figures in input order, what was dropped, and what to know before believing it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Settings">What it was computed with.</param>
/// <param name="IsList">True for one figure a label.</param>
/// <param name="Rows">Row labels, in input order.</param>
/// <param name="Columns">Column labels, in input order; <c>value</c> for a list.</param>
/// <param name="Values">Row-major; null where a figure is not defined or its cell is missing.</param>
/// <param name="Dropped">Labels that have no place in the result, by what they are.</param>
/// <param name="Absences">How many figures have no value, by the reason.</param>
/// <param name="Details">What to know before believing it, by name.</param>
/// <param name="Notes">What to read beside the result, each a sentence.</param>
public sealed record ComputedResult(
    ComputableMeasure Measure,
    ComputeSettings Settings,
    bool IsList,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<double?> Values,
    IReadOnlyList<DroppedLabels> Dropped,
    IReadOnlyDictionary<string, int> Absences,
    IReadOnlyDictionary<string, object?> Details,
    IReadOnlyList<string> Notes)
{
    /// <summary>Intervals around the figures; null where no draws were asked for.</summary>
    public ComputedBands? Bands { get; init; }

    /// <summary>The figure at a row and a column.</summary>
    public double? this[int row, int column] => Values[(row * Columns.Count) + column];
}

/// <summary>Labels without a place in the result.</summary>
/// <param name="Kind"><c>regions</c> or <c>activities</c>.</param>
/// <param name="Labels">Their labels.</param>
public sealed record DroppedLabels(string Kind, IReadOnlyList<string> Labels);
