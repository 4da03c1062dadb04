using System.IO.Compression;
using System.Text;

namespace RegioHelix.Web.Tests;

/// <summary>Pages are kept packed: each browser gets them as it takes them, from the first time on.</summary>
public sealed class PackingTests(Site site)
{
    [Fact]
    public async Task A_kept_page_comes_as_each_browser_takes_it()
    {
        var page = await site.ReadText("/methods/gini");
        foreach (var (accepted, packed) in new[] { ("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br", "br"), ("identity", null), ("gzip;q=0", null) })
            for (var time = 0; time < 2; time++)
            {
                using var answer = await site.Ask("/methods/gini", ("Accept-Encoding", accepted));
                Assert.Equal(packed, answer.Content.Headers.ContentEncoding.SingleOrDefault());
                Assert.True(time == 0 || answer.Headers.Age is not null, $"{accepted} was not kept");
                await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
                await using var unpacked = packed switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
                using var reader = new StreamReader(unpacked, Encoding.UTF8);
                Assert.Equal(page, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
    }

    [Theory]
    [InlineData("/_content/RegioHelix.Web/css/page.css")]
    [InlineData("/regions/ITH3.csv")]
    [InlineData("/regions/XX99")]
    public async Task Files_tables_and_refusals_are_whole_whether_packed_or_not(string address)
    {
        using var plain = await site.Ask(address);
        using var packed = await site.Ask(address, ("Accept-Encoding", "gzip"));
        await using var body = await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unpacked = packed.Content.Headers.ContentEncoding.Count == 0 ? body : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.Equal((plain.StatusCode, await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), (packed.StatusCode, await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }
}
