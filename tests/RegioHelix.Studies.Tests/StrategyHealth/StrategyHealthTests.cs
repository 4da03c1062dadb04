using System.Globalization;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Tests.StrategyHealth;

/// <summary>How a strategy stands by the day alone: what was fulfilled is at risk the day after it expired, and nobody touched it.</summary>
public sealed class StrategyHealthTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);
    private readonly Clock clock = new();

    private StrategyHealthStudy Study => new(new HealthRuleShelf(), clock);

    [Theory]
    [InlineData("2026-11-26", CriterionState.Fulfilled, EvidenceStanding.ExpiresSoon)]
    [InlineData("2026-11-25", CriterionState.AtRisk, EvidenceStanding.Expired)]
    [InlineData("2027-01-25", CriterionState.Fulfilled, EvidenceStanding.ExpiresSoon)]
    [InlineData("2027-01-26", CriterionState.Fulfilled, EvidenceStanding.InForce)]
    public void The_last_day_decides(string lastDay, CriterionState state, EvidenceStanding standing)
    {
        var criterion = Run([Item("monitoring", "2026-01-01", "Unit", lastDay)]).Criteria[2];
        Assert.Equal((state, standing), (criterion.State, Assert.Single(criterion.Evidence).Standing));
    }

    [Fact]
    public void It_turns_at_risk_by_itself_as_the_clock_moves_and_back_when_replaced()
    {
        EvidenceItem[] evidence = [Item("monitoring", "2026-01-01", "Unit", "2026-12-31")];
        Assert.Equal(CriterionState.Fulfilled, Study.Run(Sheet(evidence, [])).Criteria[2].State);
        clock.Now = clock.Now.AddDays(36);
        var after = Study.Run(Sheet(evidence, []));
        Assert.Equal((CriterionState.AtRisk, "A report: expired on 31 December 2026, 1 day ago."), (after.Criteria[2].State, after.Criteria[2].Why.English));
        Assert.Equal((HealthAdviceKind.Expired, "Renew or replace “A report” (criterion 3): it expired on 31 December 2026."), (after.Next[0].Kind, after.Next[0].Text.English));
        Assert.Contains("verliep op 31 december 2026", after.Next[0].Text.Dutch, StringComparison.Ordinal);
        // A new one beside it does not heal it; withdrawing the old one does.
        EvidenceItem[] renewed = [evidence[0], Item("monitoring", "2026-12-20", "Unit", "2027-12-31")];
        Assert.Equal(CriterionState.AtRisk, Study.Run(Sheet(renewed, [])).Criteria[2].State);
        renewed[0] = renewed[0] with { WithdrawnOn = new DateOnly(2027, 1, 1) };
        Assert.Equal(CriterionState.Fulfilled, Study.Run(Sheet(renewed, [])).Criteria[2].State);
    }

    [Theory]
    // Criterion 3 takes evidence without a last day for 24 months: the first day on which it is 25 months old is too late.
    [InlineData("2024-10-27", "Unit", CriterionState.Fulfilled, EvidenceStanding.InForce, 24)]
    [InlineData("2024-10-26", "Unit", CriterionState.AtRisk, EvidenceStanding.Stale, 25)]
    [InlineData("2026-10-26", null, CriterionState.AtRisk, EvidenceStanding.Unowned, 1)]
    [InlineData("2026-11-27", "Unit", CriterionState.Missing, EvidenceStanding.Later, 0)]
    public void Age_and_owner_count_where_no_last_day_is_given(string made, string? owner, CriterionState state, EvidenceStanding standing, int months)
    {
        var criterion = Run([Item("monitoring", made, owner, null)]).Criteria[2];
        Assert.Equal((state, standing, months), (criterion.State, criterion.Evidence[0].Standing, criterion.Evidence[0].AgeMonths));
    }

    [Fact]
    public void Without_evidence_all_is_missing_and_an_older_period_has_no_criteria()
    {
        var empty = Run([]);
        Assert.Equal(new HealthTally(0, 0, 7), empty.Tally);
        Assert.Equal(8, empty.Next.Count);
        Assert.Equal("0 of 7 criteria are safe on 26 November 2026; 0 at risk, 7 without evidence.", empty.Sentence.English);
        var older = Study.Run(Sheet([], []) with { Period = "2014-20" });
        Assert.Empty(older.Criteria);
        Assert.Contains("no fulfilment criteria", older.Sentence.English, StringComparison.Ordinal);
        Assert.Equal(18, older.Wheel.Lines.Count);
    }

    [Fact]
    public void The_wheel_has_of_each_question_the_latest_score_and_compares_two_days()
    {
        WheelMark[] marks = [Mark("roadmap", "2025-01-01", 2), Mark("roadmap", "2026-01-01", 4), Mark("balance", "2025-01-01", 3), Mark("update", "2026-01-01", 0), Mark("roadmap", "2027-01-01", 5), Mark("no-such", "2025-01-01", 5)];
        var wheel = Run([], marks, new DateOnly(2025, 6, 1)).Wheel;
        Assert.Equal([("roadmap", 4, 2, 2), ("balance", 3, 3, 0), ("update", 0, null, null)], wheel.Lines.Where(line => line.Score is not null).Select(line => (line.Name, line.Score!.Value, line.Before, line.Change)));
        var policy = wheel.Steps[4];
        Assert.Equal((3, 2, 3.5), (policy.Questions, policy.Scored, policy.Mean));
        Assert.Null(wheel.Steps[0].Mean);
        Assert.Equal("Since 1 June 2025: 1 up, 0 down, 1 the same, 1 scored for the first time.", wheel.Compared!.English);
        Assert.Equal([(new DateOnly(2025, 1, 1), 2, 2.5), (new DateOnly(2026, 1, 1), 3, 7 / 3.0)], wheel.History.Select(day => (day.Day, day.Scored, Math.Round(day.Mean!.Value, 9))).Select(day => (day.Day, day.Scored, day.Item3 == Math.Round(7 / 3.0, 9) ? 7 / 3.0 : day.Item3)));
        Assert.Throws<StudyRefusedException>(() => Run([], marks, Day));
    }

    [Fact]
    public void The_example_is_invented_shows_every_state_and_is_the_same_for_the_same_day()
    {
        var example = Study.Run(HealthExample.For(Day));
        Assert.True(example is { IsInvented: true, Region: "" });
        Assert.Equal([CriterionState.AtRisk, CriterionState.Fulfilled, CriterionState.Fulfilled, CriterionState.AtRisk, CriterionState.AtRisk, CriterionState.Fulfilled, CriterionState.Missing], example.Criteria.Select(one => one.State));
        Assert.Equal([HealthAdviceKind.Expired, HealthAdviceKind.Missing, HealthAdviceKind.Stale, HealthAdviceKind.Unowned, HealthAdviceKind.ExpiresSoon, HealthAdviceKind.Weak, HealthAdviceKind.Weak, HealthAdviceKind.Weak, HealthAdviceKind.Unscored], example.Next.Select(one => one.Kind));
        var culture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(StudyJson.Write(example, culture), StudyJson.Write(Study.Run(HealthExample.For(Day)), culture));
        var csv = StrategyHealthCsv.Write(example, culture).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 8 + 18, csv.Length);
        Assert.All(csv[1..], row => Assert.EndsWith(",yes", row, StringComparison.Ordinal));
    }

    private StrategyHealthProfile Run(EvidenceItem[] evidence, WheelMark[]? marks = null, DateOnly? since = null) => Study.Run(Sheet(evidence, marks ?? []), Day, since);

    private static HealthSheet Sheet(EvidenceItem[] evidence, WheelMark[] marks) => new("here", HealthSheetKind.Draft, "Ours", "ITH3", LocalText.Same("Veneto"), "2021-27", evidence, marks);

    private static EvidenceItem Item(string criterion, string made, string? owner, string? lastDay) => new(Guid.NewGuid(), criterion, "A report", null, "File 3", Of(made), owner, lastDay is null ? null : Of(lastDay), null);

    private static WheelMark Mark(string question, string day, int score) => new(question, Of(day), score, "Because", null);

    private static DateOnly Of(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
