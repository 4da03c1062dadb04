using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Briefs;

/// <summary>What does a deputy need to know of this region, on paper?</summary>
public sealed class RegionBriefStudy(RegionProfileStudy profiles, OpportunityStudy opportunities, PartnerStudy partners, CertaintyStudy certainty, EuropeMapStudy maps)
{
    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="activity">The activity that partners are looked for; null for all that the region lacks.</param>
    /// <param name="reach">How far away partners may be.</param>
    /// <exception cref="StudyRefusedException">Unknown region or activity, a year that is not loaded, no data.</exception>
    public RegionBrief Run(string region, StudySettings settings, string? activity = null, PartnerReach reach = PartnerReach.Near)
    {
        var profile = profiles.Run(region, settings);
        // What the switches left open is now decided: the map must be of the same table.
        var decided = settings with { Dataset = profile.Provenance.Dataset, Year = profile.Provenance.Year };
        return new RegionBrief(
            profile,
            opportunities.Run(region, decided),
            partners.Run(region, decided, activity, reach),
            certainty.Run(region, decided),
            maps.Run(Shown(profile), MapMeasure.LocationQuotient, decided));
    }

    private static string Shown(RegionProfile profile) =>
        profile.Headline.Strengths.Count > 0 ? profile.Headline.Strengths[0] : profile.Activities.OrderByDescending(line => line.Jobs ?? -1).First().Code;
}
