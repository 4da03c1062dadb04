using System.Globalization;
using System.Text.Json;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Links;

/// <summary>
/// The collaborations of a data directory: a file for each set, replaced as a whole. They are some ten thousand lines at most, and are read into
/// memory when a file is another than before.
/// </summary>
public sealed class LinkStore(DataDirectory data)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly Lock gate = new();
    private (string Stamp, IReadOnlyList<LinkSet> Sets) kept = ("", []);

    /// <summary>Changes whenever a set does; empty where there is none.</summary>
    public string Stamp => string.Join(';', Files().Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name}-{file.LastWriteTimeUtc.Ticks}-{file.Length}")));

    /// <summary>The sets, in the order of their names.</summary>
    /// <exception cref="ProblemsException">A file is not what it was.</exception>
    public IReadOnlyList<LinkSet> List()
    {
        lock (gate)
        {
            var stamp = Stamp;
            if (kept.Stamp != stamp)
                kept = (stamp, [.. Files().Select(Read)]);
            return kept.Sets;
        }
    }

    /// <summary>Puts a set in the place of the former one of its name: readers see the former or the new one.</summary>
    /// <param name="held">The right to write.</param>
    /// <param name="set">The set.</param>
    /// <exception cref="ProblemsException">The disk is full or fails; the former set stays.</exception>
    public static void Save(ImportLock held, LinkSet set)
    {
        var path = held.Data.LinksFile(set.Dataset);
        try
        {
            Directory.CreateDirectory(held.Data.Links);
            DurableFile.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(set));
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw StorageProblem.From(failure, path);
        }
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(data.Links)
        ? new DirectoryInfo(data.Links).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];

    private static LinkSet Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<LinkSet>(File.ReadAllBytes(file.FullName), Strict) is { } set && set.Links.All(link => link is not null) ? set : throw Damaged(file);
        }
        catch (JsonException)
        {
            throw Damaged(file);
        }
    }

    private static ProblemsException Damaged(FileInfo file) =>
        new(new Problem(file.FullName, 0, 0, "damaged-links", "", Phrase.Of("the file is not what an import of links wrote; import the links again, or delete it")));
}
