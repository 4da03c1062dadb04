using RegioHelix.Analytics.Specialisation;
using RegioHelix.Registry.Practices;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Practices;

/// <summary>How alike the regions of stories are to one region: the likeness behind the peers of its page.</summary>
internal sealed class PracticeFits
{
    private readonly SpecialisationTable table;
    private readonly int row;
    private readonly HashSet<string> own;
    private readonly Dictionary<string, (RegionLikeness Peer, int Rank)> peers;

    private PracticeFits(SpecialisationTable table, int row)
    {
        this.table = table;
        this.row = row;
        own = [.. table.Territory?.Regions ?? [], table.Cells.Regions[row]];
        peers = RegionProfileStudy.ListComparable(table, row).Select((peer, at) => (peer, at)).ToDictionary(one => one.peer.Region, one => (one.peer, one.at + 1), StringComparer.Ordinal);
    }

    public static PracticeFits From(SpecialisationTable table, int row) => new(table, row);

    /// <summary>The fit of a story: that of its region most alike.</summary>
    public PracticeFit Of(Practice practice)
    {
        if (practice.Regions.Count == 0)
            return new(PracticeFitState.NoPlace, null, null, peers.Count);
        var codes = practice.Regions.SelectMany(code => Compared(code, practice.RegionVersion)).ToHashSet(StringComparer.Ordinal);
        if (codes.Overlaps(own))
            return new(PracticeFitState.Here, null, null, peers.Count);
        var known = codes.Where(peers.ContainsKey).Select(code => peers[code]).ToList();
        if (known.Count == 0)
            return new(PracticeFitState.NotPublished, null, null, peers.Count);
        var (peer, rank) = known.MinBy(one => one.Rank);
        return new(PracticeFitState.Compared, RegionProfileStudy.Line(table, row, peer), rank, peers.Count);
    }

    // Figures are of level 2: a larger region is those inside it, a smaller one that around it.
    private IEnumerable<string> Compared(string code, NutsVersion version)
    {
        var inside = code.Length >= 4 ? [code[..4]] : RegionCatalogue.ListVersion(version).Select(region => region.Code).Where(one => one.StartsWith(code, StringComparison.Ordinal));
        return inside.Select(one => RegionCatalogue.FindIn(one, table.Choice.State.NutsVersion)).OfType<string>();
    }
}
