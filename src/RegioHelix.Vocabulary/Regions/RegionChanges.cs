using System.Collections.Frozen;
using System.Globalization;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Regions;

/// <summary>
/// What became of NUTS 2 codes: those of 2003 to 2010 that NUTS 2013 no longer has, and those replaced between the four versions.
/// Source: the amendments of Regulation (EC) No 1059/2003 and Eurostat's "History of NUTS"; see <c>docs/data/regions.md</c>.
/// </summary>
public static class RegionChanges
{
    private static readonly Lazy<IReadOnlyList<RegionChange>> Rows = new(() => [.. ReadBefore2013(), .. ReadSince2013()]);

    private static readonly Lazy<FrozenDictionary<string, RegionChange>> ByCode =
        new(() => All.ToFrozenDictionary(change => change.Code, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, RegionChange>> BySuccessor =
        new(() => All.SelectMany(change => change.Successors, (change, successor) => (change, successor))
            .OrderBy(pair => pair.change.Successors.TakeWhile(code => code != pair.successor).Count())
            .ThenBy(pair => pair.change.Successors.Count)
            .ToLookup(pair => pair.successor, pair => pair.change, StringComparer.Ordinal));

    /// <summary>All changes, older ones first.</summary>
    public static IReadOnlyList<RegionChange> All => Rows.Value;

    /// <summary>What became of a code; null where it is still in force or never was.</summary>
    public static RegionChange? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The changes from which a code came, the one that gave it most first; empty where it has been there from the beginning.</summary>
    public static IReadOnlyList<RegionChange> ListOrigins(string code) => [.. BySuccessor.Value[code]];

    private static IEnumerable<RegionChange> ReadBefore2013()
    {
        foreach (var row in EmbeddedTable.Read("Regions.superseded.tsv", "code", "last_version", "successors", "note"))
            yield return new RegionChange(row[0], ReadYear(row[1]), (int)NutsVersion.Nuts2013, row[2].Split('|'), row[3]);
    }

    private static IEnumerable<RegionChange> ReadSince2013()
    {
        foreach (var row in EmbeddedTable.Read("Regions.successors.tsv", "from_version", "code", "to_version", "successors", "note"))
            yield return new RegionChange(row[1], ReadYear(row[0]), ReadYear(row[2]), row[3].Split('|'), row[4]);
    }

    private static int ReadYear(string year) => int.Parse(year, CultureInfo.InvariantCulture);
}
