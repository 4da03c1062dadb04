using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>How healthy a strategy is on a day. Needs no figures: what somebody entered, the criteria and the wheel, and the day.</summary>
/// <param name="rules">The criteria and the wheel.</param>
/// <param name="clock">The time; a day can be given instead.</param>
public sealed class StrategyHealthStudy(HealthRuleShelf rules, TimeProvider clock)
{
    /// <summary>Today, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Runs the study.</summary>
    /// <param name="sheet">What was entered.</param>
    /// <param name="day">The day; null for today.</param>
    /// <param name="since">The day to compare the wheel with; null for none.</param>
    /// <exception cref="StudyRefusedException">The day to compare with is not before the day.</exception>
    public StrategyHealthProfile Run(HealthSheet sheet, DateOnly? day = null, DateOnly? since = null)
    {
        var on = day ?? Today;
        if (since >= on)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Get("HealthSinceLater"));
        IReadOnlyList<CriterionHealth> criteria = [.. rules.Criteria(sheet.Period, on).Select(criterion => EvidenceStandings.Of(criterion, sheet.Evidence, on))];
        var wheel = WheelReading.Of(rules.Questions, sheet.Marks, on, since);
        var tally = new HealthTally(criteria.Count(one => one.State == CriterionState.Fulfilled), criteria.Count(one => one.State == CriterionState.AtRisk), criteria.Count(one => one.State == CriterionState.Missing));
        return new(
            sheet.Title, sheet.Region, sheet.RegionName, sheet.Period, sheet.Kind == HealthSheetKind.Example, on, since, HealthWriter.Headline(tally, criteria.Count, sheet.Period, on), tally, criteria, wheel,
            HealthAdvices.List(criteria, wheel), Sentences.Get("HealthDisclaimer"));
    }
}
