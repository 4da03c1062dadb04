using System.Text.RegularExpressions;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Sharing;

/// <summary>What a pointer may say: it names a file here, whoever wrote it.</summary>
internal static partial class PointerName
{
    /// <summary>True where dataset, vintage and hash are what an import makes, and go together.</summary>
    public static bool Allows(SharedPointer pointer) =>
        DatasetCodeRule.Allows(pointer.Dataset)
        && (pointer.Vintage is null || (Vintage().IsMatch(pointer.Vintage) && Hash().IsMatch(pointer.Sha256) && pointer.Vintage.EndsWith("-" + pointer.Sha256[..8], StringComparison.Ordinal) && pointer.Bytes > 0));

    /// <summary>True for a SHA-256 in small hex digits.</summary>
    public static bool IsHash(string text) => Hash().IsMatch(text);

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Vintage();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
