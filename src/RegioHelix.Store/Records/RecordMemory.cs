using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Records;

/// <summary>How much memory a question about records in the data directory may take, as an owner writes it: <c>2GB</c>, <c>512MB</c>.</summary>
public static class RecordMemory
{
    private const long Least = 128L << 20;

    /// <summary>The amount in bytes.</summary>
    /// <param name="place">Where it was written, for the problem.</param>
    /// <param name="text">A number with MB or GB.</param>
    /// <exception cref="ProblemsException">It is none, or less than the engine works with.</exception>
    public static long Read(string place, string text)
    {
        var given = text.Trim().ToUpperInvariant();
        var shift = given.EndsWith("GB", StringComparison.Ordinal) ? 30 : given.EndsWith("MB", StringComparison.Ordinal) ? 20 : 0;
        if (shift > 0 && int.TryParse(given[..^2], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && (long)count << shift is >= Least and var bytes)
            return bytes;
        // Who sets it is the owner at a shell, which speaks English.
        throw new ProblemsException(new Problem(place, 0, 0, "bad-memory", Problem.Shorten(text), Phrase.Verbatim("write how much memory a question about records may take, such as 2GB or 512MB; at least 128MB")));
    }
}
