using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>
/// May a measure be paid in another region? Pure: the same case, rules, categories and day give the same verdict. What is unknown never makes it allowed, and
/// a rule that is itself to be checked never makes it not allowed.
/// </summary>
public static class FundingCheck
{
    private static readonly string[] Decisive = ["instrument", "period", "programme_region", "partner_region"];

    private static readonly string[] Approvals = ["monitoring_committee_agrees", "control_agreement", "selection_criteria_met", "commission_approved"];

    /// <summary>Gives the verdict.</summary>
    /// <param name="given">The case.</param>
    /// <param name="rules">The rules in all their versions.</param>
    /// <param name="category">The category of a region in a period; null where unknown.</param>
    /// <param name="today">The day that counts where the case names none.</param>
    public static FundingVerdict From(FundingCase given, IReadOnlyList<FundingRule> rules, Func<string, string, RegionCategory?> category, DateOnly today)
    {
        var situation = new FundingSituation(given, rules, category, today);
        var inputs = Inputs(given, situation);
        var undecided = Decisive.Where(name => name switch { "instrument" => given.Instrument, "period" => situation.Period, "programme_region" => given.ProgrammeRegion, _ => given.PartnerRegion } is null).ToList();
        var isOutside = situation.Place is not (null or "inside-area");
        var barriers = FundingBarrier.List(isOutside, given.Facts.GetValueOrDefault("aid")?.StartsWith("gber", StringComparison.Ordinal) == true);
        if (undecided.Count > 0)
            return new(FundingAnswer.Unknown, FundingWriter.Undecided(undecided), [], undecided, [], inputs, null, null, null, [], [], barriers, given.Ignored, FundingWriter.Disclaimer);
        var outcomes = new RuleOutcomes(given, situation, rules);
        var conditions = Conditions(given, outcomes);
        var answer = Answer(outcomes, conditions);
        return new(
            answer,
            FundingWriter.Sentence(answer, outcomes, conditions, situation),
            conditions,
            [.. outcomes.List.SelectMany(one => one.Missing).Concat(given.Facts.ContainsKey("aid") ? [] : ["aid"]).Distinct()],
            [.. outcomes.List.OrderBy(one => Order(one.State)).Select(one => one.Shown)],
            inputs,
            outcomes.Cap,
            outcomes.CoFinancing,
            outcomes.Aid,
            [.. outcomes.List.Where(one => Approvals.Contains(one.Rule.Input)).Select(one => new FundingApproval(one.Rule.Name, one.Text, given.Condition(one.Rule.Input)))],
            [.. Doubts(outcomes, situation)],
            barriers,
            given.Ignored,
            FundingWriter.Disclaimer);
    }

    private static FundingAnswer Answer(RuleOutcomes outcomes, List<FundingCondition> conditions) =>
        outcomes.List.Any(one => one.State == FundingState.Broken) ? FundingAnswer.NotAllowed
        : !outcomes.HasBasis || outcomes.LacksAidRules || outcomes.List.Any(one => one.State == FundingState.Unknown) ? FundingAnswer.Unknown
        : conditions.Count > 0 ? FundingAnswer.AllowedIf : FundingAnswer.Allowed;

    private static List<FundingCondition> Conditions(FundingCase given, RuleOutcomes outcomes)
    {
        var conditions = outcomes.List.Where(one => one.State is FundingState.Condition or FundingState.ToBeChecked)
            .Select(one => new FundingCondition(one.Rule.Name, one.Rule.Origin.Article, one.State, FundingWriter.Condition(one))).ToList();
        if (!given.Facts.ContainsKey("aid"))
            conditions.Add(new("state-aid", "TFEU, Art. 107(1)", FundingState.Condition, FundingWriter.ChooseAid));
        return conditions;
    }

    private static IEnumerable<FundingDoubt> Doubts(RuleOutcomes outcomes, FundingSituation situation)
    {
        foreach (var one in outcomes.List.Where(one => one.Rule.Origin.IsToBeChecked && one.Rule.Question.Length > 0).DistinctBy(one => one.Rule.Question))
            yield return new(one.Rule.Name, one.Rule.Origin.Article, new LocalText(one.Rule.Question, one.Rule.DutchQuestion));
        if (situation.CategoryRow is { Evidence: Vocabulary.Clusters.EvidenceMark.ToBeChecked } row)
            yield return new("category", row.Source, FundingWriter.CategoryDoubt(row));
        if (!outcomes.HasBasis || outcomes.LacksAidRules)
            yield return new("basis", "", FundingWriter.NoRule);
    }

    private static FundingInputs Inputs(FundingCase given, FundingSituation situation) => new(
        given.Measure, given.Authority, given.Instrument, situation.Period, situation.Day, given.ProgrammeRegion, given.PartnerRegion, situation.Place, situation.Category,
        situation.CategoryRow?.Source, given.Numbers, given.Conditions, given.Facts);

    private static int Order(FundingState state) => state switch
    {
        FundingState.Broken => 0,
        FundingState.Unknown => 1,
        FundingState.ToBeChecked => 2,
        FundingState.Condition => 3,
        FundingState.Holds => 4,
        _ => 5,
    };
}
