using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Comparison;

/// <summary>Which of the compared regions would add most to each of them.</summary>
internal sealed class ComparisonComplements(OpportunityTables tables, StudySettings settings)
{
    private const int MostAdds = 3;

    /// <summary>One line a region, in their order.</summary>
    public IReadOnlyList<ComparedComplement> Of(IReadOnlyList<ComparedRow> regions) => [.. regions.Select(one => For(one, regions))];

    private ComparedComplement For(ComparedRow region, IReadOnlyList<ComparedRow> regions)
    {
        var best = CanTell(region)
            ? regions.Where(other => other != region).Select(other => (other.Identity, Gain: Gain(region, other))).Where(one => one.Gain?.Added.Value > 0).OrderByDescending(one => one.Gain!.Added.Value).FirstOrDefault()
            : default;
        return best.Gain is { } gain
            ? new ComparedComplement(
                region.Identity, best.Identity, gain.Added.Value,
                [.. gain.ByStrength.Take(MostAdds).Select(strength => new ActivityName(strength.Activity, ActivityNames.Get(strength.Activity).ShortName()))])
            : new ComparedComplement(region.Identity, null, null, []);
    }

    private bool CanTell(ComparedRow region)
    {
        var basis = tables.Get(region.Table, settings);
        return OpportunityStudy.CanTell(region.Table, region.Row, basis, Opportunities.From(basis, region.Row, OpportunityRule.Order(basis)));
    }

    // Both in one table: a territory's, which has the regions outside it. A territory and one of its own regions have none, nor have two territories.
    private PartnerComplementarity? Gain(ComparedRow region, ComparedRow other)
    {
        if (region.Table.Choice.Territory is not null && other.Table.Choice.Territory is not null)
            return null;
        var table = other.Table.Choice.Territory is null ? region.Table : other.Table;
        var (row, partner) = (table.Cells.FindRegion(region.Identity.Code), table.Cells.FindRegion(other.Identity.Code));
        if (row < 0 || partner < 0 || table.IsOpen(partner))
            return null;
        var basis = tables.Get(table, settings);
        return Partners.Between(basis.Presence, basis.Relatedness, row, partner, PartnerActivities.AllLacking);
    }
}
