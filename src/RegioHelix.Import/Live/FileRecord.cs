using System.Text.Json;

namespace RegioHelix.Import.Live;

/// <summary>What is remembered of a complete file, in a small JSON beside it.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="ETag">The server's tag; empty where it gave none, or where the file came through a ticket.</param>
/// <param name="LastModified">The server's <c>Last-Modified</c>; null where it gave none.</param>
/// <param name="Bytes">Bytes of the file.</param>
/// <param name="Content">SHA-256 of the unpacked content, hex: two archives of one content may differ in their time stamp.</param>
/// <param name="Imported">The content that was last imported; empty before the first import.</param>
internal sealed record FileRecord(string Address, string ETag, DateTimeOffset? LastModified, long Bytes, string Content, string Imported)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>True where the server can be asked whether the content changed.</summary>
    public bool HasValidator => ETag.Length > 0 || LastModified is not null;

    /// <summary>True where this content is the one last imported.</summary>
    public bool IsImported => Imported.Length > 0 && Imported == Content;

    /// <summary>Where the record of a file lies.</summary>
    public static string PathFor(string file) => file + ".json";

    /// <summary>The record of a file that is complete; null where there is none, or the file is gone or of another size.</summary>
    public static FileRecord? Load(string file)
    {
        var path = PathFor(file);
        if (!File.Exists(path) || !File.Exists(file))
            return null;
        try
        {
            var record = JsonSerializer.Deserialize<FileRecord>(File.ReadAllText(path), Layout);
            return record is { Address: not null, ETag: not null, Content: not null, Imported: not null } && record.Bytes == new FileInfo(file).Length ? record : null;
        }
        catch (JsonException)
        {
            // A record that cannot be read is worth no more than none: the file is then downloaded again.
            return null;
        }
    }

    /// <summary>Writes the record beside its file.</summary>
    public void Save(string file) => WholeFile.Write(PathFor(file), JsonSerializer.Serialize(this, Layout));

    /// <summary>The record after this content was imported.</summary>
    public FileRecord AsImported() => this with { Imported = Content };
}
