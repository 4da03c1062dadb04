using System.Globalization;
using System.Text;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Consents;

/// <summary>
/// The erasures once more, in a file of ids and instants apart from the registry: where the registry is lost and an older backup is put back,
/// it says who must be erased again. Lines are only ever added. It holds no name and no address.
/// </summary>
public static class ErasureList
{
    /// <summary>The file's name in a data directory.</summary>
    public const string FileName = "erasures.tsv";

    /// <summary>The environment variable that names a file elsewhere, best on another disk than the data.</summary>
    public const string Variable = "REGIOHELIX_ERASURES";

    private const string Header = "person\taccount\tat";

    /// <summary>The erasures of a file, each person once; none where there is no file.</summary>
    /// <exception cref="ProblemsException">A line cannot be read.</exception>
    public static IReadOnlyList<Erasure> Read(string path) =>
        File.Exists(path)
            ? [.. File.ReadLines(path).Select((line, index) => (line, number: index + 1)).Where(one => one.line.Length > 0 && one.line != Header).Select(one => Parse(path, one.number, one.line)).DistinctBy(one => one.PersonId)]
            : [];

    /// <summary>Adds those that the file does not hold yet, and waits until the disk has them.</summary>
    public static void Add(string path, IEnumerable<Erasure> erasures)
    {
        var known = Read(path).Select(one => one.PersonId).ToHashSet();
        var text = new StringBuilder();
        foreach (var one in erasures.Where(one => known.Add(one.PersonId)))
            text.Append(CultureInfo.InvariantCulture, $"{one.PersonId}\t{one.AccountId}\t{one.At.UtcDateTime:O}\n");
        if (text.Length == 0)
            return;
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(Encoding.UTF8.GetBytes((stream.Position == 0 ? Header + "\n" : "") + text));
        stream.Flush(flushToDisk: true);
    }

    private static Erasure Parse(string path, int number, string line)
    {
        var cells = line.Split('\t');
        if (cells.Length == 3 && Guid.TryParse(cells[0], out var person) && DateTimeOffset.TryParse(cells[2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && (cells[1].Length == 0 || Guid.TryParse(cells[1], out _)))
            return new Erasure { PersonId = person, AccountId = cells[1].Length == 0 ? null : Guid.Parse(cells[1]), At = at };
        throw new ProblemsException(new Problem(path, number, 0, "unreadable-erasure", line, Phrase.Of("a line gives a person's id, an account's id or nothing, and an instant, parted by tabs; mend it, or remove it where it was cut off")));
    }
}
