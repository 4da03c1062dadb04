using System.Globalization;
using System.Resources;

namespace RegioHelix.Studies.Texts;

/// <summary>Sentences in both languages from a pair of resource files, <c>NAME.resx</c> and <c>NAME.nl.resx</c>.</summary>
/// <param name="name">The files' place and name, such as <c>Texts.Sentences</c>.</param>
internal sealed class SentenceBook(string name)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    private readonly ResourceManager resources = new($"RegioHelix.Studies.{name}", typeof(SentenceBook).Assembly);

    /// <summary>A sentence without places to fill.</summary>
    public LocalText Get(string key) => new(Text(key, English), Text(key, Dutch));

    /// <summary>A sentence whose places are filled in each language.</summary>
    /// <param name="key">The resource's name.</param>
    /// <param name="fill">Gives the values for a language, in order.</param>
    public LocalText Fill(string key, Func<CultureInfo, object[]> fill) => new(Filled(key, English, fill), Filled(key, Dutch, fill));

    private string Filled(string key, CultureInfo culture, Func<CultureInfo, object[]> fill) =>
        string.Format(FigureText.FormatOf(culture), Text(key, culture), fill(culture));

    private string Text(string key, CultureInfo culture) =>
        resources.GetString(key, culture) ?? throw new InvalidOperationException($"no sentence {key}");
}
