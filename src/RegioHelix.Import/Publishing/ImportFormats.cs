using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Import.Reading.JsonStat;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Import.Simulated;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Publishing;

/// <summary>Every format that can be imported.</summary>
public static class ImportFormats
{
    /// <summary>A file of Eurostat's, whichever of its formats it is in: JSON-stat and SDMX-CSV by how it begins, else bulk TSV.</summary>
    public static ImportFormat Eurostat(DatasetDeclaration declaration) => new("eurostat", (source, sink) => ReadEurostat(source, declaration, sink));

    /// <summary>A plain table, CSV or workbook by how it begins, with its columns mapped.</summary>
    public static ImportFormat Table(ColumnMapping mapping) => new("table", (source, sink) => ReadTable(source, mapping, sink)) { Told = Describe(mapping) };

    /// <summary>The simulated Europe of a seed.</summary>
    public static ImportFormat SimulatedEurope(SimulatedEurope europe) => new("simulated", (_, sink) => europe.Push(sink));

    /// <summary>The landmarks of 2014.</summary>
    public static ImportFormat Landmarks { get; } = new("landmarks", (_, sink) => LandmarkSource.Push(sink));

    private static IReadOnlyList<string> Describe(ColumnMapping mapping) =>
    [
        $"layout={mapping.Layout.ToString().ToLowerInvariant()}",
        $"region={mapping.Region}",
        $"activity={mapping.Activity}",
        $"value={mapping.Value}",
        $"year={mapping.Year}",
        $"flag={mapping.Flag}",
        $"indicator={mapping.Indicator}",
        $"unit={mapping.UnitColumn}{mapping.Unit}",
        $"delimiter={mapping.Delimiter}",
        $"decimal-mark={mapping.DecimalMark.ToString().ToLowerInvariant()}",
        $"sheet={mapping.Sheet}",
        $"ignored={string.Join('|', mapping.Ignored)}",
    ];

    private static void ReadEurostat(OpenedSource source, DatasetDeclaration declaration, ICellSink sink)
    {
        switch (SourceFormats.Detect(source))
        {
            case SourceFormat.JsonStat:
                JsonStatReader.Read(source, sink, declaration.Indicator);
                break;
            case SourceFormat.SdmxCsv:
                SdmxCsvReader.Read(source, sink, declaration.Indicator);
                break;
            default:
                EurostatTsvReader.Read(source, declaration.Indicator, sink);
                break;
        }
    }

    private static void ReadTable(OpenedSource source, ColumnMapping mapping, ICellSink sink)
    {
        if (SourceFormats.Detect(source) == SourceFormat.Workbook)
            WorkbookReader.Read(source, mapping, sink);
        else
            CsvTableReader.Read(source, mapping, sink);
    }
}
