using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// A reader with what it needs to know, under the name that reports show. It is called once more where a file names cells twice,
/// so it must give the same again. A generator is a format too: its source is its settings.
/// </summary>
/// <param name="Name">The name (<c>eurostat-tsv</c>, <c>json-stat</c>, <c>csv</c>).</param>
/// <param name="Read">Reads the whole source into the sink.</param>
public sealed record ImportFormat(string Name, Action<OpenedSource, ICellSink> Read)
{
    /// <summary>What the reader was told, as <c>name=value</c> (a column mapping): kept in the report, and part of what makes two imports the same.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Eurostat's bulk TSV, plain or gzip, in both header layouts.</summary>
    public static ImportFormat EurostatTsv(DatasetDeclaration declaration) =>
        new("eurostat-tsv", (source, sink) => EurostatTsvReader.Read(source, declaration.Indicator, sink));
}
