using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>Reads bytes or text with a reader and gives what it said.</summary>
internal static class ReadingOf
{
    public static RecordingSink Text(string text, string name, Action<OpenedSource, RecordingSink> read)
        => All(new MemoryStream(Bytes.Of(text)), name, read);

    public static RecordingSink File(string path, Action<OpenedSource, RecordingSink> read)
        => All(System.IO.File.OpenRead(path), path, read);

    public static RecordingSink All(Stream stream, string name, Action<OpenedSource, RecordingSink> read)
    {
        var sink = new RecordingSink();
        using var source = OpenedSource.From(stream, name, cancellation: TestContext.Current.CancellationToken);
        read(source, sink);
        return sink;
    }
}
