using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Turns codes into what a page shows.</summary>
internal static class RegionNames
{
    /// <summary>The identity of a level 2 region or a country; a code outside the reference table keeps its code as its name.</summary>
    public static RegionIdentity Identify(string code, NutsVersion version, string? askedFor = null)
    {
        var country = CountryCatalogue.Find(code.Length >= 2 ? code[..2] : code);
        var countryName = country is null ? LocalText.Same(code) : country.LocalName();
        var region = RegionCatalogue.Find(code);
        var name = region is not null ? region.LocalName()
            : code.Length == 2 ? countryName
            : LocalText.Same(code);
        return new RegionIdentity(code, (int)version, Math.Max(0, code.Length - 2), name, region?.Name ?? name.English, country?.Code ?? "", countryName, askedFor);
    }
}
