using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Organisations;

/// <summary>Reads what a list is narrowed by: an activity, a theme, a region. What is unknown is refused, with the same list without it.</summary>
internal static class TopicChoice
{
    /// <summary>What the tags of an activity or a theme begin with; empty where neither is asked for.</summary>
    public static IReadOnlyList<string> Beginnings(string? activity, string? theme, ThemeShelf themes) =>
        activity is not null ? [Nace(Activity(activity))]
        : theme is not null ? OfTheme(theme, themes)
        : [];

    /// <summary>The code of an activity as the catalogue writes it.</summary>
    public static string Activity(string given)
    {
        var code = TagSchemes.Nace.FindCode(given);
        return code ?? throw Refuse("activity", "UnknownActivityFilter", given);
    }

    /// <summary>The codes by which a region is known in any version of NUTS; a country's is one.</summary>
    public static IReadOnlyList<string> Regions(string? given)
    {
        if (given is null)
            return [];
        var code = given.ToUpperInvariant();
        if (CountryCatalogue.Find(code) is not null)
            return [code];
        if (RegionCatalogue.Find(code) is null && !RegionCatalogue.IsWellFormed(code))
            throw Refuse("region", "UnknownRegionFilter", given);
        return [.. Enum.GetValues<NutsVersion>().Select(version => RegionCatalogue.FindIn(code, version)).OfType<string>().Append(code).Distinct()];
    }

    // An organisation says the theme itself, or does one of its activities.
    private static List<string> OfTheme(string given, ThemeShelf themes)
    {
        var theme = themes.Find(given.ToLowerInvariant()) ?? throw Refuse("theme", "UnknownThemeFilter", given);
        var said = TagSchemes.All.Where(scheme => scheme.Classes.Any(one => one.Code == theme.Slug)).Select(scheme => new Tag(scheme.Code, theme.Slug).ToString());
        return [.. said, .. theme.Members.Select(member => Nace(member.Activity))];
    }

    private static string Nace(string code) => new Tag(TagSchemes.NaceCode, code).ToString();

    private static StudyRefusedException Refuse(string filter, string key, string given) =>
        new(RefusalReason.BadSettings, Sentences.Fill(key, _ => [given]), offers: [new(filter, null)]);
}
