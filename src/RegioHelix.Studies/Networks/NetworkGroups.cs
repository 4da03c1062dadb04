using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Networks;

/// <summary>Which group of a network an organisation belongs to, and what it is called where it may not be named.</summary>
internal static class NetworkGroups
{
    /// <summary>What it is: a strand of the quadruple helix.</summary>
    public static (string Key, LocalText Name)? Kind(Organisation one) => ($"{one.Kind}", Sentences.Get("OrganisationKindMany" + one.Kind));

    /// <summary>Its region of level 2, by its newest code; null where it has none.</summary>
    public static (string Key, LocalText Name)? Region(Organisation one)
    {
        if (one.RegionCode is not { Length: >= 4 } code)
            return null;
        var region = RegionCatalogue.FindIn(code[..4], NutsVersion.Nuts2024) ?? code[..4];
        return (region, OrganisationLines.Place(region, null).Name);
    }

    /// <summary>Its role: a company in Veneto.</summary>
    public static LocalText Role(Organisation one)
    {
        var kind = Sentences.Get("OrganisationKindOne" + one.Kind);
        return Region(one) is { } region ? Sentences.Fill("XrayRole", culture => [kind.In(culture), region.Name.In(culture)]) : kind;
    }
}
