using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Import.Reading.JsonStat;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Simulated;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Publishing;

/// <summary>Every format that can be imported.</summary>
public static class ImportFormats
{
    /// <summary>A file of Eurostat's, whichever of its formats it is in: JSON-stat and SDMX-CSV by how it begins, else bulk TSV.</summary>
    public static ImportFormat Eurostat(DatasetDeclaration declaration) => new("eurostat", (source, sink) => ReadEurostat(source, declaration, sink));

    /// <summary>A plain table, CSV or workbook by how it begins, with its columns mapped.</summary>
    public static ImportFormat Table(ColumnMapping mapping) => new("table", (source, sink) => ReadTable(source, mapping, sink));

    /// <summary>The simulated Europe of a seed.</summary>
    public static ImportFormat SimulatedEurope(SimulatedEurope europe) => new("simulated", (_, sink) => europe.Push(sink));

    /// <summary>The landmarks of 2014.</summary>
    public static ImportFormat Landmarks { get; } = new("landmarks", (_, sink) => LandmarkSource.Push(sink));

    private static void ReadEurostat(OpenedSource source, DatasetDeclaration declaration, ICellSink sink)
    {
        if (JsonStatReader.Recognises(source.Head))
            JsonStatReader.Read(source, sink, declaration.Indicator);
        else if (SdmxCsvReader.Recognises(source.Head))
            SdmxCsvReader.Read(source, sink, declaration.Indicator);
        else
            EurostatTsvReader.Read(source, declaration.Indicator, sink);
    }

    private static void ReadTable(OpenedSource source, ColumnMapping mapping, ICellSink sink)
    {
        CsvTableReader.Read(source, mapping, sink);
    }
}
