using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Funding;

/// <summary>Rule files that a user edits while the program runs.</summary>
public sealed class FundingRuleShelfTests : IDisposable
{
    private const string Heading = "rule\tkind\twhen\tinput\tvalue\tarticle\tvalid_from\tvalid_to\tsource\tevidence\tenglish\n";

    private const string OwnCap = "cap-2014-20\tcap\tinstrument=erdf;period=2014-20\t\t0.1\tour programme\t2014-01-01\t\tour programme\tread\tAt most 10 %.\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_rule_of_the_users_replaces_the_one_of_that_name_and_may_refuse()
    {
        var shelf = Write(Heading + OwnCap);
        Assert.Equal(0.1m, Assert.Single(shelf.List(), rule => rule.Name == "cap-2014-20").Value);
        var rules = shelf.List();
        var fields = new CaseFields(GoldenCases.FieldsOf("full-14").With("outside_before", "8500000"), name => name);
        Assert.Equal(FundingAnswer.NotAllowed, FundingCheck.From(FundingCase.Read(fields, rules), rules, shelf.FindCategory, new DateOnly(2026, 11, 26)).Verdict);
    }

    [Fact]
    public void The_former_set_stays_in_force_where_the_file_is_spoilt()
    {
        var shelf = Write(Heading + OwnCap);
        Assert.Equal(0.1m, shelf.List().First(rule => rule.Name == "cap-2014-20").Value);
        File.WriteAllText(folder["funding-rules.tsv"], Heading + OwnCap.Replace("0.1", "ten", StringComparison.Ordinal));
        Assert.Equal(0.1m, shelf.List().First(rule => rule.Name == "cap-2014-20").Value);
        Assert.Contains("funding-rules.tsv:2:5 bad-number: ten", Assert.Single(shelf.Problems).ToString(), StringComparison.Ordinal);
        File.Delete(folder["funding-rules.tsv"]);
        Assert.Equal((0.15m, 0), (shelf.List().First(rule => rule.Name == "cap-2014-20").Value, shelf.Problems.Count));
    }

    [Fact]
    public void A_rule_that_contradicts_one_that_travels_is_refused()
    {
        var shelf = Write(Heading + OwnCap.Replace("cap-2014-20", "my-cap", StringComparison.Ordinal).Replace("period=2014-20", "period=2014-20;place=other-area|other-state", StringComparison.Ordinal));
        Assert.Contains("contradictory-rules: my-cap; cap-2014-20, which travels with the program", Assert.Single(shelf.Problems).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(shelf.List(), rule => rule.Name == "my-cap");
    }

    [Fact]
    public void Categories_of_the_user_go_before_those_from_memory()
    {
        File.WriteAllText(folder["region-categories.tsv"], "region\tperiod\tcategory\tsource\tevidence\nITH3\t2021-27\ttransition\tour list\tread\n");
        var shelf = new FundingRuleShelf(null, folder["region-categories.tsv"]);
        Assert.Equal("transition", shelf.FindCategory("ITH3", "2021-27")!.Category);
        Assert.Equal("more-developed", shelf.FindCategory("ITC4", "2021-27")!.Category);
        Assert.Null(shelf.FindCategory("SE22", "2021-27"));
        // A former code is asked by the code of NUTS 2024.
        Assert.Equal("FRY1", shelf.FindCategory("FRA1", "2021-27")!.Region);
    }

    [Fact]
    public void Sets_of_the_user_stand_beside_those_that_travel()
    {
        File.WriteAllText(folder["consortium-rules.tsv"], "set\trule\tkind\tcount\tarticle\tvalid_from\tsource\tevidence\tenglish\nours\t\t\t\t\t\t\t\tOur call\nours\tpartners\tpartners\t2\tcall\t2025-01-01\tcall\tread\tAt least two.\n");
        var shelf = new ConsortiumRuleShelf(folder["consortium-rules.tsv"]);
        Assert.Empty(shelf.Problems);
        Assert.Equal(2, shelf.Get("ours", new DateOnly(2026, 1, 1)).Rules[0].Count);
        Assert.Equal(5, shelf.Get("i3-strand-1", new DateOnly(2026, 1, 1)).Rules.Count);
    }

    public void Dispose() => folder.Dispose();

    private FundingRuleShelf Write(string text)
    {
        File.WriteAllText(folder["funding-rules.tsv"], text);
        return new FundingRuleShelf(folder["funding-rules.tsv"]);
    }
}
