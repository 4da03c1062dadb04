using RegioHelix.Registry.Funding;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Funding;

public sealed class FundingRuleFileTests
{
    private const string Heading = "rule\tkind\twhen\tinput\tvalue\tarticle\tvalid_from\tvalid_to\tsource\tevidence\tenglish\tquestion";

    private const string Rule = "rate\trate\tperiod=2021-27\t\t0.4\tArt. 112\t2021-01-01\t2029-12-31\tread somewhere\tread\tAt most 40 %.\t";

    [Fact]
    public void The_rules_that_travel_are_well_formed_and_every_one_from_memory_asks_something()
    {
        Assert.True(FundingRuleCatalogue.All.Count > 50);
        Assert.All(FundingRuleCatalogue.All, rule => Assert.True(rule.Origin.Evidence != EvidenceMark.ToBeChecked || (rule.Question.Length > 0 && rule.DutchQuestion.Length > 0), rule.Name));
        Assert.All(FundingRuleCatalogue.All, rule => Assert.True(rule.Dutch.Length > 0 && rule.Dutch != rule.English, rule.Name));
        Assert.Null(FundingRuleFile.FindContradiction(FundingRuleCatalogue.All));
    }

    [Fact]
    public void Two_versions_of_a_rule_that_follow_each_other_are_one_rule()
    {
        var rules = Read(Rule.Replace("2029-12-31", "2023-12-31", StringComparison.Ordinal), Rule.Replace("2021-01-01", "2024-01-01", StringComparison.Ordinal).Replace("0.4", "0.5", StringComparison.Ordinal));
        Assert.Equal([0.4m, 0.5m], rules.Select(rule => rule.Value));
    }

    [Theory]
    [InlineData("period=2021-27", "colour=blue", "rules.tsv:2:3 unknown-field: colour=blue; there is no colour")]
    [InlineData("period=2021-27", "period=2007-13", "rules.tsv:2:3 unknown-value")]
    [InlineData("period=2021-27", "period", "rules.tsv:2:3 bad-filter")]
    [InlineData("read somewhere", "", "rules.tsv:2:9 missing-source")]
    [InlineData("Art. 112", "", "rules.tsv:2:6 missing-article")]
    [InlineData("0.4", "40", "rules.tsv:2:5 bad-number: 40; write a number from 0 to 1")]
    [InlineData("0.4", "", "rules.tsv:2:5 bad-number")]
    [InlineData("2021-01-01", "", "rules.tsv:2:7 missing-date")]
    [InlineData("2021-01-01", "1-1-2021", "rules.tsv:2:7 bad-date")]
    [InlineData("2029-12-31", "2019-12-31", "rules.tsv:2:8 dates-reversed")]
    [InlineData("\tread\t", "\tmaybe\t", "rules.tsv:2:10 evidence-word")]
    [InlineData("\tread\t", "\tto-be-checked\t", "rules.tsv:2:12 missing-question")]
    [InlineData("\trate\t", "\trates\t", "rules.tsv:2:2 rule-kind")]
    [InlineData("\t\t0.4", "\tsea_km\t0.4", "rules.tsv:2:4 unknown-field")]
    [InlineData("rate\trate", "Rate 1\trate", "rules.tsv:2:1 rule-name")]
    public void A_bad_row_is_refused_with_line_and_reason(string good, string bad, string message) =>
        Assert.Contains(message, Assert.Throws<ProblemsException>(() => Read(Rule.Replace(good, bad, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_column_is_refused() =>
        Assert.Contains("rules.tsv:1:13 unknown-column: colour", Assert.Throws<ProblemsException>(() => FundingRuleFile.Read(new StringReader(Heading + "\tcolour\n" + Rule), "rules.tsv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_versions_on_one_day_are_refused() =>
        Assert.Contains("rules.tsv:3:7 overlapping-validity: 2024-01-01; the same rule on line 2", Assert.Throws<ProblemsException>(() => Read(Rule, Rule.Replace("2021-01-01", "2024-01-01", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("other\trate\tperiod=2021-27\t\t0.5\tArt. 112\t2024-01-01\t\tread\tread\tAt most 50 %.\t")]
    public void Two_rules_that_cannot_both_hold_are_refused(string second) =>
        Assert.Contains("rules.tsv:3:5 contradictory-rules: 0.5; rate on line 2", Assert.Throws<ProblemsException>(() => Read(Rule, second)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_one_allows_and_another_forbids_is_refused() =>
        Assert.Contains("contradictory-rules", Assert.Throws<ProblemsException>(() => Read(
            "a\tbasis\tplace=other-state\t\t\tArt. 1\t2021-01-01\t\tread\tread\tAllowed.\t", "b\tnever\tplace=other-state\t\t\tArt. 2\t2021-01-01\t\tread\tread\tForbidden.\t")).Message, StringComparison.Ordinal);

    [Fact]
    public void Categories_are_read_by_the_longest_code()
    {
        Assert.Equal("more-developed", RegionCategories.Find(RegionCategories.All, "HU11", "2021-27")!.Category);
        Assert.Equal("less-developed", RegionCategories.Find(RegionCategories.All, "HU33", "2021-27")!.Category);
        Assert.Null(RegionCategories.Find(RegionCategories.All, "NO02", "2021-27"));
        Assert.Contains("cats.tsv:3:1 repeated-region", Assert.Throws<ProblemsException>(() => RegionCategories.Read(new StringReader("region\tperiod\tcategory\tsource\nIT\t2021-27\ttransition\ts\nIT\t2021-27\tmore-developed\ts\n"), "cats.tsv")).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<FundingRule> Read(params string[] rows) => FundingRuleFile.Read(new StringReader(string.Join('\n', [Heading, .. rows])), "rules.tsv");
}
