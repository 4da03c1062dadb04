using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Studies.Certainty;
using RegioHelix.Web.Organisations;

namespace RegioHelix.Web.Api;

/// <summary>A switch that an address takes behind its question mark.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The values that it takes; empty where any text of its kind will do.</param>
/// <param name="Sample">A value to show.</param>
public sealed record ApiSwitch(string Name, IReadOnlyList<string> Values, string Sample)
{
    private static readonly ApiSwitch[] Study =
    [
        new("dataset", [], "simulated"),
        new("year", [], "2014"),
        new("level", ["section", "division", "group"], "division"),
        new("scope", ["traded", "all"], "traded"),
        new("reading", ["2008", "2020"], "2008"),
    ];

    private static readonly ApiSwitch[] Opportunity =
    [
        .. Study,
        new("relatedness", [.. Enum.GetValues<Studies.Specialisation.RelatednessChoice>().Select(CertaintyStudy.RelatednessWord)], "proximity"),
        new("threshold", ["1", "1.25", "1.5", "2"], "1"),
    ];

    private static readonly ApiSwitch[] Partner = [.. Opportunity, new("for", [], "C21"), new("within", ["500", "1000", "anywhere"], "500")];

    private static readonly ApiSwitch Measure = new("measure", [.. Studies.Europe.EuropeMeasures.All.Select(measure => measure.Word)], "quotient");

    private static readonly ApiSwitch[] Listed = [new("activity", [], "C28"), new("theme", [], "agrofood"), new("page", [], "1")];

    private static readonly ApiSwitch Language = new("lang", ["en", "nl"], "en");

    /// <summary>The key of its description among the texts.</summary>
    public string Key => "Switch " + Name;

    /// <summary>What a resource takes.</summary>
    public static IReadOnlyList<ApiSwitch> Of(string path) =>
    [
        .. path switch
        {
            "/regions/{nuts}/opportunities" or "/regions/{nuts}/certainty" => Opportunity,
            "/regions/{nuts}/partners" or "/regions/{nuts}/brief" or "/regions/{nuts}" => Partner,
            "/territories/{slug}/opportunities" or "/territories/{slug}/certainty" or "/activities/{code}/hosts" or "/activities/{code}/related" => Opportunity,
            "/territories/{slug}/partners" => Partner,
            "/activities/{code}" or "/activities/{code}/turnover" or "/territories/{slug}/report" or "/territories/{slug}" or "/themes/{slug}" or "/regions/{nuts}/themes" or "/clusters/{slug}" => Study,
            "/clusters" or "/clusters/links" => [new("set", ["derived", "benchmark"], "derived"), .. Study],
            "/network" or "/network/edges" => [new("region", [], "ITH3"), .. Opportunity],
            "/compare" => [new("regions", [], "NL41,ITH3"), .. Study],
            "/europe" => [new("activity", [], "C28"), Measure, new("classes", ["usual", "quantile", "natural", "own"], "quantile"), new("count", [], "6"), new("breaks", [], "0.5,1,2"), .. Study],
            "/europe/ranking" => [new("activity", [], "C28"), Measure, new("country", [], "IT"), .. Study],
            "/europe/clusters" => [new("stars", ["1", "2", "3"], "2"), .. Study],
            "/europe/movers" => [new("since", [], "2010"), new("error", ["counts", "5", "10"], "5"), .. Study],
            "/own/{id}" => Study[1..],
            "/index" => [new("activity", [], "C28"), new("measure", ["quotient", "jobs", "share"], "quotient"), .. Study],
            "/regions" => Study[..1],
            "/organisations" => [new("name", [], "water"), new("kind", Words<OrganisationKind>(), "company"), new("region", [], "NL41"), .. Listed],
            "/needs/{slug}/answers" => [new("among", Words<Studies.Matching.Answerers>(), "offers"), new("top", [], "20")],
            "/organisations/{slug}/could-answer" => [new("top", [], "20")],
            "/needs" => [new("type", Words<NeedType>(), Words<NeedType>()[0]), new("language", [], "en"), new("readiness", [], "6"), .. Listed],
            "/partners" or "/partners/organisations" => [new("region", [], "NL41"), new("organisation", [], "unit-cluster"), .. Partner],
            "/xray" => [new("cluster", [], "unit-cluster"), new("region", [], "ITH3"), new("territory", [], "vanguard-2016")],
            "/start/cluster/{id}" => [new("region", [], "NL41"), .. Study[..3]],
            "/practices" => [new("q", [], "trust"), new("theme", [], "electronics"), new("region", [], "NL41"), .. Study[..3]],
            "/strategies" => [new("region", [], "NL41")],
            "/strategies/{region}/{period}" or "/strategies/{region}/{period}/chain" => Study,
            "/practices/{slug}" => [new("region", [], "NL41"), .. Study[..3]],
            "/funding" or "/funding/memo" => [new("instrument", [.. FundingFacts.Instruments], "erdf"), new("period", [.. FundingFacts.Periods], "2021-27"), new("date", [], "2024-05-01"), new("programme_region", [], "ITH3"), new("partner_region", [], "BE21")],
            "/strategy-health/{place}" or "/strategy-health/{place}/dossier" => [new("on", [], "2026-11-26"), new("compared_with", [], "2025-11-26")],
            "/commitments" => [new("state", Words<CommitmentState>(), "overdue"), new("organisation", [], "unit-cluster")],
            "/recommendations" or "/events/{slug}/recommendations" => [new("state", Words<RecommendationState>(), "overdue")],
            "/events/{slug}/outcomes" or "/events/{slug}/report" => [new("on", [], "2027-06-01")],
            "/partnerships" => [new("q", [], "pumps"), new("stage", Words<Registry.Partnerships.PartnershipStage>(), "connect"), new("region", [], "ITH3"), new("for", [], "C28")],
            "/partnerships/complementarity" => [new("territory", [], "vanguard-2016"), new("regions", [], "NL41,ITH3"), new("for", [], "C28"), .. Opportunity],
            "/partnerships/{slug}" or "/partnerships/{slug}/sheet" => [new("on", [], "2026-11-26"), .. Opportunity],
            "/partnerships/{slug}/strengths" => Opportunity,
            "/consortium" => [new("rules", [], "i3-strand-1"), new("coordinator", [], "1")],
            "/open-data/figures/{dataset}" => [new("year", [], "2014")],
            "/search" => [new ApiSwitch("q", [], "veneto")],
            _ => Array.Empty<ApiSwitch>(),
        },
        Language,
    ];

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(OrganisationSwitches.Word)];
}
