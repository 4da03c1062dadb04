namespace RegioHelix.Import.Reading.Tables;

/// <summary>How a plain table lies.</summary>
public enum TableLayout
{
    /// <summary>One value a row.</summary>
    Tall,

    /// <summary>One region a row, one activity a column.</summary>
    Wide,
}
