using RegioHelix.Studies.Certainty;

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
            "/activities/{code}" or "/territories/{territory}/report" => Study,
            "/own/{id}" => Study[1..],
            "/index" => [new("activity", [], "C28"), new("measure", ["quotient", "jobs", "share"], "quotient"), .. Study],
            "/regions" => Study[..1],
            "/search" => [new ApiSwitch("q", [], "veneto")],
            _ => Array.Empty<ApiSwitch>(),
        },
        Language,
    ];
}
