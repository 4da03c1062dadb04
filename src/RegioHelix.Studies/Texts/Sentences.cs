using System.Globalization;
using System.Resources;

namespace RegioHelix.Studies.Texts;

/// <summary>The sentences of the studies, from <c>Sentences.resx</c> and <c>Sentences.nl.resx</c>.</summary>
internal static class Sentences
{
    private static readonly ResourceManager Resources = new("RegioHelix.Studies.Texts.Sentences", typeof(Sentences).Assembly);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    /// <summary>A sentence without places to fill.</summary>
    public static LocalText Get(string key) => new(Text(key, English), Text(key, Dutch));

    /// <summary>A sentence whose places are filled in each language.</summary>
    /// <param name="key">The resource's name.</param>
    /// <param name="fill">Gives the values for a language, in order.</param>
    public static LocalText Fill(string key, Func<CultureInfo, object[]> fill) => new(Filled(key, English, fill), Filled(key, Dutch, fill));

    private static string Filled(string key, CultureInfo culture, Func<CultureInfo, object[]> fill) =>
        string.Format(FigureText.FormatOf(culture), Text(key, culture), fill(culture));

    private static string Text(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new InvalidOperationException($"no sentence {key}");
}
