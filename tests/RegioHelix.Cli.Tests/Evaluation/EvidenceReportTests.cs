using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RegioHelix.Cli.Tests.Documents;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Evaluation;

/// <summary>The report and the script of an effect check: whole, the same bytes for the same inputs, and repeatable elsewhere.</summary>
public sealed class EvidenceReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("en", "Sixteen diagnostics")]
    [InlineData("nl", "Zestien controles")]
    public async Task A_report_has_verdict_pictures_and_sixteen_diagnostics(string language, string heading)
    {
        await Write(Panel());
        (await Ask("--treated", "Ålpha <b>", "--from", "2008", "--exclude", "U1", "--report", folder["a.html"], "--lang", language)).Well();
        var page = await Page("a.html");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("Ålpha <b>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("h1 b, script"));
        Assert.Contains(page.QuerySelectorAll("h2"), title => title.TextContent.Contains(heading, StringComparison.Ordinal));
        Assert.Equal(16, page.QuerySelectorAll("li.check").Length);
        Assert.All(page.QuerySelectorAll("li.check"), check => Assert.True(check.QuerySelectorAll("p").Length > 1));
        // Raw series, a gap a method, weights by the two methods that weigh.
        Assert.Equal(6, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.All(page.QuerySelectorAll("svg[role=img]"), drawing => Assert.True(drawing.GetAttribute("aria-label")!.Length > 20));
        Assert.Equal(10, page.QuerySelectorAll("svg")[2].QuerySelectorAll("polyline.behind").Length);
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("td, polyline"), cell => Assert.DoesNotContain("NaN", cell.OuterHtml, StringComparison.Ordinal));
        Assert.DoesNotContain("{0}", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("tbody th"), cell => cell.TextContent == "U1");
        Assert.Matches("[0-9a-f]{64}", page.Body.TextContent);
    }

    [Fact]
    public async Task The_command_in_a_report_asks_the_same_again()
    {
        await Write(Panel());
        var asked = await Ask("--treated", "Ålpha <b>,\"U2, east\"", "--from", "2008", "--method", "did", "--placebos", "20", "--seed", "4", "--report", folder["a.html"], "--json");
        var words = ShellWords.Find((await Page("a.html")).QuerySelector("code.command")!.TextContent)!;
        Assert.Equal(["regiohelix", "evidence", "panel.csv"], words[..3]);
        Assert.Equal(asked.Well(), (await Product.Run(["evidence", folder["panel.csv"], .. words[3..], "--json"])).Well());
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes()
    {
        await Write(Panel());
        foreach (var name in new[] { "a", "b" })
            (await Ask("--treated", "Ålpha <b>", "--from", "2008", "--report", folder[name + ".html"], "--r-script", folder[name + ".R"])).Well();
        Assert.Equal(await File.ReadAllBytesAsync(folder["a.html"], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(folder["b.html"], TestContext.Current.CancellationToken));
        Assert.Equal(await File.ReadAllBytesAsync(folder["a.R"], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(folder["b.R"], TestContext.Current.CancellationToken));

        Requires.Chromium();
        foreach (var name in new[] { "a.pdf", "b.pdf" })
            (await Ask("--treated", "Ålpha <b>", "--from", "2008", "--report", folder[name])).Well();
        var pdf = await File.ReadAllBytesAsync(folder["a.pdf"], TestContext.Current.CancellationToken);
        Assert.Equal(pdf, await File.ReadAllBytesAsync(folder["b.pdf"], TestContext.Current.CancellationToken));
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/CreationDate (D:20000101000000", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_comparison_is_credible_no_size_stands_in_the_report()
    {
        await Write(Panel(time => time % 2 == 0 ? 500 : -500));
        (await Ask("--treated", "Ålpha <b>", "--from", "2008", "--report", folder["a.html"], "--r-script", folder["a.R"])).Well();
        var page = await Page("a.html");
        Assert.Contains("No credible comparison", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("svg polyline.front"));
        Assert.DoesNotContain(page.QuerySelectorAll("caption"), caption => caption.TextContent.StartsWith("Estimates", StringComparison.Ordinal));
        Assert.Equal(8, page.QuerySelectorAll("li.check").Count(check => check.TextContent.Contains("Not shown", StringComparison.Ordinal)));
        Assert.DoesNotContain("estimate = ", await File.ReadAllTextAsync(folder["a.R"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regions_stand_on_a_map_and_dates_in_an_event_picture()
    {
        await Write(Panel().Replace("Ålpha <b>", "NL41", StringComparison.Ordinal).Replace("\"U2, east\"", "NL42", StringComparison.Ordinal)
            .Replace("\nU", "\nDE2", StringComparison.Ordinal).Replace("\nDE210", "\nBE21", StringComparison.Ordinal).Replace("\nDE211", "\nBE22", StringComparison.Ordinal).Replace("\nDE28", "\nBE23", StringComparison.Ordinal).Replace("\nDE29", "\nBE24", StringComparison.Ordinal));
        (await Ask("--treated", "NL41", "--from", "2008", "--method", "synthetic-control", "--report", folder["a.html"])).Well();
        var map = Assert.Single((await Page("a.html")).QuerySelectorAll("svg.map"));
        Assert.Single(map.QuerySelectorAll("circle.treated"));
        Assert.Equal(11, map.QuerySelectorAll("circle.donor, circle.unused").Length);

        (await Ask("--first-treated", "start", "--report", folder["b.html"])).Well();
        var page = await Page("b.html");
        Assert.Equal(16, page.QuerySelectorAll("li.check").Length);
        Assert.Equal(2, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.Equal(page.QuerySelectorAll("svg circle").Length, page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("--report", "a.docx", "--report unknown-ending: .docx; the name of --report ends in .html or .pdf")]
    [InlineData("--r-script", "a.txt", "--r-script unknown-ending")]
    [InlineData("--report", "nowhere/a.html", "no-such-folder")]
    public async Task A_file_that_cannot_be_is_refused_before_anything_is_computed(string option, string name, string message)
    {
        await Write(Panel());
        Assert.Contains(message, (await Ask("--treated", "Ålpha <b>", "--from", "2008", option, folder[name])).Refused(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_decimal_comma_is_read_where_said()
    {
        await Write(Panel().Replace(',', ';').Replace('.', ',').Replace("\"U2; east\"", "U2", StringComparison.Ordinal));
        var pointed = await Ask("--treated", "Ålpha <b>", "--from", "2008", "--decimal", "comma", "--method", "did", "--json");
        await Write(Panel().Replace("\"U2, east\"", "U2", StringComparison.Ordinal));
        Assert.Equal((await Ask("--treated", "Ålpha <b>", "--from", "2008", "--method", "did", "--json")).Well(), pointed.Well());
    }

    [Theory]
    [InlineData("--treated", "Ålpha <b>", "--from", "2008")]
    [InlineData("--treated", "Ålpha <b>", "--from", "2008", "--method", "synthetic-control", "--predictors", "y@2001-2003,y@2007,size@2001")]
    [InlineData("--treated", "Ålpha <b>,\"U2, east\"", "--from", "2008")]
    [InlineData("--treated", "Ålpha <b>", "--from", "2008", "--same-priority", "U3", "--neighbours", "U4,U6")]
    [InlineData("--first-treated", "start")]
    public async Task The_script_finds_the_same_in_R(params string[] question)
    {
        Requires.Program("Rscript", "r-base-core");
        await Write(Panel());
        (await Ask([.. question, "--placebos", "50", "--r-script", folder["a.R"]])).Well();
        var finished = await Product.RunShell("Rscript --vanilla a.R", folder.Path, new Dictionary<string, string>());
        Assert.EndsWith("All agree.\n", finished.Output, StringComparison.Ordinal);
        // One estimate moved in the script: it says so.
        var script = await File.ReadAllTextAsync(folder["a.R"], TestContext.Current.CancellationToken);
        var moved = System.Text.RegularExpressions.Regex.Replace(script, @"(?<=pre_rmspe = |average <- )[-0-9.E]+", "9");
        Assert.NotEqual(script, moved);
        await File.WriteAllTextAsync(folder["b.R"], moved, TestContext.Current.CancellationToken);
        Assert.Contains("differs from RegioHelix's", (await Product.RunShell("Rscript --vanilla b.R", folder.Path, new Dictionary<string, string>())).Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // Twelve units over twelve years with names that need care; one is a mix of two others unless told otherwise.
    private static string Panel(Func<int, double>? alpha = null)
    {
        static double Of(int unit, int time) => 10 + unit + (0.3 * unit * time) + Math.Sin((3 * unit) + (2 * time));
        var rows = new StringBuilder("unit,year,y,size,start\n");
        for (var time = 1; time <= 12; time++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"Ålpha <b>,{2000 + time},{alpha?.Invoke(time) ?? (((Of(3, time) + Of(6, time)) / 2) + (time >= 8 ? 2 : 0) + (0.05 * Math.Cos(time)))},4.5,2008\n");
            for (var unit = 1; unit <= 11; unit++)
                rows.Append(CultureInfo.InvariantCulture, $"{(unit == 2 ? "\"U2, east\"" : $"U{unit}")},{2000 + time},{Of(unit, time)},{unit}.25,{(unit < 4 ? 2006 : 0)}\n");
        }
        return rows.ToString();
    }

    private Task Write(string panel) => File.WriteAllTextAsync(folder["panel.csv"], panel, TestContext.Current.CancellationToken);

    private Task<Finished> Ask(params string[] options) => Product.Run(["evidence", folder["panel.csv"], "--unit", "unit", "--time", "year", "--outcome", "y", .. options]);

    private async Task<IDocument> Page(string name) => await new HtmlParser().ParseDocumentAsync(await File.ReadAllTextAsync(folder[name], TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
