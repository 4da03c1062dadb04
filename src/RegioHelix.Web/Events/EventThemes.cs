using System.Globalization;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Web.Events;

/// <summary>What an event can be about: the themes and the industrial ecosystems.</summary>
internal static class EventThemes
{
    private static readonly string[] Schemes = ["THEME", "ECOSYSTEM"];

    /// <summary>Their tags and names, those of themes first.</summary>
    public static IReadOnlyList<(string Tag, string Name)> Choices =>
        [.. Schemes.Select(TagSchemes.Find).OfType<TagScheme>().SelectMany(scheme => scheme.Classes.Select(one => ($"{scheme.Code}:{one.Code}", Name(one))).OrderBy(one => one.Item2, StringComparer.CurrentCulture))];

    /// <summary>What a tag is called.</summary>
    public static string Name(string tag) => Tag.Parse(tag) is var (scheme, code) && TagSchemes.Find(scheme)?.Label(code) is { } label ? Name(label) : tag;

    private static string Name(TagClass one) => one.LocalName().In(CultureInfo.CurrentUICulture);
}
