using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Organisations;

/// <summary>
/// Reads a place as people write it (a town, a region by its name, with a postal code or a country or without) as a NUTS 2 region. What has several answers
/// is given with all of them, to be asked; nothing is guessed by likeness.
/// </summary>
public static class PlaceNames
{
    private const int Longest = 80;
    private static readonly char[] Breaks = [',', ';', '(', ')', '/', '|'];
    private static readonly string[] Prefixes = ["Prov. ", "Provincia Autonoma di "];

    private static readonly Lazy<ILookup<string, NamedPlace>> ByName = new(() => Named().Where(pair => pair.Name.Length > 1).ToLookup(pair => pair.Name, pair => pair.Place, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> Countries = new(() => CountryCatalogue.All
        .SelectMany(country => new[] { country.Code, country.English, country.Dutch }.Distinct().Select(name => (Name: Spelling.Fold(name), country.Code))).ToLookup(pair => pair.Name, pair => pair.Code));

    /// <summary>The regions that a text names, each once, in order of their codes; empty where it names none.</summary>
    public static IReadOnlyList<NamedPlace> Find(string text)
    {
        if (text.Length > Longest)
            return [];
        var parts = text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new[] { text, WithoutNumbers(text) }.Concat(parts.Take(1).Select(WithoutNumbers)).Select(Exact).FirstOrDefault(places => places.Count > 0) ?? [];
        // A country beside the place decides between two of one name, and makes none of what lies elsewhere.
        var countries = parts.Skip(1).SelectMany(part => Countries.Value[Spelling.Fold(part)]).ToHashSet(StringComparer.Ordinal);
        return countries.Count == 0 ? found : [.. found.Where(place => countries.Contains(place.Code[..2]))];
    }

    private static IReadOnlyList<NamedPlace> Exact(string name) => Spelling.Fold(name) is { Length: > 1 } folded
        // One region can stand under a name twice, by its code of then and of now: the newest counts.
        ? [.. ByName.Value[folded].GroupBy(place => place.Code).Select(same => same.MaxBy(place => RegionCatalogue.Find(place.PresentCode)!.Versions.Max())!).OrderBy(place => place.Code, StringComparer.Ordinal)]
        : [];

    // 35131 Padova, D-80331 München.
    private static string WithoutNumbers(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsDigit)));

    private static IEnumerable<(string Name, NamedPlace Place)> Named() =>
        TownCatalogue.All.SelectMany(town => town.Names.Select(name => (Spelling.Fold(name), new NamedPlace(town.Code, town.PresentCode))))
            .Concat(RegionCatalogue.All.SelectMany(region => Names(region).Select(name => (Spelling.Fold(name), Place(region.Code)))))
            .Distinct();

    private static NamedPlace Place(string code) => new(RegionCatalogue.FindIn(code, NutsVersion.Nuts2013) ?? code, TownCatalogue.FindPresent(code) ?? code);

    // Limburg (Belgium) is also Limburg, which then has two answers.
    private static IEnumerable<string> Names(RegionReference region) => new[] { region.Name, region.EnglishName, region.DutchName }
        .SelectMany(name => new[] { name, name.Split('(')[0], Prefixes.Aggregate(name, (left, prefix) => left.Replace(prefix, "", StringComparison.Ordinal)).Split('(')[0] }.Concat(name.Split(" / ")))
        .Distinct();
}

/// <summary>A region that a name stands for.</summary>
/// <param name="Code">Its code in NUTS 2013, in which most figures are; that of the first version that has its country where 2013 has not.</param>
/// <param name="PresentCode">Its code in the newest version that has it undivided.</param>
public sealed record NamedPlace(string Code, string PresentCode);
