using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Territories;

/// <summary>A territory: a named, dated set of regions of any level, usable wherever a region is.</summary>
/// <param name="Slug">Its name in addresses and commands (<c>vanguard-2016</c>).</param>
/// <param name="English">Its English name.</param>
/// <param name="Dutch">Its Dutch name.</param>
/// <param name="Version">The NUTS version of its codes.</param>
/// <param name="Date">The year for which the set is given; null where its author did not say.</param>
/// <param name="Note">What a reader must know of the set, in English; empty for nothing.</param>
/// <param name="DutchNote">The same in Dutch.</param>
/// <param name="Source">Where the set comes from, in English; titles stay as they are.</param>
/// <param name="DutchSource">The same in Dutch.</param>
/// <param name="Evidence">How well the set as a whole is founded.</param>
/// <param name="Members">Its members, in the order of the table.</param>
public sealed record Territory(
    string Slug,
    string English,
    string Dutch,
    NutsVersion Version,
    int? Date,
    string Note,
    string DutchNote,
    string Source,
    string DutchSource,
    EvidenceMark Evidence,
    IReadOnlyList<TerritoryMember> Members)
{
    /// <summary>What comes before a territory's slug where a region's code could stand (<c>territory:vanguard-2016</c>).</summary>
    public const string Prefix = "territory:";

    /// <summary>The territory's name where a region's code could stand.</summary>
    public string Code => Prefix + Slug;

    /// <summary>True where a user's file declares it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The slug of a text that names a territory as a region (<c>territory:vanguard-2016</c>, any case); null for any other text.</summary>
    public static string? FindSlug(string code) =>
        code.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? code[Prefix.Length..].ToLowerInvariant() : null;
}

/// <summary>A member of a territory.</summary>
/// <param name="Code">A NUTS code of level 0 to 3, in the territory's version.</param>
/// <param name="Name">The name that its source gives it; empty where the code's own name will do.</param>
/// <param name="Since">The year in which a source names it as a member; null where none does.</param>
/// <param name="Note">What a reader must know of it, in English; empty for nothing.</param>
/// <param name="DutchNote">The same in Dutch.</param>
/// <param name="Evidence">How well membership is founded.</param>
public sealed record TerritoryMember(string Code, string Name, int? Since, string Note, string DutchNote, EvidenceMark Evidence);
