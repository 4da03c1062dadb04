using System.Text.Json;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Publishing;

/// <summary>Which vintage of each dataset is in use: the file <c>current.json</c>, replaced in one step.</summary>
public static class CurrentVintages
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>Dataset to vintage; empty where nothing was published yet.</summary>
    public static IReadOnlyDictionary<string, string> Read(DataDirectory data) => ReadSorted(data);

    /// <summary>Puts a vintage that is there in use again.</summary>
    /// <exception cref="ProblemsException">There is no such vintage.</exception>
    public static void Use(ImportLock held, string dataset, string vintage)
    {
        if (!File.Exists(held.Data.VintageFile(dataset, vintage)) || vintage.StartsWith('.'))
            throw new ProblemsException(new Problem(held.Data.CurrentFile, 0, 0, "no-such-vintage", $"{dataset} {vintage}", Phrase.Of("list the vintages that are there with data list")));
        if (held.Data.Proofs.Find(dataset, vintage) is not null)
            throw new ProblemsException(new Problem(held.Data.VintageFile(dataset, vintage), 0, 0, "vintage-damaged", $"{dataset} {vintage}", Phrase.Of("the file's content does not match its name, so it cannot be put in use; put it back from a backup, or choose another with data list")));
        Point(held, dataset, vintage, held.Data.Sharing is { } sharing && SharedVintages.IsShared(held.Data, dataset, vintage) ? new(sharing, sharing.Find(dataset)) : null);
    }

    /// <summary>Takes a dataset out of use; its vintages stay.</summary>
    internal static void Forget(ImportLock held, string dataset)
    {
        held.Data.Sharing?.Withdraw(held.Data, dataset);
        using var pointer = PointerLock.Take(held.Data);
        Point(pointer, dataset, null);
    }

    /// <summary>Puts a vintage in use whose file is in its place: here, or for all nodes from what they are known to have.</summary>
    /// <exception cref="ProblemsException">Another node was faster, or the nodes' registry or folder cannot be reached.</exception>
    internal static void Point(ImportLock held, string dataset, string vintage, SharedStart? shared)
    {
        if (shared is not null)
        {
            shared.Sharing.PutInUse(held.Data, dataset, vintage, shared.Known);
            return;
        }

        using var pointer = PointerLock.Take(held.Data);
        Point(pointer, dataset, vintage);
    }

    /// <summary>Writes the file anew where it says something else; null takes the dataset out of use.</summary>
    internal static void Point(PointerLock held, string dataset, string? vintage)
    {
        var current = ReadSorted(held.Data);
        if (current.GetValueOrDefault(dataset) == vintage)
            return;
        if (vintage is null)
            current.Remove(dataset);
        else
            current[dataset] = vintage;
        DurableFile.WriteAllText(held.Data.CurrentFile, Write(current));
    }

    /// <summary>The text of the file.</summary>
    internal static string Write(IReadOnlyDictionary<string, string> current) => JsonSerializer.Serialize(current, Layout) + "\n";

    private static SortedDictionary<string, string> ReadSorted(DataDirectory data)
    {
        if (!File.Exists(data.CurrentFile))
            return new(StringComparer.Ordinal);
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(data.CurrentFile)) ?? [];
            return read.ContainsValue(null!) ? throw new JsonException() : new(read, StringComparer.Ordinal);
        }
        catch (JsonException e)
        {
            throw new ProblemsException(new Problem(data.CurrentFile, (e.LineNumber ?? 0) + 1, 0, "damaged-pointer", "", Phrase.Of("the file that names the vintages in use cannot be read; restore it from a backup, or delete it and choose the vintages again with data use")));
        }
    }
}
