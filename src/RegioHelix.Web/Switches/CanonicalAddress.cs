using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Studies.Search;

namespace RegioHelix.Web.Switches;

/// <summary>
/// One address for one picture: switches that a page does not have, empty ones and those at their default are left out, and the rest stands in one order.
/// Whoever comes by another address is led there. So a bookmark stays short, and nobody fills the memory of pages with addresses that mean the same.
/// </summary>
internal static class CanonicalAddress
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/europe"] = ["measure", "activity", "classes", "count", "breaks", "view"],
        ["/europe/ranking"] = ["measure", "activity", "country", "page", "limit", "draws"],
        ["/europe/clusters"] = ["stars"],
        ["/europe/movers"] = ["since", "error", "page", "limit"],
        ["/compare"] = ["regions", "add"],
    };

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["measure"] = "quotient",
        ["classes"] = "usual",
        ["count"] = "6",
        ["view"] = "bubbles",
        ["page"] = "1",
        ["limit"] = "50",
        ["draws"] = "no",
        ["stars"] = "2",
        ["error"] = "5",
        ["scope"] = "traded",
        ["reading"] = "2008",
        ["relatedness"] = "proximity",
        ["threshold"] = "1",
    };

    /// <summary>Adds it.</summary>
    public static void UseCanonicalAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || Names(request.Path.Value ?? "") is not { } names)
            return next(context);
        var wanted = Write(request.Path.Value!, names, request.Query, context.RequestServices.GetRequiredService<SearchStudy>());
        if (wanted is null || IsSame(wanted, request.Path.Value + request.QueryString.Value))
            return next(context);
        context.Response.Redirect(wanted);
        return Task.CompletedTask;
    });

    // A comma is the same written as %2C, a space as a plus.
    private static bool IsSame(string one, string other) => Uri.UnescapeDataString(one.Replace('+', ' ')) == Uri.UnescapeDataString(other.Replace('+', ' '));

    private static string[]? Names(string path)
    {
        foreach (var twin in new[] { ".json", ".csv", ".xlsx", ".parquet", ".geojson" })
            if (path.EndsWith(twin, StringComparison.OrdinalIgnoreCase))
                path = path[..^twin.Length];
        return Known.TryGetValue(path, out var own) ? [.. own, .. QuerySwitches.StudyNames, "lang"] : null;
    }

    // Null where a value cannot be used: the page then refuses it in words.
    private static string? Write(string path, string[] names, IQueryCollection query, SearchStudy search)
    {
        var builder = new QueryBuilder();
        foreach (var name in names)
        {
            if (QuerySwitches.Echo(query, name) is not { Length: > 0 } value)
            {
                if (query[name].Any(one => !string.IsNullOrWhiteSpace(one)))
                    return null;
                continue;
            }
            if (name == "regions")
                value = ComparedCodes.Join(query, search);
            else if (name == "add")
            {
                if (ComparedCodes.FindAdded(query, search) is not null)
                    continue;
            }
            if (!Defaults.TryGetValue(name, out var usual) || !usual.Equals(value, StringComparison.OrdinalIgnoreCase))
                builder.Add(name, value);
        }
        // Somebody who starts with nothing but a region to add.
        if (names.Contains("regions") && QuerySwitches.Echo(query, "regions").Length == 0 && ComparedCodes.FindAdded(query, search) is { } first)
            builder.Add("regions", first);
        return path + builder.ToQueryString();
    }
}
