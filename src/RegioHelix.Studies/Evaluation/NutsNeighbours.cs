using RegioHelix.Analytics.Maps;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Evaluation;

/// <summary>
/// Which level 2 regions border one, as far as their middles tell: two are neighbours where no third lies within the circle between them (Gabriel and Sokal 1969, Systematic Zoology 18(3)).
/// An approximation: borders themselves are not known here, and middles are given to a tenth of a degree.
/// </summary>
internal static class NutsNeighbours
{
    /// <summary>Codes of the neighbours, in every version in which the region is; empty for a code that is no level 2 region.</summary>
    public static IReadOnlyList<string> List(string code) => RegionCatalogue.Find(code) is { } region
        ? [.. region.Versions.SelectMany(version => In(region, RegionCatalogue.ListVersion(version))).Distinct(StringComparer.Ordinal)]
        : [];

    private static IEnumerable<string> In(RegionReference region, IReadOnlyList<RegionReference> all)
    {
        foreach (var other in all)
            if (other.Code != region.Code && Squared(region, other) is var between && !all.Any(third => third.Code != region.Code && third.Code != other.Code && Squared(region, third) + Squared(other, third) < between))
                yield return other.Code;
    }

    private static double Squared(RegionReference one, RegionReference other)
    {
        var distance = GreatCircle.Kilometres(one.Latitude, one.Longitude, other.Latitude, other.Longitude);
        return distance * distance;
    }
}
