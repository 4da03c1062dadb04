using Microsoft.AspNetCore.Http;
using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Search;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Web.Switches;

/// <summary>The regions that an address compares: <c>regions=NL11,NL12</c>, and one to add by code or name.</summary>
internal static class ComparedCodes
{
    // Many more than can be compared, so that the page can say how many there are.
    private const int Most = 60;

    /// <summary>The codes asked for, in capitals, as often as they were asked for.</summary>
    public static IReadOnlyList<string> List(IQueryCollection query) =>
        [.. query["regions"].SelectMany(value => (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(ComparisonStudy.Canonical).Take(Most)];

    /// <summary>The same as one value, with the region to add.</summary>
    public static string Join(IQueryCollection query, SearchStudy search) =>
        string.Join(',', FindAdded(query, search) is { } added ? List(query).Append(added) : List(query));

    /// <summary>The code of the region to add; null where none is asked for or found.</summary>
    public static string? FindAdded(IQueryCollection query, SearchStudy search)
    {
        var text = QuerySwitches.Echo(query, "add");
        if (text.Length == 0)
            return null;
        var code = ComparisonStudy.Canonical(text);
        if (Territory.FindSlug(code) is not null || RegionCatalogue.Find(code) is not null || RegionChanges.Find(code) is not null)
            return code;
        return search.Find(text, 20).FirstOrDefault(hit => hit.Kind is "region" or "territory") switch
        {
            null => null,
            { Kind: "territory" } territory => Territory.Prefix + territory.Code,
            var region => region.Code,
        };
    }
}
