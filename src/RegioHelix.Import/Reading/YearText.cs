using System.Globalization;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading;

/// <summary>A year as files write it.</summary>
internal static class YearText
{
    /// <summary>What to do where a year cannot be read.</summary>
    public static readonly Phrase Advice = Phrase.Of("this is no year; write four digits from 1900 to 2100 (only annual figures can be read)");

    /// <summary>Four digits from 1900 to 2100.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int year)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100 && text.Trim().Length == 4;
}
