using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Diversification;

/// <summary>What could this region grow into?</summary>
public sealed class OpportunityStudy(OpportunityTables tables, SearchStudy search)
{
    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public OpportunityProfile Run(string region, StudySettings settings)
    {
        var (table, row, identity) = RegionChoice.Choose(tables.Specialisation, search, region, settings);
        var basis = tables.Get(table, settings);
        var found = Opportunities.From(basis, row, OpportunityRule.Order(basis));
        var canTell = CanTell(table, row, basis, found);
        var lines = canTell ? found.Opportunities.Select(Line).ToList() : [];
        var named = canTell ? OpportunityRule.Named(found.Opportunities) : [];
        var said = canTell ? OpportunityRule.Said(found.Opportunities) : [];
        var provenance = ProvenanceWriter.Write(table, "diversification", "relatedness-density", "relatedness", "complexity", "presence", "backtest");
        return new OpportunityProfile(
            identity,
            provenance,
            StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings),
            OpportunityWriter.Sentence(identity, [.. said.Select(code => lines.First(line => line.Code == code))], canTell, provenance),
            OpportunityWriter.Explanation(provenance),
            lines,
            named,
            [.. found.Unknown.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))],
            OpportunityWriter.Unknown(found.Unknown, basis.Presence.Activities.Count),
            canTell ? found.DensitySplit : null,
            canTell ? found.ComplexitySplit : null,
            OpportunityWriter.NoComplexity(basis.Complexity),
            canTell ? tables.Records.Find(table, settings, identity.Code) : null);
    }

    /// <summary>False where too little of the region is published to say what it lacks, or where there is nothing to compare with.</summary>
    internal static bool CanTell(SpecialisationTable table, int row, OpportunityBasis basis, RegionOpportunities found) =>
        !table.IsOpen(row) && table.Cells.Regions.Count > 1 && found.Unknown.Count <= (1 - HeadlineRule.LeastCoverage) * basis.Presence.Activities.Count;

    private static OpportunityLine Line(Opportunity one) => new(
        one.Activity,
        ActivityNames.Get(one.Activity).ShortName(),
        one.Quotient.Value,
        one.Density.Value,
        one.Complexity.Value,
        one.OutlookGain.Value,
        one.Size.Value,
        one.Growth.Value,
        (OpportunityPlace?)one.Quadrant,
        OpportunityRule.IsPlaceBound(one.Activity),
        [.. one.Strengths.Select(strength => new StrengthPart(strength.Activity, ActivityNames.Get(strength.Activity).ShortName(), strength.Part))]);
}
