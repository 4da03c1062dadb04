using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Printing;

/// <summary>A document comes whole or not at all, and the same input gives the same bytes.</summary>
public sealed class DocumentTests(FilledData data)
{
    [Fact]
    public async Task The_same_brief_is_the_same_html_and_the_same_pdf()
    {
        using var folder = new TemporaryFolder();
        var lines = await Task.WhenAll(new[] { "a.html", "b.html" }.Select(name => Brief(folder[name])));
        Assert.All(lines, line => Assert.Empty(line.Well()));
        var html = await File.ReadAllTextAsync(folder["a.html"], TestContext.Current.CancellationToken);
        Assert.Equal(html, await File.ReadAllTextAsync(folder["b.html"], TestContext.Current.CancellationToken));
        Assert.Contains("<html lang=\"nl\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
        Assert.Contains("gesimuleerd", html, StringComparison.OrdinalIgnoreCase);

        Requires.Chromium();
        (await Brief(folder["a.pdf"])).Well();
        (await Brief(folder["b.pdf"])).Well();
        var pdf = await File.ReadAllBytesAsync(folder["a.pdf"], TestContext.Current.CancellationToken);
        Assert.Equal(pdf, await File.ReadAllBytesAsync(folder["b.pdf"], TestContext.Current.CancellationToken));
        Assert.InRange(Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, 2, 4);
    }

    [Theory]
    [InlineData("a.docx", "unknown-ending")]
    [InlineData("nowhere/a.html", "no-such-folder")]
    public async Task A_file_that_cannot_be_is_refused_before_anything_is_computed(string name, string rule)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains($" {rule}", (await Brief(folder[name])).Refused(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Without_Chromium_the_command_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var finished = await Product.Run(["brief", "NL41", "--out", folder["a.pdf"], "--data", data.Path], new Dictionary<string, string> { ["CHROMIUM"] = folder["no-such-browser"] });
        Assert.Contains("no-chromium; install Chromium or Chrome", finished.Refused(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private Task<Finished> Brief(string file) => Product.Over(data.Path, "brief", "NL41", "--out", file, "--lang", "nl");
}
