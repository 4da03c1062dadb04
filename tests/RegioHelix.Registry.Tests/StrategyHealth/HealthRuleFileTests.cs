using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.StrategyHealth;

/// <summary>The tables of criteria and of the wheel: those that travel are whole, and what is wrong with one's own is named with its line.</summary>
public sealed class HealthRuleFileTests
{
    private const string CriteriaHead = "rule\tkind\tnumber\tperiod\tstale_months\tarticle\tvalid_from\tsource\tevidence\tenglish\n";

    [Fact]
    public void Seven_criteria_and_six_steps_of_three_questions_travel_with_their_sources_in_both_languages()
    {
        Assert.Equal(Enumerable.Range(1, 7), HealthRuleFile.AllCriteria.Select(one => one.Number));
        Assert.All(HealthRuleFile.AllCriteria, one => Assert.True(one is { Period: "2021-27", Origin.Evidence: EvidenceMark.Read } && one.Dutch != one.English && one.DutchProof != one.Proof && one.Proof.Length > 0, one.Name));
        Assert.Equal([3, 3, 3, 3, 3, 3], HealthRuleFile.AllQuestions.GroupBy(one => one.Step).Select(step => step.Count()));
        Assert.Equal(18, HealthRuleFile.AllQuestions.Select(one => one.Name).Distinct().Count());
        Assert.All(HealthRuleFile.AllQuestions, one => Assert.True(one.Ask.Length > 0 && one.DutchAsk != one.Ask && one.Origin.IsToBeChecked, one.Name));
        Assert.Equal("analysis-step", HealthRuleFile.AllQuestions[0].Step);
    }

    [Theory]
    [InlineData("x\tcriterion\t0\t2021-27\t24\tA\t2021-01-01\tS\tread\tE", "bad-number")]
    [InlineData("x\tcriterion\t1\t2021\t24\tA\t2021-01-01\tS\tread\tE", "unknown-period")]
    [InlineData("x\tstep\t1\t2021-27\t24\tA\t2021-01-01\tS\tread\tE", "rule-kind")]
    [InlineData("x\tcriterion\t1\t2021-27\t24\t\t2021-01-01\tS\tread\tE", "missing-article")]
    public void A_row_that_cannot_be_is_named_with_its_line(string row, string rule)
    {
        var wrong = Assert.Throws<ProblemsException>(() => HealthRuleFile.ReadCriteria(new StringReader(CriteriaHead + row), "mine.tsv"));
        Assert.Equal((2, rule), (Assert.Single(wrong.Problems).Line, wrong.Problems[0].Rule));
    }

    [Fact]
    public void A_question_needs_its_step_and_a_name_of_its_own()
    {
        const string text = "rule\tkind\tstep\tarticle\tvalid_from\tsource\tevidence\tenglish\ns\tstep\t\tA\t2021-01-01\tS\tread\tE\nq\tquestion\tother\tA\t2021-01-01\tS\tread\tE\nr\tquestion\ts\tA\t2021-01-01\tS\tread\tE\nr\tquestion\ts\tA\t2021-01-01\tS\tread\tE";
        var wrong = Assert.Throws<ProblemsException>(() => HealthRuleFile.ReadQuestions(new StringReader(text), "mine.tsv"));
        Assert.Equal([(3L, "unknown-step"), (5, "repeated-rule")], wrong.Problems.Select(problem => (problem.Line, problem.Rule)));
    }
}
