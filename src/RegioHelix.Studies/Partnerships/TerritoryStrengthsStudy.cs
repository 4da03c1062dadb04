using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Partnerships;

/// <summary>What would these regions bring together, before there is any partnership: a territory's members, or a list of regions.</summary>
public sealed class TerritoryStrengthsStudy(PartnershipStrengthsStudy strengths, PartnershipMapStudy maps, BoardWords words, TerritoryShelf territories)
{
    /// <summary>The most regions that a list names.</summary>
    public const int MostRegions = 60;

    /// <summary>Runs the study.</summary>
    /// <param name="territory">The territory's slug; null for none.</param>
    /// <param name="regions">Codes of regions beside it.</param>
    /// <param name="scope">Activities and themes.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ProblemsException">A code that is no region, or no activity or theme.</exception>
    /// <exception cref="StudyRefusedException">An unknown territory; a year that is not loaded.</exception>
    public async Task<TerritoryStrengths> Run(string? territory, IReadOnlyList<string> regions, IReadOnlyList<string> scope, StudySettings settings, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var codes = regions.Take(MostRegions).Select(code => RegionText.Read(code, null, "regions", problems)).OfType<NutsCode>().ToList();
        var read = ScopePart.ReadAll(scope, "for", problems);
        problems.ThrowIfAny();
        var chosen = territory is null ? null : territories.Get(territory.ToLowerInvariant());
        IReadOnlyList<NutsCode> members = [.. codes.Concat(chosen?.Members.Select(member => new NutsCode(member.Code, chosen.Version)) ?? []).Distinct()];
        return new(chosen is null ? null : words.TerritoryOf(chosen.Slug), chosen?.Date, words.Activities(read), await strengths.Run(members, read, settings, cancellation), maps.Find(members, settings));
    }
}

/// <summary>What regions would bring together.</summary>
/// <param name="Territory">The territory; null where regions alone were named.</param>
/// <param name="Date">The year for which the territory's members are given; null for none.</param>
/// <param name="Scope">The activities and themes.</param>
/// <param name="Strengths">The answer.</param>
/// <param name="Map">Where they lie; null for none.</param>
public sealed record TerritoryStrengths(BoardTerritory? Territory, int? Date, IReadOnlyList<ActivityName> Scope, PartnershipStrengths Strengths, [property: System.Text.Json.Serialization.JsonIgnore] TerritoryMap? Map);
