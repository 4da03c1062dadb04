using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>What a page gives to take along: the right kind of file, the page's own figures, and the word simulated.</summary>
public sealed class ExportTests(Site site)
{
    [Theory]
    [InlineData("/regions/NL41.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/regions/NL41.parquet", "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/regions/NL41.geojson", "application/geo+json", "{\"type\":\"FeatureCollection\",\"kind\":\"simulated\"")]
    [InlineData("/regions/NL41.zip", "application/zip", "PK")]
    [InlineData("/regions/NL41/opportunities.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/regions/NL41/partners.parquet", "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/activities/C28.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/activities/C28.parquet", "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/activities/C28.geojson", "application/geo+json", "{\"type\":\"FeatureCollection\",\"kind\":\"simulated\"")]
    [InlineData("/territories/NL/report.zip", "application/zip", "PK")]
    [InlineData("/themes/textiles.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/themes/textiles.geojson", "application/geo+json", "{\"type\":\"FeatureCollection\",\"kind\":\"simulated\"")]
    [InlineData("/clusters.parquet", "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/clusters/C15.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/network.parquet?region=ITH3", "application/vnd.apache.parquet", "PAR1")]
    [InlineData("/europe.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/europe.geojson?activity=C28", "application/geo+json", "{\"type\":\"FeatureCollection\",\"kind\":\"simulated\"")]
    [InlineData("/europe/ranking.parquet", "application/vnd.apache.parquet", "PAR1")]
    public async Task A_file_is_of_its_kind(string address, string type, string begins)
    {
        Sweep.Demand(address, 6);
        using var answer = await site.Ask(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Content.Headers.ContentDisposition?.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(begins, Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 200)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regions_page_leads_to_every_form_with_its_switches()
    {
        var page = await site.Read("/regions/NL41?scope=all&within=anywhere");
        var links = page.QuerySelectorAll("#take ul a").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var ending in new[] { "/brief", "/brief.pdf", ".csv", ".xlsx", ".parquet", ".geojson", ".json", ".zip" })
            Assert.Contains($"/regions/NL41{ending}?scope=all&within=anywhere", links);
    }

    [Theory]
    [InlineData("/themes/textiles")]
    [InlineData("/clusters")]
    [InlineData("/network")]
    [InlineData("/europe")]
    [InlineData("/europe/ranking")]
    public async Task Every_form_that_a_page_offers_is_there(string address)
    {
        Sweep.Demand(address, 6);
        var page = await site.Read(address + "?scope=all");
        foreach (var link in page.QuerySelectorAll("#take ul a").Select(link => link.GetAttribute("href")!))
        {
            using var answer = await site.Ask(link);
            Assert.True(answer.IsSuccessStatusCode, $"{link} answered {(int)answer.StatusCode}");
        }
        Assert.True(page.QuerySelectorAll("#take ul a").Length >= 4);
    }

    [Fact]
    public async Task The_package_of_a_page_carries_the_pages_figures()
    {
        using var answer = await site.Ask("/regions/NL41.zip?within=anywhere");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var region = await JsonDocument.ParseAsync(archive.GetEntry("results/region.json")!.Open(), cancellationToken: TestContext.Current.CancellationToken);
        using var twin = JsonDocument.Parse(await site.ReadText("/regions/NL41.json"));
        Assert.Equal(twin.RootElement.GetProperty("activities").GetRawText(), region.RootElement.GetProperty("activities").GetRawText());
        using var partners = await JsonDocument.ParseAsync(archive.GetEntry("results/partners.json")!.Open(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("anywhere", partners.RootElement.GetProperty("reach").GetString());
    }

    [Theory]
    [InlineData("/regions/QQ99.xlsx", 404)]
    [InlineData("/regions/NL41.geojson?year=1950", 404)]
    [InlineData("/activities/C28.parquet?level=planet", 400)]
    [InlineData("/regions/NL41.zip?within=%3Cscript%3E", 400)]
    [InlineData("/territories/QQ/report.json", 404)]
    [InlineData("/territories/%3Cscript%3E/report.zip", 404)]
    public async Task What_cannot_be_given_is_explained_to_programs(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Own_tables_are_given_to_this_machine_only()
    {
        using var answer = await site.Ask("/own/000000000000000000000000.csv", ("X-Forwarded-For", "198.51.100.7"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var unknown = await site.Ask("/own/000000000000000000000000.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
