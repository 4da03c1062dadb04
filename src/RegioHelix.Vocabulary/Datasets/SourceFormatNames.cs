using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Datasets;

/// <summary>Under which name an import report keeps the reader that took a file, and what a person calls it.</summary>
public static class SourceFormatNames
{
    /// <summary>Eurostat's bulk TSV.</summary>
    public const string EurostatTsv = "eurostat-tsv";

    /// <summary>JSON-stat 2.0.</summary>
    public const string JsonStat = "json-stat";

    /// <summary>SDMX-CSV.</summary>
    public const string SdmxCsv = "sdmx-csv";

    /// <summary>Delimited text with its columns mapped.</summary>
    public const string Csv = "csv";

    /// <summary>A workbook with its columns mapped.</summary>
    public const string Workbook = "xlsx";

    /// <summary>Boundaries in GeoJSON or TopoJSON.</summary>
    public const string Boundaries = "boundaries";

    /// <summary>The seeded generator.</summary>
    public const string Simulated = "simulated";

    /// <summary>The table of landmarks.</summary>
    public const string Landmarks = "landmarks";

    /// <summary>What a person calls it; a name of an older version stays as it was kept.</summary>
    public static Phrase Say(string name) => name switch
    {
        EurostatTsv => Phrase.Verbatim("Eurostat TSV"),
        JsonStat => Phrase.Verbatim("JSON-stat 2.0"),
        SdmxCsv => Phrase.Verbatim("SDMX-CSV"),
        Csv => Phrase.Verbatim("CSV"),
        Workbook => Phrase.Verbatim("XLSX"),
        Boundaries => Phrase.Of("boundaries (GeoJSON or TopoJSON)"),
        Simulated => Phrase.Of("output of the seeded generator"),
        Landmarks => Phrase.Of("the built-in table of landmarks"),
        _ => Phrase.Verbatim(name),
    };
}
