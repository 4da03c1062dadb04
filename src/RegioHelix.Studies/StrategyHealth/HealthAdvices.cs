using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>What to do next, from how everything stands.</summary>
internal static class HealthAdvices
{
    // More than a few weak points at once are no advice.
    private const int MostWeak = 3;

    // Up to "to be improved" on the wheel's scale.
    private const int Weak = 2;

    public static IReadOnlyList<HealthAdvice> List(IReadOnlyList<CriterionHealth> criteria, HealthWheel wheel)
    {
        List<HealthAdvice> advices =
        [
            .. Lines(criteria, EvidenceStanding.Expired, HealthAdviceKind.Expired), .. criteria.Where(one => one.State == CriterionState.Missing).Select(Missing),
            .. Lines(criteria, EvidenceStanding.Stale, HealthAdviceKind.Stale), .. Lines(criteria, EvidenceStanding.Unowned, HealthAdviceKind.Unowned), .. Lines(criteria, EvidenceStanding.ExpiresSoon, HealthAdviceKind.ExpiresSoon),
            .. wheel.Lines.Where(line => line.Score <= Weak).OrderBy(line => line.Score).Take(MostWeak).Select(line => WeakPoint(line, wheel)),
        ];
        if (wheel.Lines.Count(line => line.Score is null) is > 0 and var unscored)
            advices.Add(new(HealthAdviceKind.Unscored, "", Sentences.Fill(unscored == 1 ? "HealthDo.UnscoredOne" : "HealthDo.Unscored", _ => [unscored])));
        return advices.Count > 0 ? advices : [new(HealthAdviceKind.Nothing, "", Nothing(criteria))];
    }

    private static IEnumerable<HealthAdvice> Lines(IReadOnlyList<CriterionHealth> criteria, EvidenceStanding standing, HealthAdviceKind kind) =>
        from criterion in criteria
        from line in criterion.Evidence
        where line.Standing == standing
        orderby line.Item.ExpiresOn, line.Item.Day
        select new HealthAdvice(kind, criterion.Name, Sentences.Fill("HealthDo." + kind, culture => [line.Item.Title, criterion.Number, HealthWriter.Day(line.Item.ExpiresOn, culture), HealthWriter.Months(line.AgeMonths, culture)]));

    private static HealthAdvice Missing(CriterionHealth criterion) => new(HealthAdviceKind.Missing, criterion.Name, Sentences.Fill("HealthDo.Missing", culture => [criterion.Number, criterion.Proof.In(culture)]));

    private static HealthAdvice WeakPoint(WheelLine line, HealthWheel wheel) => new(HealthAdviceKind.Weak, line.Name, Sentences.Fill("HealthDo.Weak", culture =>
        [line.Text.In(culture), wheel.Steps.First(step => step.Name == line.Step).Text.In(culture), line.Score!.Value, line.Ask.In(culture)]));

    private static LocalText Nothing(IReadOnlyList<CriterionHealth> criteria) =>
        criteria.SelectMany(one => one.Evidence).Where(line => line.Standing == EvidenceStanding.InForce).Min(line => line.Item.ExpiresOn) is { } next
            ? Sentences.Fill("HealthDo.NothingUntil", culture => [HealthWriter.Day(next, culture)]) : Sentences.Get("HealthDo.Nothing");
}
