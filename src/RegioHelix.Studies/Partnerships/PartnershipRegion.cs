using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Partnerships;

/// <summary>A member region in the figures.</summary>
/// <param name="Code">Its code, of any level.</param>
/// <param name="Version">The code's version.</param>
/// <param name="Rows">The regions of the table that stand for it; none where it is not in the figures.</param>
/// <param name="Larger">The region around it that answers for it, where it is smaller than those of the table; null else.</param>
internal sealed record PartnershipRegion(string Code, NutsVersion Version, IReadOnlyList<string> Rows, string? Larger)
{
    /// <summary>Finds members among the regions of a table: codes of other versions are followed together, as those of a territory are.</summary>
    public static IReadOnlyList<PartnershipRegion> List(IEnumerable<NutsCode> members, SpecialisationTable table)
    {
        var found = new List<PartnershipRegion>();
        foreach (var version in members.Distinct().GroupBy(member => member.Version))
        {
            // Figures are of level 2: a smaller region is answered by the one around it, and says so.
            var asked = version.Select(member => (member.Value, Around: member.Value.Length > 4 ? member.Value[..4] : member.Value)).ToList();
            var territory = new Territory("partnership", "", "", version.Key, null, "", "", "", "", EvidenceMark.ToBeChecked, [.. asked.Select(one => one.Around).Distinct().Select(code => new TerritoryMember(code, "", null, "", "", EvidenceMark.ToBeChecked))]);
            var rows = TerritoryRows.From(territory, table).Members.ToDictionary(member => member.Member.Code, member => member.Regions, StringComparer.Ordinal);
            found.AddRange(asked.Select(one => new PartnershipRegion(one.Value, version.Key, rows[one.Around], one.Around == one.Value ? null : one.Around)));
        }
        return [.. found.OrderBy(one => one.Code, StringComparer.Ordinal)];
    }
}
