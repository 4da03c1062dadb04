using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>Raw bytes with the name that problems and the report show.</summary>
public sealed class ImportSource
{
    private readonly Func<Stream> open;

    private ImportSource(string name, string shownName, Func<Stream> open)
    {
        Name = name;
        ShownName = shownName;
        this.open = open;
    }

    /// <summary>The file as the user named it: what problems show.</summary>
    public string Name { get; }

    /// <summary>The file's name without its folder: what the report keeps.</summary>
    public string ShownName { get; }

    /// <summary>A file.</summary>
    public static ImportSource AtPath(string path) => new(path, Path.GetFileName(path), () => OpenFile(path));

    /// <summary>A stream, read once and then disposed.</summary>
    public static ImportSource From(Stream stream, string name) => new(name, name, () => stream);

    /// <summary>Several files that are one table together, read one after the other.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="name">What problems and the report show.</param>
    public static ImportSource Joined(IReadOnlyList<string> paths, string name) =>
        paths.Count == 1 ? new(paths[0], name, () => OpenFile(paths[0])) : new(name, name, () => new JoinedStream([.. paths.Select(OpenFile)]));

    internal Stream Open() => open();

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemsException(new Problem(path, 0, 0, "no-such-file", "", Phrase.Of("there is no file of that name; check the spelling and the folder")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var advice = Directory.Exists(path) ? Phrase.Of("this is a folder; name the file in it") : Phrase.Of("the file cannot be opened; check that you may read it and that no other program holds it");
            throw new ProblemsException(new Problem(path, 0, 0, "unreadable", "", advice));
        }
    }
}
