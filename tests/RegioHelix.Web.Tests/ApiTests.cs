using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using RegioHelix.Studies.Printing;

namespace RegioHelix.Web.Tests;

/// <summary>The API's page and description list every address that the routes have, and their examples work.</summary>
public sealed partial class ApiTests(Site site)
{
    // An address with one of these endings is for programs.
    private static readonly string[] Endings = [".json", ".csv", ".geojson", ".parquet", ".pdf", ".xlsx", ".zip"];

    [Fact]
    public async Task Every_address_of_the_routing_table_is_described()
    {
        var routed = site.Routes
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(route => "/" + Limits().Replace(route.RoutePattern.RawText!.TrimStart('/'), "}"))
            .Where(path => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && path != "/openapi.json")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        using var document = JsonDocument.Parse(await site.ReadText("/openapi.json"));
        var paths = document.RootElement.GetProperty("paths");
        Assert.Equal(routed, paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        foreach (var path in paths.EnumerateObject())
        {
            var get = path.Value.GetProperty("get");
            // A new address needs its line "Of /path" in ApiTexts, in both languages.
            Assert.False(get.GetProperty("summary").GetString()!.StartsWith("Of /", StringComparison.Ordinal), $"{path.Name} has no description");
            Assert.All(get.GetProperty("parameters").EnumerateArray(), one => Assert.False(string.IsNullOrWhiteSpace(one.GetProperty("description").GetString())));
            Assert.Equal(Places().Count(path.Name), get.GetProperty("parameters").EnumerateArray().Count(one => one.GetProperty("in").GetString() == "path"));
            Assert.NotEmpty(get.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject());
        }
        Assert.Equal(paths.EnumerateObject().Count(), paths.EnumerateObject().Select(path => path.Value.GetProperty("get").GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_described_shape_is_the_shape_of_the_answer()
    {
        using var document = JsonDocument.Parse(await site.ReadText("/openapi.json"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        using var answer = JsonDocument.Parse(await site.ReadText("/regions/ITH3.json"));
        Assert.Equal(answer.RootElement.EnumerateObject().Select(part => part.Name).Order(), schemas.GetProperty("RegionProfile").GetProperty("properties").EnumerateObject().Select(part => part.Name).Order());
        var line = schemas.GetProperty("ActivityLine").GetProperty("properties");
        Assert.Equal(answer.RootElement.GetProperty("activities")[0].EnumerateObject().Select(part => part.Name).Order(), line.EnumerateObject().Select(part => part.Name).Order());
        Assert.Equal("Persons employed; null where not published.", line.GetProperty("jobs").GetProperty("description").GetString());
        Assert.Equal("string", schemas.GetProperty("LocalText").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task The_page_lists_them_in_words(string language)
    {
        var page = await site.Read("/api", language);
        using var twin = JsonDocument.Parse(await site.ReadText("/api.json"));
        Assert.Equal(twin.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString()), page.QuerySelectorAll("#addresses tbody th").Select(head => head.TextContent.Trim()));
        Assert.DoesNotContain("Of /", page.QuerySelector("#addresses")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Switch ", page.QuerySelector("#switches tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_examples_of_the_page_work_as_they_stand()
    {
        var lines = (await site.Read("/api")).QuerySelectorAll("pre.example").Select(example => example.TextContent.Trim()).ToList();
        Assert.True(lines.Count >= 6);
        foreach (var line in lines)
        {
            var parsed = Curl().Match(line);
            Assert.True(parsed.Success, $"{line} is no curl line of the kind that is shown");
            using var answer = await site.Ask(parsed.Groups["url"].Value, parsed.Groups["header"].Success ? [(parsed.Groups["header"].Value, parsed.Groups["value"].Value)] : []);
            Assert.True(answer.IsSuccessStatusCode, $"{line} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_sample_address_works()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/api.json"));
        var prints = site.Services.GetRequiredService<IPdfPrinter>().IsThere;
        foreach (var sample in twin.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("sample").GetString()).OfType<string>())
        {
            using var answer = await site.Ask(sample);
            if (prints || !sample.EndsWith(".pdf", StringComparison.Ordinal))
                Assert.True(answer.IsSuccessStatusCode, $"{sample} answered {(int)answer.StatusCode}");
            else
                // Without Chromium the way leads to the same document as a page, which says what to install.
                Assert.Contains("install Chromium", (await site.Read(answer.Headers.Location!.OriginalString)).QuerySelector(".tools [role=note]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@":[^/{}]*(\([^)]*\)[^/{}]*)*}")]
    private static partial Regex Limits();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"^curl -s (-H '(?<header>[^:']+): (?<value>[^']+)' )?'(?<url>http[^']+)'( -o \S+)?$")]
    private static partial Regex Curl();
}
