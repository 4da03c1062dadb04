using System.Globalization;
using System.Text.Json;

namespace RegioHelix.Cli.Tests.Contract;

/// <summary><c>region</c> and <c>activity</c>: the three formats, the switches, and what they refuse.</summary>
public sealed class RegionTests(FilledData data)
{
    [Fact]
    public async Task Json_has_the_fields_of_the_contract_for_every_activity_and_csv_says_the_same()
    {
        var profile = (await Product.Over(data.Path, "region", "ITH3", "--format", "json")).Json();
        Assert.Equal("ITH3", profile.GetProperty("region").GetProperty("code").GetString());
        Assert.True(profile.GetProperty("provenance").GetProperty("is_simulated").GetBoolean());
        var activities = profile.GetProperty("activities").EnumerateArray().ToList();
        Assert.True(activities.Count > 60, $"{activities.Count} activities");
        foreach (var activity in activities)
            foreach (var key in new[] { "code", "jobs", "location_quotient", "lower", "upper", "flag" })
                Assert.True(activity.TryGetProperty(key, out _), $"{activity} has no {key}");
        Assert.Contains(activities, activity => activity.GetProperty("code").GetString() == "C15" && activity.GetProperty("location_quotient").GetDouble() > 3);

        var csv = CsvLines.Parse((await Product.Over(data.Path, "region", "ITH3", "--format", "csv")).Well());
        Assert.Equal(activities.Select(activity => activity.GetProperty("code").GetString()!), csv.Select(line => line["activity"]));
        foreach (var (expected, line) in activities.Zip(csv))
        {
            foreach (var field in new[] { "jobs", "location_quotient", "lower", "upper" })
                Assert.Equal(Number(expected.GetProperty(field)), line[field]);
            Assert.Equal(expected.GetProperty("flag").GetString(), line["flag"]);
            Assert.Equal(("simulated", "simulated"), (line["kind"], line["quality"]));
        }
    }

    [Fact]
    public async Task The_table_is_plain_text_in_lines_of_their_own()
    {
        // What a terminal would say of itself must not matter once stdout is a pipe.
        var loud = new Dictionary<string, string> { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor", ["COLUMNS"] = "40" };
        var text = (await Product.Run(["region", "ITH3", "--data", data.Path], loud)).Well();
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains(text.Split('\n'), line => line.StartsWith("In the simulated figures Veneto stands out in ", StringComparison.Ordinal) && line.TrimEnd().EndsWith('.'));
        Assert.Contains(text.Split('\n'), line => line.StartsWith("C15   leather and footwear ", StringComparison.Ordinal) && line.TrimEnd().EndsWith("simulated", StringComparison.Ordinal));
        Assert.Contains("SIMULATED: these figures come from a generator", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nN78 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_speaks_of_every_activity() =>
        Assert.Contains("\nF     construction ", (await Product.Over(data.Path, "region", "ITH3", "--all", "--level", "section")).Well(), StringComparison.Ordinal);

    [Fact]
    public async Task Sections_are_single_letters()
    {
        var csv = CsvLines.Parse((await Product.Over(data.Path, "region", "ITH3", "--level", "section", "--format", "csv")).Well());
        Assert.All(csv, line => Assert.Single(line["activity"]));
        Assert.Contains(csv, line => line["activity"] == "C");
    }

    [Fact]
    public async Task A_superseded_code_and_small_letters_are_answered_with_the_present_region()
    {
        var profile = (await Product.Over(data.Path, "region", "itd3", "--year", "2014", "--level", "section", "--format", "json")).Json();
        Assert.Equal("ITH3", profile.GetProperty("region").GetProperty("code").GetString());
        Assert.Equal("ITD3", profile.GetProperty("region").GetProperty("asked_for").GetString());
        Assert.Equal(2014, profile.GetProperty("provenance").GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task An_activity_lists_its_regions()
    {
        var csv = CsvLines.Parse((await Product.Over(data.Path, "activity", "c28", "--format", "csv")).Well());
        Assert.Equal(276, csv.Count);
        Assert.All(csv, line => Assert.Equal("C28", line["activity"]));
        var text = (await Product.Over(data.Path, "activity", "C28")).Well();
        Assert.StartsWith("C28 Manufacture of machinery", text, StringComparison.Ordinal);
        Assert.All(csv, line => Assert.Contains($"\n{line["region"]} ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("region XX99", "There is no region XX99 in the NUTS versions 2013 to 2024.")]
    [InlineData("region Venetto", "Did you mean Veneto (ITH3)?")]
    [InlineData("activity C99", "There is no activity C99 in NACE Rev. 2.")]
    [InlineData("region ITH3 --dataset simulatd", "No dataset simulatd is loaded. Loaded are: landmarks, simulated.")]
    [InlineData("region ITH3 --year 1999", "simulated has no figures for 1999; the nearest year is 2008.")]
    [InlineData("region ITH3 --level group", "simulated has no activities at this level; it has: section, division.")]
    public async Task What_is_not_there_is_refused_with_what_is(string line, string message) =>
        Assert.Contains(message, (await Product.Over(data.Path, line.Split(' '))).Refused(), StringComparison.Ordinal);

    private static string Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetDouble().ToString("R", CultureInfo.InvariantCulture);
}
