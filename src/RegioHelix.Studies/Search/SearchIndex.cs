using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Search;

/// <summary>Everything that can be found without loaded data: regions of all versions, countries, activities, measures.</summary>
internal sealed class SearchIndex : ISearchSource
{
    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() => [.. Regions(), .. Countries(), .. Activities(), .. Methods()];

    private static IEnumerable<SearchEntry> Regions() =>
        from region in RegionCatalogue.All
        let country = CountryCatalogue.Find(region.Country)
        let place = country is null ? LocalText.Same(region.Country) : country.LocalName()
        let years = $"NUTS {string.Join(", ", region.Versions.Select(version => (int)version))}"
        select new SearchEntry(
            "region",
            region.Code,
            region.LocalName(),
            new LocalText($"{place.English}, {region.Code}, {years}", $"{place.Dutch}, {region.Code}, {years}"),
            [region.Code, region.Name, region.EnglishName, region.DutchName, .. OtherNames.OfPlace(region.Code)]);

    private static IEnumerable<SearchEntry> Countries() =>
        from country in CountryCatalogue.All
        // A country of which no region is known has no page to lead to.
        where RegionCatalogue.All.Any(region => region.Country == country.Code)
        select new SearchEntry(
            "country",
            country.Code,
            country.LocalName(),
            LocalText.Same(country.Code),
            [country.Code, country.English, country.Dutch, .. OtherNames.OfPlace(country.Code)]);

    private static IEnumerable<SearchEntry> Activities() =>
        from activity in ActivityCatalogue.All
        select new SearchEntry(
            "activity",
            activity.Code,
            activity.ShortName(),
            new LocalText($"{activity.Code} {activity.English}", $"{activity.Code} {activity.Dutch}"),
            [activity.Code, activity.ShortEnglish, activity.ShortDutch, activity.English, activity.Dutch, .. OtherNames.OfActivity(activity.Code)]);

    private static IEnumerable<SearchEntry> Methods() =>
        from method in MethodNames.All
        select new SearchEntry("method", method.Slug, method.Name, method.Name, [method.Slug, method.Name.English, method.Name.Dutch]);
}
