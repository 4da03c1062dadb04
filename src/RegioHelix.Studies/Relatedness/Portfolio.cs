using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Relatedness;

/// <summary>A region's activities in the network: what it has, and what is near to that.</summary>
internal sealed class Portfolio
{
    private readonly Dictionary<string, Opportunity> lacking;
    private readonly HashSet<string> unknown;
    private readonly OpportunityBasis basis;
    private readonly double? split;

    private Portfolio(RegionIdentity region, OpportunityBasis basis, RegionOpportunities found, bool canTell)
    {
        (Region, this.basis, split, CanTell) = (region, basis, found.DensitySplit, canTell);
        lacking = found.Opportunities.ToDictionary(one => one.Activity, StringComparer.Ordinal);
        unknown = [.. found.Unknown];
        Named = canTell ? OpportunityRule.Said(found.Opportunities) : [];
    }

    public RegionIdentity Region { get; }

    /// <summary>False where too little of the region is published.</summary>
    public bool CanTell { get; }

    /// <summary>The opportunities that a sentence says.</summary>
    public IReadOnlyList<string> Named { get; }

    public static Portfolio Of(SpecialisationTable table, int row, RegionIdentity region, OpportunityBasis basis)
    {
        var found = Opportunities.From(basis, row, OpportunityRule.Order(basis));
        return new(region, basis, found, OpportunityStudy.CanTell(table, row, basis, found));
    }

    public PortfolioPlace PlaceOf(string activity) => lacking.TryGetValue(activity, out var one)
        ? CanTell && one.Density.Value >= split && !OpportunityRule.IsPlaceBound(activity) ? PortfolioPlace.Opportunity : PortfolioPlace.Lacking
        : unknown.Contains(activity) ? PortfolioPlace.Unknown : PortfolioPlace.Present;

    public double? QuotientOf(string activity) => basis.Quotients.Find(Region.Code, activity)?.Value;

    public double? DensityOf(string activity) => basis.Density.Find(Region.Code, activity)?.Value;
}
