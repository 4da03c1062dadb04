using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>What a measure computed, before it is shown: labels, figures, what was dropped, and what to know before believing it.</summary>
/// <param name="Rows">Row labels, in input order.</param>
/// <param name="Columns">Column labels, in input order; one called <c>value</c> for a list.</param>
/// <param name="At">The figure at a row and a column.</param>
public sealed record ComputedFigures(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, Func<int, int, Figure> At)
{
    private static readonly string[] OneColumn = ["value"];

    /// <summary>Regions that have no place in the result.</summary>
    public IReadOnlyList<string> DroppedRegions { get; init; } = [];

    /// <summary>Activities that have no place in the result.</summary>
    public IReadOnlyList<string> DroppedActivities { get; init; } = [];

    /// <summary>What to know before believing it, by name.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>();

    /// <summary>What the user should read beside the result, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True for one figure a label.</summary>
    public bool IsList => ReferenceEquals(Columns, OneColumn);

    /// <summary>One figure a label.</summary>
    public static ComputedFigures Of(FigureList list) => new(list.Labels, OneColumn, (row, _) => list[row]);

    /// <summary>Figures by two labels.</summary>
    public static ComputedFigures Of(FigureTable table) => new(table.Rows, table.Columns, (row, column) => table[row, column]);

    /// <summary>The only column of a table, as a list.</summary>
    public static ComputedFigures OfList(FigureTable table) => new(table.Rows, OneColumn, (row, _) => table[row, 0]);

    /// <summary>Several lists over the same labels, each a named column.</summary>
    public static ComputedFigures Of(params (string Name, FigureList List)[] parts) =>
        new(parts[0].List.Labels, [.. parts.Select(part => part.Name)], (row, column) => parts[column].List[row]);

    /// <summary>One number a label.</summary>
    public static ComputedFigures Of(IReadOnlyList<string> labels, Func<int, double?> value) => new(labels, OneColumn, (row, _) => Figure(value(row)));

    /// <summary>Named parts of every label.</summary>
    public static ComputedFigures Of<T>(IReadOnlyList<string> labels, IReadOnlyList<T> lines, params (string Name, Func<T, double?> Value)[] parts) =>
        new(labels, [.. parts.Select(part => part.Name)], (row, column) => Figure(parts[column].Value(lines[row])));

    /// <summary>Numbers by two labels.</summary>
    public static ComputedFigures Of(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, double?> value) =>
        new(rows, columns, (row, column) => Figure(value(row, column)));

    /// <summary>One figure a label.</summary>
    public static ComputedFigures OfList(IReadOnlyList<string> labels, Func<int, Figure> figure) => new(labels, OneColumn, (row, _) => figure(row));

    /// <summary>A number, without bounds where missing cells can change it in a way that is not known.</summary>
    /// <param name="value">The number.</param>
    /// <param name="open">How many cells can change it.</param>
    public static Figure Number(double value, int open) => open == 0 ? Analytics.Tables.Figure.Of(value) : new(value, null, null, FigureState.Computed);

    private static Figure Figure(double? value) => value is { } known ? Analytics.Tables.Figure.Of(known) : Analytics.Tables.Figure.Without(FigureState.EmptyReference);

    /// <summary>Named parts, each a figure with its bounds.</summary>
    public static ComputedFigures OfParts(IReadOnlyList<string> labels, IReadOnlyList<string> parts, Func<int, int, Figure> at) => new(labels, parts, at);

    /// <summary>The same without bounds where missing cells can change what the figures rest on: bounds over one of two things that hang together hold nothing.</summary>
    /// <param name="open">How many cells can.</param>
    public ComputedFigures WithoutBounds(int open) => open == 0 ? this : this with { At = (row, column) => At(row, column) with { Lower = null, Upper = null } };

    /// <summary>The same with the labels that records or a presence table lost.</summary>
    public ComputedFigures Dropping(ComputeInput input, CoOccurrence together) => input.IsOfRecords ? this with { DroppedActivities = together.Dropped } : Without(input.Trimmed);

    /// <summary>The same with the labels that a presence table lost.</summary>
    public ComputedFigures Without(TrimmedPresence trimmed) => this with { DroppedRegions = trimmed.DroppedRegions, DroppedActivities = trimmed.DroppedActivities };
}
