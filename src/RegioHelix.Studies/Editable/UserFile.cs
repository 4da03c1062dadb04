using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Editable;

/// <summary>
/// A table that a user keeps in the data directory and edits while the program runs: read again when its time or size has changed. A file with
/// problems gives nothing, and says what they are.
/// </summary>
/// <typeparam name="T">What a table holds.</typeparam>
/// <param name="path">The file; null for none. It need not be there.</param>
/// <param name="read">Reads a table of this name.</param>
internal sealed class UserFile<T>(string? path, Func<TextReader, string, IReadOnlyList<T>> read)
{
    // A table of themes is some hundred lines; what is larger is another file by mistake.
    private const long Largest = 4L << 20;

    private readonly Lock gate = new();
    private Contents kept = Contents.Nothing;

    /// <summary>What the file holds now.</summary>
    public Contents Read()
    {
        lock (gate)
        {
            var stamp = StampOf(path);
            if (kept.Stamp != stamp)
                kept = stamp.Length == 0 ? Contents.Nothing : Load(path!, stamp);
            return kept;
        }
    }

    private static string StampOf(string? path) =>
        path is not null && new FileInfo(path) is { Exists: true } file ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}-{file.Length}") : "";

    private Contents Load(string path, string stamp)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > Largest)
                return new([], [new Problem(name, 0, 0, "file-too-large", "", Phrase.Of("the file is larger than 4 MB; it should hold a table of some hundred lines"))], stamp);
            using var text = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            return new(read(text, name), [], stamp);
        }
        catch (ProblemsException wrong)
        {
            return new([], wrong.Problems, stamp);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return new([], [new Problem(name, 0, 0, "not-utf8", "", Phrase.Of("the file is not UTF-8 text; save it as UTF-8"))], stamp);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new([], [new Problem(name, 0, 0, "cannot-read", "", Phrase.Verbatim(failure.Message))], stamp);
        }
    }

    /// <summary>What a file held when it was read.</summary>
    /// <param name="Items">What it declares; empty where it has problems.</param>
    /// <param name="Problems">What is wrong with it.</param>
    /// <param name="Stamp">Changes when the file does; empty where there is none.</param>
    internal sealed record Contents(IReadOnlyList<T> Items, IReadOnlyList<Problem> Problems, string Stamp)
    {
        public static Contents Nothing { get; } = new([], [], "");
    }
}
