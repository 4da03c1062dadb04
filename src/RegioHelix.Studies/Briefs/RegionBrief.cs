using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Briefs;

/// <summary>The five answers on a region as they are printed: the study behind <c>/regions/{nuts}/brief</c> and <c>regiohelix brief</c>.</summary>
/// <param name="Profile">What it is good at and who is like it.</param>
/// <param name="Opportunities">What it could grow into.</param>
/// <param name="Partners">Who completes it.</param>
/// <param name="Certainty">What would change these answers, with the figures drawn anew.</param>
/// <param name="Map">Where its first strength is in Europe; where it has none, its largest activity.</param>
public sealed record RegionBrief(
    RegionProfile Profile,
    OpportunityProfile Opportunities,
    PartnerProfile Partners,
    CertaintyProfile Certainty,
    EuropeMap Map)
{
    /// <summary>Where the figures come from; the methods are those of all five answers.</summary>
    public FigureProvenance Provenance { get; } = Profile.Provenance with
    {
        Methods = [.. Profile.Provenance.Methods.Concat(Opportunities.Provenance.Methods).Concat(Partners.Provenance.Methods).Concat(Certainty.Provenance.Methods).Distinct()],
    };
}
