using System.Text.Json;

namespace RegioHelix.Cli.Tests;

/// <summary>Names, formats and exit codes that others build on.</summary>
public sealed class ContractTests(Filled filled) : IClassFixture<Filled>
{
    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("import --help", "recommended")]
    [InlineData("import eurostat --help", "--since")]
    [InlineData("import csv --help", "--bad-cells")]
    [InlineData("import boundaries --help", "--nuts")]
    [InlineData("import simulated --help", "--seed")]
    [InlineData("data --help", "check")]
    [InlineData("region --help", "regiohelix region ITH3")]
    [InlineData("activity --help", "regiohelix activity C28")]
    [InlineData("serve --help", "--urls")]
    public async Task Help_names_the_commands_and_shows_examples(string line, string word)
    {
        var outcome = await Product.Run(filled.Path, line.Split(' '));
        Assert.Equal(0, outcome.Code);
        Assert.Contains(word, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_a_region_lists_every_activity()
    {
        var outcome = await Product.Run(filled.Path, "region", "ith3", "--dataset", "simulated", "--year", "2014", "--format", "json");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Out);
        var activities = json.RootElement.GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(68, activities.Count);
        foreach (var key in new[] { "code", "jobs", "location_quotient", "lower", "upper", "flag" })
            Assert.All(activities, activity => Assert.True(activity.TryGetProperty(key, out _)));
        Assert.Equal("simulated", json.RootElement.GetProperty("provenance").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Csv_and_json_say_the_same()
    {
        var csv = await Product.Run(filled.Path, "region", "NL11", "--format", "csv");
        var json = await Product.Run(filled.Path, "region", "NL11", "--format", "json");
        using var document = JsonDocument.Parse(json.Out);
        var lines = csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var first = document.RootElement.GetProperty("activities")[0];
        Assert.Equal(68 + 1, lines.Length);
        Assert.Contains(first.GetProperty("location_quotient").GetRawText(), lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirected_output_has_no_colour_and_is_never_wrapped()
    {
        var outcome = await Product.Run(filled.Path, "region", "NL11", "--all");
        Assert.DoesNotContain('\u001b', outcome.Out);
        Assert.Contains(outcome.Out.Split('\n'), line => line.Length > 120);
        Assert.Contains("SIMULATED", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_code_is_answered_by_its_successor()
    {
        var outcome = await Product.Run(filled.Path, "region", "ITD3");
        Assert.Contains("ITH3", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("You asked for ITD3", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region XQ99")]
    [InlineData("region ITH3 --year 1890")]
    [InlineData("region ITH3 --dataset nothing")]
    [InlineData("region ITH3 --level group")]
    [InlineData("region ITH3 --level deep")]
    [InlineData("activity ZZ9")]
    [InlineData("regio ITH3")]
    [InlineData("region ITH3 --yaer 2014")]
    [InlineData("data use simulated nothing")]
    [InlineData("import boundaries --nuts 1999 --file x")]
    [InlineData("serve --urls nonsense")]
    public async Task What_cannot_be_done_is_the_users_input_and_said_on_stderr(string line)
    {
        var outcome = await Product.Run(filled.Path, line.Split(' '));
        Assert.Equal(1, outcome.Code);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_directory_says_how_to_start()
    {
        using var empty = new Testing.TemporaryFolder();
        Assert.Contains("import simulated", (await Product.Run(empty.Path, "data", "list")).Out, StringComparison.Ordinal);
        var region = await Product.Run(empty.Path, "region", "ITH3");
        Assert.Equal(1, region.Code);
        Assert.Contains("import simulated", region.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_option_goes_before_the_environment()
    {
        using var other = new Testing.TemporaryFolder();
        var outcome = await Product.Run(filled.Path, "data", "list", "--data", other["elsewhere"]);
        Assert.Contains("Nothing is loaded", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_said()
    {
        var file = System.IO.Path.Combine(filled.Path, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var outcome = await Product.Run(filled.Path, "data", "list", "--data", System.IO.Path.Combine(file, "data"));
        Assert.Equal(1, outcome.Code);
        Assert.Contains(file, outcome.Error, StringComparison.Ordinal);
    }
}
