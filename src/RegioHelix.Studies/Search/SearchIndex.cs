using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Search;

/// <summary>Everything that can be found without loaded data: regions of all versions, what older codes became, activities, measures.</summary>
internal static class SearchIndex
{
    public static IReadOnlyList<SearchEntry> Build() => [.. Regions(), .. Activities(), .. Methods()];

    private static IEnumerable<SearchEntry> Regions() =>
        from region in RegionCatalogue.All
        let country = CountryCatalogue.Find(region.Country)
        let place = country is null ? LocalText.Same(region.Country) : new LocalText(country.English, country.Dutch)
        let years = $"NUTS {string.Join(", ", region.Versions.Select(version => (int)version))}"
        select new SearchEntry(
            "region",
            region.Code,
            new LocalText(region.EnglishName, region.DutchName),
            new LocalText($"{place.English}, {region.Code}, {years}", $"{place.Dutch}, {region.Code}, {years}"),
            Spellings(region.Code, region.Name, region.EnglishName, region.DutchName));

    private static IEnumerable<SearchEntry> Activities() =>
        from activity in ActivityCatalogue.All
        select new SearchEntry(
            "activity",
            activity.Code,
            new LocalText(activity.ShortEnglish, activity.ShortDutch),
            new LocalText($"{activity.Code} {activity.English}", $"{activity.Code} {activity.Dutch}"),
            Spellings(activity.Code, activity.ShortEnglish, activity.ShortDutch, activity.English, activity.Dutch));

    private static IEnumerable<SearchEntry> Methods() =>
        from method in MethodNames.All
        select new SearchEntry("method", method.Slug, method.Name, method.Name, Spellings(method.Slug, method.Name.English, method.Name.Dutch));

    private static List<string> Spellings(params string[] texts) => [.. texts.Select(SearchText.Fold).Where(text => text.Length > 0).Distinct()];
}
