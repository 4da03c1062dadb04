using RegioHelix.Studies;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Web.Search;

namespace RegioHelix.Web.Regions;

/// <summary>The regions of the chosen dataset's version, or of NUTS 2013 where nothing is loaded yet; not each has figures.</summary>
public sealed class RegionListing(EuropeMapStudy maps, LoadedHits loaded)
{
    /// <summary>Lists them by country.</summary>
    public RegionList Run(StudySettings settings)
    {
        var version = FindVersion(settings);
        var regions = RegionCatalogue.ListVersion(version);
        return new RegionList((int)version, [.. regions.GroupBy(region => region.Country).Select(regions => Country(regions, settings)).OrderBy(country => country.Name.English, StringComparer.Ordinal)]);
    }

    /// <summary>A country and its regions, its code in capitals or not; null where the code is no country's, or none of its regions has a page.</summary>
    public CountryRegions? FindCountry(string code, StudySettings settings)
    {
        var wanted = code.ToUpperInvariant() switch { "GR" => "EL", "GB" => "UK", var letters => letters };
        if (CountryCatalogue.Find(wanted) is null)
            return null;
        var list = Run(settings);
        return list.Countries.FirstOrDefault(country => country.Code == wanted) is { } found ? new CountryRegions(list.NutsVersion, found) : null;
    }

    private NutsVersion FindVersion(StudySettings settings)
    {
        try
        {
            return (NutsVersion)maps.Run(null, MapMeasure.LocationQuotient, settings).Provenance.NutsVersion;
        }
        catch (StudyRefusedException refused) when (settings.Dataset is null && refused.Reason != RefusalReason.BadSettings)
        {
            return NutsVersion.Nuts2013;
        }
    }

    private ListedCountry Country(IGrouping<string, RegionReference> regions, StudySettings settings)
    {
        var country = CountryCatalogue.Find(regions.Key);
        var name = country is null ? LocalText.Same(regions.Key) : country.LocalName();
        return new ListedCountry(regions.Key, name, [.. regions.Select(region => new ListedRegion(region.Code, region.LocalName(), HasPage(region.Code, settings)))]);
    }

    // What a chosen dataset holds, only its pages know.
    private bool HasPage(string code, StudySettings settings) => settings.Dataset is not null || loaded.HasRegion(code);
}

/// <summary>The regions of one NUTS version.</summary>
/// <param name="NutsVersion">The year that names the version.</param>
/// <param name="Countries">Its countries.</param>
public sealed record RegionList(int NutsVersion, IReadOnlyList<ListedCountry> Countries)
{
    /// <summary>All regions, country by country.</summary>
    public IReadOnlyList<ListedRegion> Regions => [.. Countries.SelectMany(country => country.Regions)];
}

/// <summary>A country's regions, under the version that its pages have.</summary>
/// <param name="NutsVersion">The year that names the version.</param>
/// <param name="Country">The country.</param>
public sealed record CountryRegions(int NutsVersion, ListedCountry Country);

/// <summary>A country and its regions.</summary>
/// <param name="Code">Two letters as Eurostat writes them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regions">Its level 2 regions.</param>
public sealed record ListedCountry(string Code, LocalText Name, IReadOnlyList<ListedRegion> Regions);

/// <summary>A region in a list.</summary>
/// <param name="Code">The NUTS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasPage">True where figures are loaded, so that its address answers with a page.</param>
public sealed record ListedRegion(string Code, LocalText Name, bool HasPage);
