using System.Globalization;
using System.Text;

namespace RegioHelix.Studies.Search;

/// <summary>Folds a text for comparison: lower case, no accents, letters and digits only, single blanks.</summary>
internal static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Expand(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    // Letters that no decomposition takes apart.
    private static string Expand(string text) => text
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace("ø", "o", StringComparison.OrdinalIgnoreCase)
        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ł", "l", StringComparison.OrdinalIgnoreCase)
        .Replace("đ", "d", StringComparison.OrdinalIgnoreCase)
        .Replace("ı", "i", StringComparison.Ordinal);
}
