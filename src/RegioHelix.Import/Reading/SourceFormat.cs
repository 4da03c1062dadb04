namespace RegioHelix.Import.Reading;

/// <summary>The formats that can be read.</summary>
public enum SourceFormat
{
    /// <summary>Plain delimited text: what is none of the others.</summary>
    Csv,

    /// <summary>Eurostat's bulk TSV.</summary>
    EurostatTsv,

    /// <summary>SDMX-CSV 1.0 or 2.0.</summary>
    SdmxCsv,

    /// <summary>A JSON-stat 2.0 data set.</summary>
    JsonStat,

    /// <summary>A workbook (.xlsx).</summary>
    Workbook,

    /// <summary>Boundaries in GeoJSON or TopoJSON.</summary>
    Boundaries,
}
