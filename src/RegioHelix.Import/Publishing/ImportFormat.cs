using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// A reader with what it needs to know. It is called once more where a file names cells twice, so it must give the same again.
/// A generator is a format too: its source is its settings.
/// </summary>
/// <param name="Read">Reads the whole source into the sink, and says which reader took it: one of <see cref="SourceFormatNames"/>.</param>
public sealed record ImportFormat(Func<OpenedSource, ICellSink, string> Read)
{
    /// <summary>What the reader was told, as <c>name=value</c> (a column mapping): kept in the report, and part of what makes two imports the same.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Eurostat's bulk TSV, plain or gzip, in both header layouts.</summary>
    public static ImportFormat EurostatTsv(DatasetDeclaration declaration) =>
        new((source, sink) =>
        {
            EurostatTsvReader.Read(source, declaration.Indicator, sink);
            return SourceFormatNames.EurostatTsv;
        });
}
