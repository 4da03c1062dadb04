using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.EurostatTsv;

/// <summary>
/// Eurostat's bulk TSV, in the former layout (<c>unit,nace_r2,geo\time</c>, years descending) and the present one
/// (<c>freq,...,geo\TIME_PERIOD</c>, ascending). Works on bytes: the format knows no quotes and no escapes, so that a CSV library
/// would only cost time (docs/decisions/0003-vintage-files.md). Several tables may follow one another, each with its header: the parts
/// of a query that was too big for the service, read as one.
/// </summary>
public static class EurostatTsvReader
{
    /// <summary>Reads the whole table.</summary>
    /// <param name="source">The file, plain or gzip.</param>
    /// <param name="indicator">The indicator where the table has no dimension for it.</param>
    /// <param name="sink">Takes the cells and the problems.</param>
    /// <exception cref="ProblemsException">The file as a whole cannot be read.</exception>
    public static void Read(OpenedSource source, string indicator, ICellSink sink)
    {
        using var lines = new LineReader(source.OpenText());
        if (!lines.TryRead(out var first))
            throw SourceProblem.Of(source.Name, 1, 0, "no-header", "", Phrase.Of("the first line is missing; fetch the file again"));
        var header = TsvHeader.Parse(source.Name, first, indicator);
        var rows = new TsvRow(source.Name, header, sink);
        while (lines.TryRead(out var line))
        {
            if (line.Length == 0)
                continue;
            if (IsHeader(line))
                rows = new TsvRow(source.Name, TsvHeader.Parse(source.Name, line, indicator), sink);
            else
                rows.Read(line, lines.Line);
        }
    }

    // Only a header's first field names two dimensions around a backslash.
    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var tab = line.IndexOf((byte)'\t');
        return tab > 0 && line[..tab].Contains((byte)'\\');
    }
}
