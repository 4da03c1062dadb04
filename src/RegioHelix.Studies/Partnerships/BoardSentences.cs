using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>The sentences about partnerships, from <c>BoardSentences.resx</c> and <c>BoardSentences.nl.resx</c>.</summary>
internal static class BoardSentences
{
    private static readonly SentenceBook Book = new("Partnerships.BoardSentences");

    public static LocalText Get(string key) => Book.Get(key);

    public static LocalText Fill(string key, Func<CultureInfo, object[]> fill) => Book.Fill(key, fill);

    /// <summary>One of two sentences by a count, which is their first place.</summary>
    public static LocalText Count(string key, int count, Func<CultureInfo, object[]>? rest = null) =>
        Fill(count == 1 ? key + "One" : key, culture => [count, .. rest?.Invoke(culture) ?? []]);

    public static string Day(DateOnly day, CultureInfo culture) => day.ToString("d MMMM yyyy", culture);
}
