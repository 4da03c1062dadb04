using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Territories;

/// <summary>A territory as a list shows it.</summary>
/// <param name="Slug">Its name in addresses and commands.</param>
/// <param name="Name">Its name.</param>
/// <param name="NutsVersion">The year that names the NUTS version of its codes.</param>
/// <param name="Date">The year for which the set is given; null where its author did not say.</param>
/// <param name="IsOwn">True where the user's file declares it.</param>
/// <param name="Note">What a reader must know of the set; empty for nothing.</param>
/// <param name="Source">Where the set comes from.</param>
/// <param name="Evidence">How well the set is founded.</param>
/// <param name="Members">Its members.</param>
public sealed record TerritoryLine(
    string Slug, LocalText Name, int NutsVersion, int? Date, bool IsOwn, LocalText Note, LocalText Source, EvidenceMark Evidence, IReadOnlyList<TerritoryMemberLine> Members);

/// <summary>A member of a territory.</summary>
/// <param name="Code">Its NUTS code in the territory's version.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">The year in which a source names it; null where none does.</param>
/// <param name="Note">What a reader must know of it; empty for nothing.</param>
/// <param name="Evidence">How well membership is founded.</param>
/// <param name="State">What of it is in the figures; null where no figures were asked for.</param>
/// <param name="Regions">The loaded regions that stand for it.</param>
/// <param name="Absent">Its regions that are not in the figures, or only partly its own.</param>
/// <param name="InsideOf">The member that holds it, so that it counts once; null for none.</param>
public sealed record TerritoryMemberLine(
    string Code, LocalText Name, int? Since, LocalText Note, EvidenceMark Evidence, MemberState? State, IReadOnlyList<RegionIdentity> Regions, IReadOnlyList<string> Absent, string? InsideOf);

/// <summary>All territories: the study behind <c>/territories</c> and <c>regiohelix territory list</c>.</summary>
/// <param name="Territories">Each territory.</param>
/// <param name="Problems">What is wrong with the user's file; where anything is, nothing of it is used.</param>
public sealed record TerritoryList(IReadOnlyList<TerritoryLine> Territories, IReadOnlyList<Problem> Problems);

/// <summary>What a territory is good at, as one region: the study behind <c>/territories/{slug}</c> and <c>regiohelix territory show</c>.</summary>
/// <param name="Territory">The territory, its members with what of them is in the figures.</param>
/// <param name="Coverage">What is summed and what is not, in a sentence or two.</param>
/// <param name="Region">The territory as a region.</param>
public sealed record TerritoryProfile(TerritoryLine Territory, LocalText Coverage, RegionProfile Region);
