namespace RegioHelix.Vocabulary.Editable;

/// <summary>One row of an editable table, its fields by the names of their columns.</summary>
public sealed class EditableRow
{
    private readonly IReadOnlyDictionary<string, int> columns;
    private readonly string[] fields;

    internal EditableRow(long line, IReadOnlyDictionary<string, int> columns, string[] fields) => (Line, this.columns, this.fields) = (line, columns, fields);

    /// <summary>The line in the file, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The field of a column, trimmed; empty where the table lacks the column or the row leaves it empty.</summary>
    public string this[string column] => columns.TryGetValue(column, out var at) && at < fields.Length ? fields[at].Trim() : "";

    /// <summary>The column's place, counted from 1; 0 where the table lacks it.</summary>
    public int ColumnOf(string column) => columns.TryGetValue(column, out var at) ? at + 1 : 0;
}
