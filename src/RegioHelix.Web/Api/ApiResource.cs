using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RegioHelix.Web.Api;

/// <summary>Something that the API gives, in one form or several: taken from the routes themselves, so that the list misses none.</summary>
/// <param name="Path">The address without ending, as a pattern: <c>/regions/{nuts}</c>.</param>
/// <param name="Forms">The endings that it can be had with: <c>json</c>, <c>csv</c>, ...</param>
public sealed partial record ApiResource(string Path, IReadOnlyList<string> Forms)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["json"] = "application/json",
        ["csv"] = "text/csv",
        ["geojson"] = "application/geo+json",
        ["parquet"] = "application/vnd.apache.parquet",
        ["pdf"] = "application/pdf",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["zip"] = "application/zip",
    };

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["{nuts}"] = "ITH3",
        ["{code}"] = "C15",
        ["{measure}"] = "location-quotient",
        ["/clusters/{slug}"] = "/clusters/C15",
        ["/territories/{slug}"] = "/territories/vanguard-2016",
        ["/themes/{slug}"] = "/themes/textiles",
        ["/open-data/figures/{dataset}"] = "/open-data/figures/landmarks",
    };

    // What answers nothing without a question.
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["/compare"] = "?regions=NL41,ITH3",
        ["/network"] = "?region=ITH3",
        ["/partners"] = "?region=ITH3",
        ["/partners/organisations"] = "?region=ITH3",
        ["/xray"] = "?region=ITH3",
        ["/search"] = "?q=veneto",
    };

    /// <summary>The key of its description among the texts.</summary>
    public string Key => "Of " + Path;

    /// <summary>The part of the site that it belongs to: <c>regions</c>.</summary>
    public string Group => Path.Split('/')[1];

    /// <summary>True for what only this machine may ask.</summary>
    public bool IsPrivate => Group is "own" or "evidence" or "jobs";

    /// <summary>An address that works as it stands, in its first form; null where none works everywhere.</summary>
    public string? Sample => SampleIn(Forms[0]);

    /// <summary>The same in another form.</summary>
    public string? SampleIn(string form)
    {
        var path = Samples.Aggregate(Path, (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.Ordinal));
        // What is left open is different on every machine.
        return path.Contains('{') ? null : $"{path}.{form}{Questions.GetValueOrDefault(Path)}";
    }

    /// <summary>The content type of a form.</summary>
    public static string TypeOf(string form) => Types[form];

    /// <summary>A value that stands for a part of an address; null where there is none that everybody has.</summary>
    public static string? SampleOf(string parameter) => Samples.GetValueOrDefault($"{{{parameter}}}");

    /// <summary>Every resource that the routes give, in the order of their addresses.</summary>
    public static IReadOnlyList<ApiResource> List(EndpointDataSource routes) =>
    [
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(route => Parse(Plain(route.RoutePattern)))
            .OfType<(string Path, string Form)>()
            .GroupBy(one => one.Path, StringComparer.Ordinal)
            .Select(group => new ApiResource(group.Key, [.. group.Select(one => one.Form).Distinct().OrderBy(form => form == "json" ? "" : form, StringComparer.Ordinal)]))
            .OrderBy(resource => resource.Path, StringComparer.Ordinal),
    ];

    /// <summary>An address taken apart; null where it is a page or a file of the site's own.</summary>
    public static (string Path, string Form)? Parse(string address)
    {
        address = Limits().Replace(address, "}");
        var dot = address.LastIndexOf('.');
        return dot > 0 && Types.ContainsKey(address[(dot + 1)..]) && !address.Contains("openapi", StringComparison.Ordinal) ? (address[..dot], address[(dot + 1)..]) : null;
    }

    [GeneratedRegex(@":[^/{}]*(\([^)]*\)[^/{}]*)*}")]
    private static partial Regex Limits();

    // Without the limits on parameters: {version:int} is {version}.
    private static string Plain(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => "",
    }))));
}
