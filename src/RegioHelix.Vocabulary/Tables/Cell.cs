namespace RegioHelix.Vocabulary.Tables;

/// <summary>
/// One cell of a table: a published value, or what is known of one that is not published.
/// Missing is not zero: a missing cell has no value, only bounds.
/// </summary>
/// <param name="Value">The published value, in the table's unit; null where none is published.</param>
/// <param name="Lower">The smallest value the cell can have: the value itself where published, else 0 or a bound from totals.</param>
/// <param name="Upper">The largest value the cell can have; positive infinity where nothing bounds it.</param>
/// <param name="Flags">The flags published with the cell.</param>
public readonly record struct Cell(double? Value, double Lower, double Upper, Observations.ObservationFlags Flags)
{
    /// <summary>A published value.</summary>
    public static Cell Of(double value, Observations.ObservationFlags flags = default) => new(value, value, value, flags);

    /// <summary>A cell that is not published and that nothing bounds from above.</summary>
    public static Cell Missing(Observations.ObservationFlags flags = default) => new(null, 0, double.PositiveInfinity, flags);

    /// <summary>A cell that is not published but lies between two bounds.</summary>
    public static Cell Between(double lower, double upper, Observations.ObservationFlags flags = default) => new(null, lower, upper, flags);

    /// <summary>True where a value is published.</summary>
    public bool IsPublished => Value.HasValue;
}
