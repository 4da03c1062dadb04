using RegioHelix.Vocabulary.Problems;

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

    internal Stream Open() => open();

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemsException(new Problem(path, 0, 0, "no-such-file", "", "there is no file of that name; check the spelling and the folder"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var advice = Directory.Exists(path) ? "this is a folder; name the file in it" : "the file cannot be opened; check that you may read it and that no other program holds it";
            throw new ProblemsException(new Problem(path, 0, 0, "unreadable", "", advice));
        }
    }
}
