using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>Regions that are the same area in two NUTS versions, under whatever code.</summary>
internal static class SameRegions
{
    /// <summary>From the codes of one version to those of the other.</summary>
    public static Dictionary<string, string> Between(NutsVersion from, NutsVersion to)
    {
        var overlaps = RegionOverlaps.List(from, to);
        var (starts, ends) = (overlaps.ToLookup(overlap => overlap.From), overlaps.ToLookup(overlap => overlap.To));
        return overlaps.Where(overlap => starts[overlap.From].Count() == 1 && ends[overlap.To].Count() == 1).ToDictionary(overlap => overlap.From, overlap => overlap.To, StringComparer.Ordinal);
    }
}
