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
    public static ImportFormat Eurostat(DatasetDeclaration declaration) => new((source, sink) => ReadEurostat(source, declaration, sink));

    /// <summary>A plain table, CSV or workbook by how it begins, with its columns mapped.</summary>
    public static ImportFormat Table(ColumnMapping mapping) => new((source, sink) => ReadTable(source, mapping, sink)) { Told = Describe(mapping) };

    /// <summary>The simulated Europe of a seed.</summary>
    public static ImportFormat SimulatedEurope(SimulatedEurope europe) => new((_, sink) =>
    {
        europe.Push(sink);
        return SourceFormatNames.Simulated;
    });

    /// <summary>The landmarks of 2014.</summary>
    public static ImportFormat Landmarks { get; } = new((_, sink) =>
    {
        LandmarkSource.Push(sink);
        return SourceFormatNames.Landmarks;
    });

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

    private static string ReadEurostat(OpenedSource source, DatasetDeclaration declaration, ICellSink sink)
    {
        switch (SourceFormats.Detect(source))
        {
            case SourceFormat.JsonStat:
                JsonStatReader.Read(source, sink, declaration.Indicator);
                return SourceFormatNames.JsonStat;
            case SourceFormat.SdmxCsv:
                SdmxCsvReader.Read(source, sink, declaration.Indicator);
                return SourceFormatNames.SdmxCsv;
            default:
                EurostatTsvReader.Read(source, declaration.Indicator, sink);
                return SourceFormatNames.EurostatTsv;
        }
    }

    private static string ReadTable(OpenedSource source, ColumnMapping mapping, ICellSink sink)
    {
        if (SourceFormats.Detect(source) == SourceFormat.Workbook)
        {
            WorkbookReader.Read(source, mapping, sink);
            return SourceFormatNames.Workbook;
        }

        CsvTableReader.Read(source, mapping, sink);
        return SourceFormatNames.Csv;
    }
}
