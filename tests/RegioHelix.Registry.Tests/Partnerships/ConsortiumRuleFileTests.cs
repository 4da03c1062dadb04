using RegioHelix.Registry.Partnerships;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Partnerships;

public sealed class ConsortiumRuleFileTests
{
    private const string Heading = "set\trule\tkind\twhom\tcount\tarticle\tvalid_from\tvalid_to\tsource\tevidence\tenglish";

    private const string Head = "ours\t\t\t\t\t\t\t\t\t\tOur call";

    private const string Rule = "ours\tpartners\tpartners\tkind=company\t3\tcall\t2025-01-01\t\tcall text\tread\tAt least three companies.";

    [Fact]
    public void The_sets_that_travel_are_those_of_the_calls_and_strands() =>
        Assert.Equal(
            ["i3-strand-1", "i3-strand-2a", "i3-strand-2b", "interreg-a", "interreg-b", "interreg-europe", "interreg-d", "erdf-cooperation"],
            ConsortiumRuleCatalogue.All.Select(set => set.Name));

    [Fact]
    public void A_strand_reads_as_its_call()
    {
        var rules = ConsortiumRuleCatalogue.All[0].Rules;
        Assert.Equal([ConsortiumRuleKind.Partners, ConsortiumRuleKind.Regions, ConsortiumRuleKind.Countries, ConsortiumRuleKind.Regions, ConsortiumRuleKind.Coordinator], rules.Select(rule => rule.Kind));
        Assert.Equal([5, 5, 3, 2, 0], rules.Select(rule => rule.Count));
    }

    [Theory]
    [InlineData("kind=company", "colour=red", "sets.tsv:3:4 unknown-field")]
    [InlineData("kind=company", "kind=band", "sets.tsv:3:4 unknown-value")]
    [InlineData("\t3\t", "\t0\t", "sets.tsv:3:5 bad-number: 0")]
    [InlineData("call text", "", "sets.tsv:3:9 missing-source")]
    [InlineData("\tpartners\tpartners", "\tpartners\tfriends", "sets.tsv:3:3 rule-kind")]
    public void A_bad_row_is_refused_with_line_and_reason(string good, string bad, string message) =>
        Assert.Contains(message, Assert.Throws<ProblemsException>(() => Read(Head, Rule.Replace(good, bad, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_can_never_be_met_is_refused() =>
        Assert.Contains("sets.tsv:4:5 contradictory-rules", Assert.Throws<ProblemsException>(() => Read(Head, Rule, "ours\tmost\tmost-partners\tkind=company\t2\tcall\t2025-01-01\t\tcall text\tread\tAt most two.")).Message, StringComparison.Ordinal);

    [Fact]
    public void Overlapping_versions_and_sets_without_a_name_are_refused()
    {
        Assert.Contains("sets.tsv:4:7 overlapping-validity", Assert.Throws<ProblemsException>(() => Read(Head, Rule, Rule)).Message, StringComparison.Ordinal);
        Assert.Contains("set-not-introduced", Assert.Throws<ProblemsException>(() => Read(Rule)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ConsortiumRuleSet> Read(params string[] rows) => ConsortiumRuleFile.Read(new StringReader(string.Join('\n', [Heading, .. rows])), "sets.tsv");
}
