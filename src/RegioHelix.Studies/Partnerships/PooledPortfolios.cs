using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Analytics.Diversification;

namespace RegioHelix.Studies.Partnerships;

/// <summary>
/// The portfolios of members and of all together. Together they have what one of them has; that nobody has something is known only where it is known of
/// all. What the others add to a member is their part of the density of all, <see cref="RegionComplementarity"/> with the others as one partner.
/// </summary>
internal sealed class PooledPortfolios
{
    private readonly OpportunityBasis basis;
    private readonly IReadOnlyList<bool?[]> members;

    /// <summary>Pools the rows of each member.</summary>
    /// <param name="basis">Relatedness and presence.</param>
    /// <param name="rows">The rows of each member; at least one each.</param>
    public PooledPortfolios(OpportunityBasis basis, IReadOnlyList<IReadOnlyList<int>> rows)
    {
        this.basis = basis;
        members = [.. rows.Select(own => Columns(column => Pool(own.Select(row => basis.Presence[row, column]))))];
        All = Columns(column => Pool(members.Select(member => member[column])));
    }

    /// <summary>What all have together, by column.</summary>
    public bool?[] All { get; }

    /// <summary>What a member has, by column.</summary>
    public bool?[] Of(int member) => members[member];

    /// <summary>A member's own density around some activities, and what the others add to it; both over what is known of both, so that their sum is the density of all.</summary>
    public (double? Own, PartnerComplementarity Added) GainOf(int member, PartnerActivities activities)
    {
        var own = members[member];
        var others = Columns(column => Pool(members.Where((_, at) => at != member).Select(other => other[column])));
        var nothing = Columns(column => own[column] is null || others[column] is null ? null : false);
        var presence = Table([nothing, own, others]);
        return (Partners.Between(presence, basis.Relatedness, 0, 1, activities).Added.Value, Partners.Between(presence, basis.Relatedness, 1, 2, activities));
    }

    /// <summary>What a region of the table would add to all.</summary>
    public double? AddedBy(int row, PartnerActivities activities) =>
        Partners.Between(Table([All, Columns(column => basis.Presence[row, column])]), basis.Relatedness, 0, 1, activities).Added.Value;

    private bool?[] Columns(Func<int, bool?> at) => [.. Enumerable.Range(0, basis.Presence.Activities.Count).Select(at)];

    private static bool? Pool(IEnumerable<bool?> of)
    {
        var isKnown = true;
        foreach (var one in of)
            if (one == true)
                return true;
            else
                isKnown &= one is not null;
        return isKnown ? false : null;
    }

    private Presence Table(IReadOnlyList<bool?[]> rows) => Presence.From(new RegionActivityTable(
        [.. rows.Select((_, at) => $"{at}")], basis.Presence.Activities, [.. rows.SelectMany(row => row.Select(has => has is { } known ? Cell.Of(known ? 1 : 0) : Cell.Missing()))]));
}
