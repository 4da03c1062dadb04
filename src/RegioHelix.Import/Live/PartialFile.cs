using System.Text.Json;

namespace RegioHelix.Import.Live;

/// <summary>
/// A download that was interrupted: the bytes that came (<c>.part</c>) and what tells whether the rest would fit them (<c>.part.json</c>).
/// Nothing but the client reads it.
/// </summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="ETag">The server's strong tag of the content; empty where it gave none.</param>
/// <param name="LastModified">The server's <c>Last-Modified</c>; null where it gave none.</param>
internal sealed record PartialFile(string Address, string ETag, DateTimeOffset? LastModified)
{
    /// <summary>Where the bytes lie.</summary>
    public static string PathFor(string file) => file + ".part";

    /// <summary>The interrupted download of this address, with the bytes that are here; null where there is none to go on with.</summary>
    public static (PartialFile Partial, long Bytes)? Find(string file, Uri address)
    {
        var (bytes, record) = (new FileInfo(PathFor(file)), RecordFor(file));
        if (!bytes.Exists || bytes.Length == 0 || !File.Exists(record))
            return null;
        try
        {
            var partial = JsonSerializer.Deserialize<PartialFile>(File.ReadAllText(record));
            return partial is { ETag: not null } && partial.Address == address.AbsoluteUri && partial.CanResume ? (partial, bytes.Length) : null;
        }
        catch (JsonException)
        {
            // Without its record nobody knows what the bytes belong to; the download starts again.
            return null;
        }
    }

    /// <summary>True where the server can be asked for the rest of exactly this content.</summary>
    public bool CanResume => ETag.Length > 0 || LastModified is not null;

    /// <summary>Writes the record.</summary>
    public void Save(string file) => WholeFile.Write(RecordFor(file), JsonSerializer.Serialize(this));

    /// <summary>Removes bytes and record.</summary>
    public static void Delete(string file)
    {
        File.Delete(PathFor(file));
        File.Delete(RecordFor(file));
    }

    /// <summary>Removes the bytes unless the download can go on from them.</summary>
    public static void DeleteUnlessResumable(string file)
    {
        if (!File.Exists(RecordFor(file)))
            Delete(file);
    }

    private static string RecordFor(string file) => file + ".part.json";
}
