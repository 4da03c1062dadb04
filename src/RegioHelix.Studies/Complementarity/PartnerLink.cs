using RegioHelix.Store.Links;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Complementarity;

/// <summary>What a region and a partner already do together, by one source that was imported.</summary>
/// <param name="Partner">The partner's code.</param>
/// <param name="Dataset">The set of links.</param>
/// <param name="Title">What a link is, in the importer's words.</param>
/// <param name="Source">Where the links come from, in the importer's words.</param>
/// <param name="Weight">The sum of the links' weights, over all years and activities.</param>
/// <param name="FirstYear">The first year that has one.</param>
/// <param name="LastYear">The last.</param>
public sealed record PartnerLink(RegionIdentity Partner, string Dataset, string Title, string Source, double Weight, int FirstYear, int LastYear)
{
    /// <summary>The links of a region, or of a territory's regions, with partners: those of the first partner first.</summary>
    /// <param name="store">The sets.</param>
    /// <param name="regions">The region, or those of the territory.</param>
    /// <param name="partners">The partners, in their order.</param>
    /// <param name="version">The version of all these codes.</param>
    internal static IReadOnlyList<PartnerLink> List(LinkStore? store, IReadOnlyList<string> regions, IReadOnlyList<PartnerLine> partners, NutsVersion version)
    {
        var sets = store?.List() ?? [];
        if (sets.Count == 0)
            return [];
        var places = new PlacedCodes([.. regions, .. partners.Select(partner => partner.Region.Code)], version);
        var sums = sets.ToDictionary(set => set, set => Sums(set, regions, places));
        return [.. from partner in partners from set in sets where sums[set].ContainsKey(partner.Region.Code) select Of(partner.Region, set, sums[set][partner.Region.Code])];
    }

    private static PartnerLink Of(RegionIdentity partner, LinkSet set, IReadOnlyList<RegionLink> links) =>
        new(partner, set.Dataset, set.Title, set.Source, links.Sum(link => link.Weight), links.Min(link => link.Year), links.Max(link => link.Year));

    private static Dictionary<string, List<RegionLink>> Sums(LinkSet set, IReadOnlyList<string> regions, PlacedCodes places)
    {
        var found = new Dictionary<string, List<RegionLink>>(StringComparer.Ordinal);
        foreach (var link in set.Links)
        {
            var (a, b) = (places.Find(link.RegionA), places.Find(link.RegionB));
            if (a is null || b is null || regions.Contains(a) == regions.Contains(b))
                continue;
            var other = regions.Contains(a) ? b : a;
            if (!found.TryGetValue(other, out var links))
                found[other] = links = [];
            links.Add(link);
        }
        return found;
    }

    /// <summary>Which of some regions a code of any level and version lies in.</summary>
    private sealed class PlacedCodes(IReadOnlyList<string> regions, NutsVersion version)
    {
        private readonly HashSet<string> known = [.. regions];
        private readonly Dictionary<string, string?> met = new(StringComparer.Ordinal);

        public string? Find(string code)
        {
            if (!met.TryGetValue(code, out var place))
                met[code] = place = Place(RegionCatalogue.FindIn(code, version) ?? code);
            return place;
        }

        // NUTS codes nest: what lies in ITH3 begins with it.
        private string? Place(string code)
        {
            for (var length = code.Length; length >= 2; length--)
                if (known.Contains(code[..length]))
                    return code[..length];
            return null;
        }
    }
}
