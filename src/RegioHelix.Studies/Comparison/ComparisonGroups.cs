using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Comparison;

/// <summary>Regions that are worth a comparison: a country's, or where it has too many those of one of its NUTS 1 units.</summary>
public static class ComparisonGroups
{
    private const int Nuts1Length = 3;

    /// <summary>The group that a region belongs to, itself included; empty where it stands alone.</summary>
    /// <param name="region">A NUTS 2 code.</param>
    /// <param name="version">The version whose regions are compared.</param>
    public static IReadOnlyList<string> Of(string region, NutsVersion version) =>
        OfCountry(region.Length < 2 ? region : region[..2], version).FirstOrDefault(group => group.Contains(region)) ?? [];

    /// <summary>The groups of a country, each of two to twelve regions.</summary>
    /// <param name="country">Two letters.</param>
    /// <param name="version">The version whose regions are compared.</param>
    public static IReadOnlyList<IReadOnlyList<string>> OfCountry(string country, NutsVersion version)
    {
        var codes = RegionCatalogue.ListVersion(version).Where(region => region.Country == country).Select(region => region.Code).ToList();
        return Fits(codes) ? [codes] : [.. codes.GroupBy(code => code[..Nuts1Length], StringComparer.Ordinal).Select(group => (IReadOnlyList<string>)[.. group]).Where(Fits)];
    }

    private static bool Fits(IReadOnlyList<string> codes) => codes.Count is >= ComparisonStudy.Fewest and <= ComparisonStudy.Most;
}
