using RegioHelix.Import.Reading.Cells;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>Which column of a plain table (CSV or workbook) holds what. Columns are named by their header, case apart.</summary>
/// <param name="Region">The column of NUTS codes.</param>
/// <param name="Indicator">What the values are (<c>persons_employed</c>).</param>
public sealed record ColumnMapping(string Region, string Indicator)
{
    /// <summary>How the table lies.</summary>
    public TableLayout Layout { get; init; } = TableLayout.Tall;

    /// <summary>The column of activity codes; null where the table has none (its cells then stand under <c>TOTAL</c>) or is wide.</summary>
    public string? Activity { get; init; }

    /// <summary>The column of values; null in a wide table.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// The column of years, or one year for all rows (<c>2014</c>; a column of that name goes first). Null takes a column named year, time or
    /// the like, else the year in the name of the value column (<c>n2014</c>).
    /// </summary>
    public string? Year { get; init; }

    /// <summary>The column of flags; null where there is none. A flag may always stand behind the number, too.</summary>
    public string? Flag { get; init; }

    /// <summary>The column of units; null where there is none.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>The unit of all rows where there is no column; empty takes the dataset's declared one.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What parts the fields of a text table; found out where it is null.</summary>
    public char? Delimiter { get; init; }

    /// <summary>What parts the whole from the fraction.</summary>
    public DecimalMark DecimalMark { get; init; } = DecimalMark.Auto;

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The classification of the activities; under <c>NACE_R2</c> bare digits (<c>15</c>, <c>01.61</c>) get their letter.</summary>
    public string Classification { get; init; } = "NACE_R2";

    /// <summary>Columns of a wide table that hold no activity (names, notes).</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}
