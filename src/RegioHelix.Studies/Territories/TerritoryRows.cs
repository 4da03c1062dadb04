using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>
/// A territory in the regions of a table. A region of the table belongs to it where all of its ground does: members of another NUTS version are
/// followed through what became of them, together, so that a country that redrew its regions is still whole.
/// </summary>
/// <param name="Territory">The territory.</param>
/// <param name="Members">Each of its members, and what it is here.</param>
/// <param name="Regions">The loaded regions that it is made of, each once, in order of their codes.</param>
public sealed record TerritoryRows(Territory Territory, IReadOnlyList<MemberRows> Members, IReadOnlyList<string> Regions)
{
    /// <summary>Finds a territory in a table.</summary>
    internal static TerritoryRows From(Territory territory, SpecialisationTable table) =>
        From(territory, table.Choice.State.NutsVersion, table.Cells.Regions.ToHashSet(StringComparer.Ordinal));

    /// <summary>Finds a territory among regions of a version.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="version">The version of the regions.</param>
    /// <param name="loaded">Their codes.</param>
    public static TerritoryRows From(Territory territory, NutsVersion version, IReadOnlySet<string> loaded)
    {
        var grounds = territory.Members.ToDictionary(member => member, member => Ground(territory, member));
        var all = grounds.Values.SelectMany(ground => ground).ToHashSet(StringComparer.Ordinal);
        var overlaps = RegionOverlaps.List(territory.Version, version);
        var whole = overlaps.GroupBy(overlap => overlap.To, StringComparer.Ordinal)
            .Where(region => region.All(overlap => all.Contains(overlap.From)))
            .Select(region => region.Key)
            .ToHashSet(StringComparer.Ordinal);
        var members = territory.Members.Select(member => MemberRows.From(member, grounds, overlaps, whole, loaded)).ToList();
        return new(territory, members, [.. whole.Where(loaded.Contains).Order(StringComparer.Ordinal)]);
    }

    // The level 2 regions of a member in the territory's own version; several of level 3 can be a region together.
    private static IReadOnlyList<string> Ground(Territory territory, TerritoryMember member)
    {
        if (TerritoryCodes.FindAround(member.Code) is not { } around)
            return TerritoryCodes.ListRegions(member.Code, territory.Version);
        return TerritoryCodes.AreAllOf(around, territory.Members.Select(one => one.Code)) ? [around] : [];
    }
}

/// <summary>A member of a territory in the regions of a table.</summary>
/// <param name="Member">The member.</param>
/// <param name="State">What of it is there.</param>
/// <param name="Regions">The loaded regions that stand for it.</param>
/// <param name="Absent">Regions of it that are not loaded, or whose ground is only partly its own.</param>
/// <param name="InsideOf">The member that holds it, so that it counts once; null for none.</param>
public sealed record MemberRows(TerritoryMember Member, MemberState State, IReadOnlyList<string> Regions, IReadOnlyList<string> Absent, string? InsideOf)
{
    internal static MemberRows From(
        TerritoryMember member, IReadOnlyDictionary<TerritoryMember, IReadOnlyList<string>> grounds, IReadOnlyList<RegionOverlap> overlaps, HashSet<string> whole, IReadOnlySet<string> loaded)
    {
        var ground = grounds[member];
        var inside = grounds.Keys.FirstOrDefault(other => other.Code.Length < member.Code.Length && member.Code.StartsWith(other.Code, StringComparison.Ordinal))?.Code;
        if (ground.Count == 0)
            return new(member, MemberState.Finer, [], [], inside);
        string[] here = [.. overlaps.Where(overlap => ground.Contains(overlap.From)).Select(overlap => overlap.To).Distinct()];
        string[] found = [.. here.Where(region => whole.Contains(region) && loaded.Contains(region))];
        return new(member, StateOf(here, found, whole), found, [.. here.Except(found)], inside);
    }

    private static MemberState StateOf(string[] here, string[] found, HashSet<string> whole)
    {
        if (here.Length == 0)
            return MemberState.NotInVersion;
        if (found.Length == here.Length)
            return MemberState.Whole;
        return found.Length > 0 ? MemberState.Partly : here.Any(whole.Contains) ? MemberState.NotLoaded : MemberState.Redrawn;
    }
}

/// <summary>What of a member is in a table.</summary>
public enum MemberState
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Some of its regions; the others are not loaded or only partly its own.</summary>
    Partly,

    /// <summary>It is smaller than a level 2 region, and the figures are of level 2.</summary>
    Finer,

    /// <summary>Its regions are not in the figures.</summary>
    NotLoaded,

    /// <summary>Borders were redrawn between its NUTS version and that of the figures, so that no region here is wholly its own.</summary>
    Redrawn,

    /// <summary>The NUTS version of the figures no longer has its country.</summary>
    NotInVersion,
}
