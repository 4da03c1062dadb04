using System.Globalization;
using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>Says what came of the rules.</summary>
internal static class FundingWriter
{
    public static LocalText Disclaimer => Sentences.Get("FundingDisclaimer");

    public static LocalText ChooseAid => Sentences.Get("FundingChooseAid");

    public static LocalText NoRule => Sentences.Get("FundingNoRuleQuestion");

    public static LocalText Undecided(IReadOnlyList<string> fields) => Sentences.Fill("FundingUndecided", culture => [FigureText.List(fields, culture)]);

    public static LocalText CategoryDoubt(RegionCategory row) => Sentences.Fill("FundingCategoryDoubt", culture => [row.Region, Sentences.Get("FundingCategory." + row.Category).In(culture), row.Period]);

    /// <summary>What is still to be seen to, or to be asked.</summary>
    public static LocalText Condition(RuleOutcome outcome)
    {
        var text = WithDetail(outcome);
        return outcome.State == FundingState.ToBeChecked
            ? Sentences.Fill("FundingToBeChecked", culture => [text.In(culture), culture.TwoLetterISOLanguageName == "nl" ? outcome.Rule.DutchQuestion : outcome.Rule.Question])
            : text;
    }

    public static LocalText? Cap(CapHeadroom? cap) => cap is { Total: { } total, Limit: { } limit, HeadroomAfter: { } left }
        ? Sentences.Fill(left < 0 ? "FundingCapOver" : "FundingCapWithin", culture => [Euro(total, culture), Euro(limit, culture), Euro(Math.Abs(left), culture)])
        : null;

    public static LocalText? Against(decimal? amount, decimal limit) => amount is { } given
        ? Sentences.Fill(given > limit ? "FundingAmountOver" : "FundingAmountWithin", culture => [Euro(given, culture), Euro(limit, culture)])
        : null;

    public static LocalText Share(HighestShare share)
    {
        var key = (share.Asked is null ? "FundingShareUnasked" : "FundingShareAsked") + (share.Sure is null ? "Open" : share.Sure < share.Possible ? "Between" : "");
        return Sentences.Fill(key, culture => [Percent(share.Asked ?? 0, culture), Percent(share.Sure ?? 0, culture), Percent(share.Possible, culture)]);
    }

    public static LocalText Sentence(FundingAnswer answer, RuleOutcomes outcomes, IReadOnlyList<FundingCondition> conditions, FundingSituation situation)
    {
        var place = Sentences.Get("FundingPlace." + situation.Place);
        LocalText First(FundingState state) => WithDetail(outcomes.List.First(one => one.State == state));
        return answer switch
        {
            FundingAnswer.Allowed => Sentences.Fill("FundingAllowed", culture => [place.In(culture)]),
            FundingAnswer.NotAllowed => Sentences.Fill("FundingNotAllowed", culture => [place.In(culture), First(FundingState.Broken).In(culture)]),
            FundingAnswer.AllowedIf when conditions.Count == 1 => Sentences.Fill("FundingAllowedIfOne", culture => [place.In(culture), conditions[0].Text.In(culture)]),
            FundingAnswer.AllowedIf => Sentences.Fill("FundingAllowedIf", culture => [place.In(culture), conditions.Count, conditions.Count(one => one.State == FundingState.ToBeChecked)]),
            _ when !outcomes.HasBasis => Sentences.Fill("FundingNoBasis", culture => [place.In(culture)]),
            _ when outcomes.LacksAidRules => Sentences.Get("FundingNoAidRules"),
            _ => Sentences.Fill("FundingUnknown", culture => [place.In(culture), First(FundingState.Unknown).In(culture)]),
        };
    }

    private static LocalText WithDetail(RuleOutcome outcome) =>
        outcome.Detail is not { } detail ? outcome.Text : new LocalText($"{outcome.Text.English} {detail.English}", $"{outcome.Text.Dutch} {detail.Dutch}");

    private static string Euro(decimal amount, CultureInfo culture) => "€\u00a0" + FigureText.Whole((double)amount, culture);

    private static string Percent(decimal share, CultureInfo culture) => FigureText.PercentAsPublished((double)Math.Round(100 * share, 2), culture);
}
