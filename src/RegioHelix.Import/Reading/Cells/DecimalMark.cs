namespace RegioHelix.Import.Reading.Cells;

/// <summary>What parts the whole from the fraction.</summary>
public enum DecimalMark
{
    /// <summary>
    /// A point, unless the column's values tell otherwise: some hold a comma that can only be a decimal mark (<c>12,5</c>) and none holds a point.
    /// </summary>
    Auto,

    /// <summary>A point, as in <c>12.5</c>; a comma can then part the thousands: <c>4,902.5</c>.</summary>
    Point,

    /// <summary>A comma, as in <c>12,5</c>; a point can then part the thousands: <c>4.902,5</c>, and <c>4.902</c> is 4,902.</summary>
    Comma,
}
