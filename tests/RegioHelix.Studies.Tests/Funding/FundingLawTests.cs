using System.Globalization;
using CsCheck;
using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Funding;

namespace RegioHelix.Studies.Tests.Funding;

/// <summary>What holds of every case.</summary>
public sealed class FundingLawTests
{
    private static readonly Gen<string> Name = One([.. GoldenCases.All.Keys]);

    private static readonly Gen<Dictionary<string, string>> Case =
        from name in Name
        from left in Gen.Bool.Array[40]
        select GoldenCases.FieldsOf(name).Where((_, at) => !left[at % left.Length]).ToDictionary();

    [Fact]
    public void Leaving_something_out_never_makes_a_case_allowed() => Gen.Select(Name, Gen.Int[0, 40]).Sample((name, at) =>
    {
        var fields = GoldenCases.FieldsOf(name);
        var whole = GoldenCases.Run(fields);
        var left = fields.Keys.ElementAt(at % fields.Count);
        var less = GoldenCases.Run(fields.Where(field => field.Key != left).ToDictionary());
        // A category or a day has another source; all else that is left out is unknown.
        return whole.Verdict == FundingAnswer.Allowed || less.Verdict != FundingAnswer.Allowed || left is "category" or "former_category" or "date" or "programme_area" or "period";
    }, iter: 600);

    [Fact]
    public void Allowed_means_that_nothing_is_missing_open_or_asked() => Case.Sample(fields =>
    {
        var verdict = GoldenCases.Run(fields);
        return verdict.Verdict != FundingAnswer.Allowed || (verdict.Missing.Count == 0 && verdict.Conditions.Count == 0 && verdict.Rules.All(rule => rule.State is FundingState.Holds or FundingState.Note));
    }, iter: 600);

    [Fact]
    public void A_rule_that_is_to_be_checked_never_refuses() => Case.Sample(fields =>
        GoldenCases.Run(fields).Rules.All(rule => rule.Mark != "M" || rule.State is not (FundingState.Broken or FundingState.Unknown)), iter: 600);

    [Fact]
    public void Every_rule_to_be_checked_comes_with_its_question() => Case.Sample(fields =>
    {
        var verdict = GoldenCases.Run(fields);
        return verdict.Conditions.Where(one => one.State == FundingState.ToBeChecked).All(one => one.Text.English.Contains("Ask the audit authority", StringComparison.Ordinal))
            && (verdict.Rules.All(rule => rule.Mark != "M") || verdict.Doubts.Count > 0);
    }, iter: 300);

    [Fact]
    public void Spending_more_outside_never_increases_headroom() => Gen.Select(Gen.Int[0, 20_000_000], Gen.Int[0, 20_000_000], Gen.Int[0, 20_000_000]).Sample((before, now, more) =>
    {
        CapHeadroom Cap(int earlier, int spent) => GoldenCases.Run(GoldenCases.FieldsOf("full-14").With("outside_before", Text(earlier)).With("outside_amount", Text(spent))).Cap!;
        var (small, large, later) = (Cap(before, now), Cap(before, now + more), Cap(before + more, now));
        return large.HeadroomAfter <= small.HeadroomAfter && later.Headroom <= small.Headroom && later.HeadroomAfter <= small.HeadroomAfter && large.Headroom == small.Headroom;
    }, iter: 300);

    [Fact]
    public void Asking_for_more_never_makes_it_allowed() => Gen.Select(One("full-14", "full-21", "full-a", "rate-transition", "rate-less-developed"), Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Sample((name, asked, more) =>
    {
        FundingAnswer Ask(int support) => GoldenCases.Run(GoldenCases.FieldsOf(name).With("support", Text(support))).Verdict;
        return Ask(Math.Min(1_000_000, asked + more)) != FundingAnswer.Allowed || Ask(asked) == FundingAnswer.Allowed;
    }, iter: 300);

    [Fact]
    public void Every_rule_of_a_verdict_is_in_force_on_its_day() => Case.Sample(fields =>
    {
        var verdict = GoldenCases.Run(fields);
        return verdict.Rules.All(rule => rule.ValidFrom <= verdict.Inputs.Day && (rule.ValidTo is null || rule.ValidTo >= verdict.Inputs.Day));
    }, iter: 300);

    [Fact]
    public void A_rule_that_was_read_may_refuse_where_one_from_memory_only_asks()
    {
        var shelf = new FundingRuleShelf(null);
        IReadOnlyList<FundingRule> sure = [.. shelf.List().Select(rule => rule.Name == "cap-2014-20" ? rule with { Origin = rule.Origin with { Evidence = Vocabulary.Clusters.EvidenceMark.Read } } : rule)];
        var fields = new CaseFields(GoldenCases.FieldsOf("cap-one-euro-over"), name => name);
        Assert.Equal(FundingAnswer.NotAllowed, FundingCheck.From(FundingCase.Read(fields, sure), sure, shelf.FindCategory, new DateOnly(2026, 11, 26)).Verdict);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<string> One(params string[] names) => Gen.Int[0, names.Length - 1].Select(at => names[at]);
}
