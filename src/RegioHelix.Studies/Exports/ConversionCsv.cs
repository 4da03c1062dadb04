using RegioHelix.Studies.Territories;

namespace RegioHelix.Studies.Exports;

/// <summary>A converted table as CSV, a line a cell.</summary>
public static class ConversionCsv
{
    private static readonly string[] Header = ["region", "activity", "year", "value", "lower", "upper", "flag", "unit", "nuts_version", "converted_from", "dataset", "vintage"];

    /// <summary>Writes every cell.</summary>
    public static string Write(Conversion conversion) => CsvText.Write(Header, conversion.Cells, cell => (object?[])
    [
        cell.Region, cell.Activity, conversion.Year, cell.Value, cell.Lower, cell.Upper, cell.Flag, conversion.Unit, conversion.ToVersion, conversion.FromVersion, conversion.Dataset, conversion.Vintage,
    ]);
}
