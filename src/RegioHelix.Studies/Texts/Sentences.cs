using System.Globalization;

namespace RegioHelix.Studies.Texts;

/// <summary>The sentences of the studies, from <c>Sentences.resx</c> and <c>Sentences.nl.resx</c>.</summary>
internal static class Sentences
{
    private static readonly SentenceBook Book = new("Texts.Sentences");

    /// <summary>A sentence without places to fill.</summary>
    public static LocalText Get(string key) => Book.Get(key);

    /// <summary>A sentence whose places are filled in each language.</summary>
    /// <param name="key">The resource's name.</param>
    /// <param name="fill">Gives the values for a language, in order.</param>
    public static LocalText Fill(string key, Func<CultureInfo, object[]> fill) => Book.Fill(key, fill);
}
