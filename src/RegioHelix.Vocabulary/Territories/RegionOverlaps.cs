using System.Collections.Concurrent;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Territories;

/// <summary>
/// Which level 2 regions of two NUTS versions have ground in common. A code that is in force in both counts as the same area; small shifts of
/// borders under one code are not followed. Source: the changes of <see cref="RegionChanges"/>; for the pieces of divided regions, their level 3
/// regions in Eurostat's lists.
/// </summary>
public static class RegionOverlaps
{
    private static readonly NutsVersion[] Versions = Enum.GetValues<NutsVersion>();

    private static readonly ConcurrentDictionary<(NutsVersion, NutsVersion), IReadOnlyList<RegionOverlap>> Kept = new();

    private static readonly Lazy<ILookup<(string From, string To), IReadOnlyList<string>>> Written = new(() =>
        EmbeddedTable.Read("Territories.pieces.tsv", "from", "to", "pieces", "source")
            .ToLookup(row => (row[0], row[1]), row => (IReadOnlyList<string>)row[2].Split('|')));

    /// <summary>The overlaps between the level 2 regions of two versions, ordered by both codes. Either may be the older.</summary>
    public static IReadOnlyList<RegionOverlap> List(NutsVersion from, NutsVersion to) => Kept.GetOrAdd((from, to), _ => Compute(from, to));

    private static IReadOnlyList<RegionOverlap> Compute(NutsVersion from, NutsVersion to)
    {
        if (from > to)
            return [.. List(to, from).Select(overlap => new RegionOverlap(overlap.To, overlap.From, overlap.Pieces)).OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.To, StringComparer.Ordinal)];
        var pairs = RegionCatalogue.ListVersion(from).SelectMany(region => Follow(region.Code, from, to).Select(end => (From: region.Code, To: end))).Distinct().ToList();
        var (starts, ends) = (pairs.ToLookup(pair => pair.From), pairs.ToLookup(pair => pair.To));
        return
        [
            .. pairs.OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal)
                .Select(pair => new RegionOverlap(pair.From, pair.To, Pieces(pair, starts[pair.From].Count(), ends[pair.To].Count()))),
        ];
    }

    // Where a country changed once between the versions, which holds for all of them, following each code is exact.
    private static IEnumerable<string> Follow(string code, NutsVersion from, NutsVersion to)
    {
        IEnumerable<string> ends = [code];
        foreach (var version in Versions.Where(version => version > from && version <= to))
            ends = ends.SelectMany(end => Step(end, version));
        return ends;
    }

    private static IEnumerable<string> Step(string code, NutsVersion version)
    {
        if (RegionCatalogue.Find(code)?.Versions.Contains(version) == true)
            return [code];
        return RegionChanges.Find(code) is { } change && change.ToVersion == (int)version ? change.Successors : [];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Pieces((string From, string To) pair, int successors, int origins)
    {
        var known = new List<IReadOnlyList<string>>();
        if (successors == 1)
            known.Add([pair.From]);
        if (origins == 1)
            known.Add([pair.To]);
        return [.. known, .. Written.Value[pair]];
    }
}
