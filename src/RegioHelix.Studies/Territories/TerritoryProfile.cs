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
/// <param name="Map">All loaded regions, and which of them it is made of.</param>
public sealed record TerritoryProfile(TerritoryLine Territory, LocalText Coverage, RegionProfile Region, TerritoryMap Map);

/// <summary>Europe with a territory lit up.</summary>
/// <param name="Sentence">What the map shows: its text alternative.</param>
/// <param name="Places">One circle a loaded region.</param>
/// <param name="BoundariesYear">The NUTS version whose boundaries are loaded; null where none are.</param>
public sealed record TerritoryMap(LocalText Sentence, IReadOnlyList<TerritoryPlace> Places, int? BoundariesYear);

/// <summary>A region on a territory's map.</summary>
/// <param name="Region">The region.</param>
/// <param name="X">Metres east (ETRS89-LAEA, false easting included).</param>
/// <param name="Y">Metres north.</param>
/// <param name="Radius">Metres; area by published jobs.</param>
/// <param name="Jobs">Published jobs.</param>
/// <param name="Member">The code of the member that it stands for; null where it is not in the territory.</param>
public sealed record TerritoryPlace(RegionIdentity Region, double X, double Y, double Radius, double Jobs, string? Member);
