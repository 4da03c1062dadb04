using RegioHelix.Studies.Briefs;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Briefs;

/// <summary>Where the numbers of a brief can be asked for again.</summary>
/// <param name="Region">Strengths and peers.</param>
/// <param name="Opportunities">What it could grow into.</param>
/// <param name="Partners">Who completes it.</param>
/// <param name="Certainty">What would change the answers.</param>
/// <param name="Map">The activity on the map.</param>
public sealed record BriefQueries(AskedAgain Region, AskedAgain Opportunities, AskedAgain Partners, AskedAgain Certainty, AskedAgain Map)
{
    /// <summary>All of them, in the order of the document.</summary>
    public IReadOnlyList<AskedAgain> All => [Region, Map, Opportunities, Partners, Certainty];

    /// <summary>Those of a brief.</summary>
    public static BriefQueries Of(RegionBrief brief)
    {
        var code = brief.Profile.Region.Code;
        // Profiles know nothing of relatedness and threshold; opportunities, partners and certainty do.
        var all = brief.Opportunities.Options.Chosen;
        var plain = all with { Relatedness = RelatednessChoice.Proximity, Threshold = 1 };
        var partners = new (string, string, string?)[]
        {
            ("for", "--for", brief.Partners.For?.Code),
            ("within", "--within", AskedAgain.WordOf(brief.Partners.Reach)),
        };
        return new(
            AskedAgain.Of("q1", $"/regions/{code}.json", $"region {code}", plain),
            AskedAgain.Of("q3", $"/regions/{code}/opportunities.json", $"opportunities {code}", all),
            AskedAgain.Of("q4", $"/regions/{code}/partners.json", $"partners {code}", all, partners),
            AskedAgain.OfFile("q5", $"/regions/{code}/certainty.json", $"brief {code} --out {code}.json", all),
            AskedAgain.Of("q2", $"/activities/{brief.Map.Activity}.json", $"activity {brief.Map.Activity}", plain));
    }
}
