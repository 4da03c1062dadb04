using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RegioHelix.Web.Tests;

/// <summary>Open data: the page, the catalogue that portals gather, and that every file of it is there.</summary>
public sealed partial class OpenDataTests(Site site)
{
    // What DCAT-AP 3 asks for, from memory of it: mandatory properties, and those that the page promises (licence, form, dates are looked at apart).
    private static readonly Dictionary<string, string[]> Mandatory = new(StringComparer.Ordinal)
    {
        ["dcat:Catalog"] = ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
        ["dcat:Dataset"] = ["dct:title", "dct:description", "dct:publisher", "dcat:distribution", "dcat:theme", "dct:accessRights", "dct:identifier"],
        ["dcat:Distribution"] = ["dcat:accessURL", "dct:format", "dct:license"],
        ["foaf:Agent"] = ["foaf:name"],
        ["dct:LicenseDocument"] = ["rdfs:label"],
        ["dct:PeriodOfTime"] = ["dcat:startDate", "dcat:endDate"],
    };

    [Fact]
    public async Task The_catalogue_has_the_shape_that_portals_ask_for_and_the_same_statements_as_turtle()
    {
        using var answer = await site.Ask("/open-data/catalogue.jsonld");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        using var catalogue = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var prefixes = catalogue.RootElement.GetProperty("@context").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
        var graph = catalogue.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var ids = graph.Select(node => node.GetProperty("@id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var statements = graph.Sum(node => Check(node, prefixes));
        var main = Assert.Single(graph, node => node.GetProperty("@type").GetString() == "dcat:Catalog");
        string[] Links(JsonElement node, string name) => [.. node.GetProperty(name).EnumerateArray().Select(one => one.GetProperty("@id").GetString()!)];
        foreach (var dataset in graph.Where(node => node.GetProperty("@type").GetString() == "dcat:Dataset"))
        {
            Assert.Contains(dataset.GetProperty("@id").GetString()!, Links(main, "dcat:dataset"));
            Assert.All(Links(dataset, "dcat:distribution"), file => Assert.Contains(file, ids));
            Assert.Equal(["en", "nl"], dataset.GetProperty("dct:title").EnumerateArray().Select(one => one.GetProperty("@language").GetString()));
            Assert.True(dataset.TryGetProperty("dct:modified", out _) || dataset.TryGetProperty("dcat:version", out _), "neither a day nor a version");
        }
        Assert.Equal(statements, await CountTurtle());
    }

    [Fact]
    public async Task Every_file_is_there_and_says_what_is_simulated_and_what_others_own()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/open-data.json"));
        var datasets = twin.RootElement.GetProperty("datasets").EnumerateArray().ToList();
        foreach (var slug in new[] { "simulated", "landmarks", "organisations", "cluster-organisations", "needs", "practices", "partnerships", "recommendations", "strategies", "calls", "events", "commitments", "funding-rules", "region-categories", "consortium-rules", "themes", "territories" })
            Assert.Contains(datasets, one => one.GetProperty("slug").GetString() == slug);
        foreach (var one in datasets)
            foreach (var file in one.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("form").GetString() == "csv"))
            {
                var lines = (await site.ReadText(file.GetProperty("path").GetString()!)).TrimEnd('\n').Split('\n');
                Assert.True(lines[0].Split(',').Length >= 4, file.ToString());
                // No text of these lists has a line break in it but those of practices and rules, which have none either.
                if (one.GetProperty("rows") is { ValueKind: JsonValueKind.Number } rows && rows.GetInt32() != lines.Length - 1)
                    Assert.InRange(lines.Length - 1, rows.GetInt32(), await CountNow(one.GetProperty("slug").GetString()!));
            }
        var simulated = datasets.Single(one => one.GetProperty("slug").GetString() == "simulated");
        Assert.True(simulated.GetProperty("is_simulated").GetBoolean());
        Assert.StartsWith("Simulated.", simulated.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains(",simulated,", (await site.ReadText("/open-data/figures/simulated.csv?year=2014")).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, datasets.Single(one => one.GetProperty("slug").GetString() == "landmarks").GetProperty("publisher").ValueKind);
        var page = await site.Read("/open-data", "nl");
        Assert.Equal(datasets.Count, page.QuerySelectorAll("article.dataset").Length);
        Assert.NotNull(page.QuerySelector("#simulated .badge.sim"));
        Assert.NotNull((await site.Read("/")).QuerySelector("a[href='/open-data']"));
    }

    // Other tests publish on the same site: a list may grow between the reading of its number and its own.
    private async Task<int> CountNow(string slug)
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/open-data.json"));
        return twin.RootElement.GetProperty("datasets").EnumerateArray().Single(one => one.GetProperty("slug").GetString() == slug).GetProperty("rows").GetInt32();
    }

    [Theory]
    [InlineData("/open-data/figures/nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("/open-data/figures/simulated.csv?year=1900", HttpStatusCode.NotFound)]
    [InlineData("/open-data/figures/simulated.csv?year=abc", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_answered_in_words(string address, HttpStatusCode status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length > 100);
    }

    // Each node has what its type must have; addresses are whole, days are days, prefixes are known. Gives how many statements it makes.
    private static int Check(JsonElement node, Dictionary<string, string> prefixes)
    {
        var type = node.GetProperty("@type").GetString()!;
        Assert.All(Mandatory[type], name => Assert.True(node.TryGetProperty(name, out _), $"{type} without {name}: {node}"));
        var statements = 1;
        foreach (var fact in node.EnumerateObject().Where(fact => !fact.Name.StartsWith('@')))
        {
            Assert.Contains(fact.Name.Split(':')[0], prefixes.Keys);
            foreach (var value in fact.Value.EnumerateArray())
            {
                statements++;
                if (value.TryGetProperty("@type", out var kind) && !value.TryGetProperty("@value", out _))
                    statements += Check(value, prefixes);
                else if (value.TryGetProperty("@id", out var link))
                    Assert.True(Uri.TryCreate(link.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https", link.ToString());
                else
                {
                    Assert.NotEmpty(value.GetProperty("@value").GetString()!);
                    if (value.TryGetProperty("@type", out var typed))
                        Assert.True(typed.GetString() == "xsd:date" && DateOnly.TryParseExact(value.GetProperty("@value").GetString(), "yyyy-MM-dd", out _), value.ToString());
                }
            }
        }
        return statements;
    }

    // Statements of the Turtle: a thing or a part opens with "a TYPE", each other stands behind a semicolon.
    private async Task<int> CountTurtle()
    {
        using var answer = await site.Ask("/open-data/catalogue.ttl");
        Assert.Equal("text/turtle", answer.Content.Headers.ContentType?.MediaType);
        var text = Texts().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "0");
        var body = Addresses().Replace(string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("@prefix", StringComparison.Ordinal))), "0");
        Assert.Equal(body.Count(letter => letter == '['), body.Count(letter => letter == ']'));
        Assert.DoesNotContain('"', body);
        return body.Count(letter => letter == ';') + Types().Count(body);
    }

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex Texts();

    [GeneratedRegex("<[^<>\"{}|^`\\\\\\s]*>")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<=[0\[]) a [a-z]+:[A-Za-z]+")]
    private static partial Regex Types();
}
