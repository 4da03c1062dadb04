using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Funding;

public sealed class FundingCommandTests : IDisposable
{
    private const string Case = """
        {"instrument":"erdf","period":"2021-27","date":"2024-05-01","programme_region":"ITH3","partner_region":"BE21","support":400000,"total_cost":1000000,
         "contributes_to_objectives":true,"cooperation_in_programme":true,"selection_criteria_met":true,"s3_linked":true,"enabling_condition_met":true,"aid":"none"}
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_verdict_comes_with_conditions_and_rules_that_name_article_version_and_mark()
    {
        var verdict = (await Check(Case, "--json")).Json();
        Assert.Equal("allowed", verdict.GetProperty("verdict").GetString());
        Assert.Equal(0, verdict.GetProperty("conditions").GetArrayLength());
        Assert.All(verdict.GetProperty("rules").EnumerateArray(), rule => Assert.True(
            rule.GetProperty("article").GetString()!.Length > 0 && rule.TryGetProperty("version", out _) && rule.GetProperty("mark").GetString() is "V" or "S" or "M"));
        Assert.Equal("allowed-if", (await Check(Case.Replace("\"selection_criteria_met\":true,", "", StringComparison.Ordinal), "--json")).Json().GetProperty("verdict").GetString());
        Assert.Equal("not-allowed", (await Check(Case.Replace("\"enabling_condition_met\":true", "\"enabling_condition_met\":false", StringComparison.Ordinal), "--json")).Json().GetProperty("verdict").GetString());
        Assert.Equal("unknown", (await Check("{}", "--json")).Json().GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_text_says_the_same_and_that_it_is_no_legal_advice()
    {
        var text = (await Check(Case.Replace("\"aid\":\"none\"", "\"colour\":\"blue\"", StringComparison.Ordinal))).Well();
        Assert.StartsWith("allowed-if", text, StringComparison.Ordinal);
        foreach (var part in (string[])["Conditions", "State aid would be lawful", "Regulation (EU) 2021/1060, Art. 63(4)", "Questions for the audit authority", "What can go wrong", "left aside\n  colour", "not legal advice"])
            Assert.Contains(part, text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("400000", "-4", "$.support negative-amount: -4; give a number of 0 or more")]
    [InlineData("\"BE21\"", "\"ZZ11\"", "$.partner_region unknown-region: ZZ11")]
    [InlineData("2024-05-01", "2044-05-01", "$.date outside-every-period: 2044-05-01")]
    [InlineData("\"aid\"", "\"currency\":\"USD\",\"aid\"", "$.currency other-currency: USD; the rules are in euro")]
    [InlineData("\"aid\"", "\"programme_support\":1000,\"aid\"", "$.support above-programme: 400000")]
    [InlineData("true", "{}", "not-a-value: {}")]
    [InlineData("1000000,", "1000000", "case.json:2:2 bad-json")]
    public async Task What_cannot_be_is_refused_with_its_place(string good, string bad, string message) =>
        Assert.Contains(message, (await Check(Case.Replace(good, bad, StringComparison.Ordinal))).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task A_spoilt_file_of_rules_is_refused_where_it_is_named_and_told_of_where_it_lies_in_the_data_directory()
    {
        const string Spoilt = "rule\tkind\tarticle\tvalid_from\tsource\tenglish\tcolour\nx\tmust\tArt. 1\t2021-01-01\t\tNo source.\tred\n";
        await File.WriteAllTextAsync(folder["spoilt.tsv"], Spoilt, TestContext.Current.CancellationToken);
        var refused = (await Check(Case, "--rules", folder["spoilt.tsv"])).Refused();
        Assert.Contains("spoilt.tsv:1:7 unknown-column: colour", refused, StringComparison.Ordinal);
        Assert.Contains("spoilt.tsv:2:5 missing-source", refused, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["funding-rules.tsv"], Spoilt, TestContext.Current.CancellationToken);
        var told = await Check(Case, "--json");
        Assert.Equal(0, told.Code);
        using var verdict = JsonDocument.Parse(told.Output);
        Assert.Equal("allowed", verdict.RootElement.GetProperty("verdict").GetString());
        Assert.Contains("funding-rules.tsv:2:5 missing-source", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_in_force_are_listed_with_their_days()
    {
        var rules = (await Product.Run(["funding", "rules", "--data", folder["."], "--json"])).Json();
        Assert.Contains(rules.EnumerateArray(), rule => rule.GetProperty("rule").GetString() == "cap-2014-20" && rule.GetProperty("value").GetDecimal() == 0.15m && rule.GetProperty("valid_from").GetString() == "2014-01-01");
    }

    public void Dispose() => folder.Dispose();

    private async Task<Finished> Check(string text, params string[] options)
    {
        await File.WriteAllTextAsync(folder["case.json"], text, TestContext.Current.CancellationToken);
        return await Product.Run(["funding", "check", folder["case.json"], "--data", folder["."], .. options]);
    }
}
