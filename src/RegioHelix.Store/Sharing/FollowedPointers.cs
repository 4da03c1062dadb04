using System.Globalization;
using System.Text.Json;

namespace RegioHelix.Store.Sharing;

/// <summary>
/// Which pointer of the nodes this directory followed last, dataset by dataset: the file <c>shared.json</c>. What is in use here and is not what was
/// followed was put in use here, by a command that knew of no other node. A file that is lost or damaged is as none: the nodes' pointers count then.
/// </summary>
internal sealed class FollowedPointers
{
    private readonly Dictionary<string, string> followed;

    private FollowedPointers(Dictionary<string, string> followed) => this.followed = followed;

    /// <summary>Reads them.</summary>
    public static FollowedPointers Read(DataDirectory data)
    {
        try
        {
            return new(File.Exists(data.SharedFile) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(data.SharedFile)) ?? [] : []);
        }
        catch (JsonException)
        {
            return new([]);
        }
    }

    /// <summary>True where this very pointer was followed.</summary>
    public bool Has(SharedPointer pointer) => followed.GetValueOrDefault(pointer.Dataset) == Text(pointer);

    /// <summary>Notes that a pointer was followed. For who holds the lock of the pointer.</summary>
    public static void Note(DataDirectory data, SharedPointer pointer)
    {
        var all = Read(data).followed;
        if (all.GetValueOrDefault(pointer.Dataset) == Text(pointer))
            return;
        all[pointer.Dataset] = Text(pointer);
        DurableFile.WriteAllText(data.SharedFile, JsonSerializer.Serialize(all));
    }

    private static string Text(SharedPointer pointer) => string.Create(CultureInfo.InvariantCulture, $"{pointer.Number} {pointer.Vintage}");
}
