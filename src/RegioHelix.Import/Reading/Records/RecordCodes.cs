using System.Text;
using RegioHelix.Store.Records;

namespace RegioHelix.Import.Reading.Records;

/// <summary>The codes of one kind that a file holds, each looked at once. What stands in the file leads straight to its number.</summary>
internal sealed class RecordCodes(Func<string, string?> resolve)
{
    private readonly Dictionary<ulong, (string Written, ulong? Number)> written = [];
    private readonly SortedSet<string> codes = new(StringComparer.Ordinal);

    /// <summary>The codes that were met and are known, in order.</summary>
    public IReadOnlyList<string> Known => [.. codes];

    /// <summary>The number of a code.</summary>
    /// <param name="field">What stands in the file.</param>
    /// <param name="isNew">True where it is met for the first time.</param>
    /// <returns>Null for a code that is not known.</returns>
    public ulong? Find(ReadOnlySpan<byte> field, out bool isNew)
    {
        var hash = RecordKey.OfCode(field);
        isNew = !written.TryGetValue(hash, out var found);
        if (!isNew)
            return found.Number;
        var text = Encoding.UTF8.GetString(field);
        var code = resolve(text);
        if (code is not null)
            codes.Add(code);
        ulong? number = code is null ? null : RecordKey.OfCode(code);
        written.Add(hash, (text, number));
        return number;
    }
}
