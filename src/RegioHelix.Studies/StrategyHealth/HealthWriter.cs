using System.Globalization;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>Says how a strategy stands.</summary>
internal static class HealthWriter
{
    public static LocalText Evidence(EvidenceItem item, EvidenceStanding standing, int age, int staleMonths, DateOnly day) => standing switch
    {
        EvidenceStanding.Withdrawn => Sentences.Fill("HealthWithdrawn", culture => [Day(item.WithdrawnOn, culture)]),
        EvidenceStanding.Later => Sentences.Fill("HealthLater", culture => [Day(item.Day, culture)]),
        EvidenceStanding.Expired => Sentences.Fill("HealthExpired", culture => [Day(item.ExpiresOn, culture), Days(day.DayNumber - item.ExpiresOn!.Value.DayNumber, culture)]),
        EvidenceStanding.Stale => Sentences.Fill("HealthStale", culture => [Months(age, culture), Months(staleMonths, culture)]),
        EvidenceStanding.Unowned => Sentences.Get("HealthUnowned"),
        EvidenceStanding.ExpiresSoon => Sentences.Fill("HealthExpiresSoon", culture => [Day(item.ExpiresOn, culture), Days(item.ExpiresOn!.Value.DayNumber - day.DayNumber, culture)]),
        _ => item.ExpiresOn is { } last ? Sentences.Fill("HealthUntil", culture => [Day(last, culture)]) : Sentences.Fill("HealthInForce", culture => [Months(age, culture)]),
    };

    public static LocalText Because(EvidenceLine line) => new($"{line.Item.Title}: {Small(line.Sentence.English)}", $"{line.Item.Title}: {Small(line.Sentence.Dutch)}");

    public static LocalText Headline(HealthTally tally, int criteria, string period, DateOnly day) => criteria == 0
        ? Sentences.Fill("HealthNoCriteria", _ => [period])
        : tally.Fulfilled == criteria
            ? Sentences.Fill("HealthAll", culture => [criteria, Day(day, culture)])
            : Sentences.Fill("HealthSome", culture => [tally.Fulfilled, criteria, Day(day, culture), tally.AtRisk, tally.Missing]);

    public static LocalText Wheel(IReadOnlyList<WheelLine> lines, IReadOnlyList<WheelStep> steps)
    {
        var scored = lines.Count(line => line.Score is not null);
        if (scored == 0)
            return Sentences.Get("HealthWheelEmpty");
        var (strong, weak) = (steps.Where(step => step.Mean is not null).MaxBy(step => step.Mean)!, steps.Where(step => step.Mean is not null).MinBy(step => step.Mean)!);
        return strong.Mean == weak.Mean
            ? Sentences.Fill("HealthWheelEven", culture => [scored, lines.Count, Mean(strong.Mean!.Value, culture)])
            : Sentences.Fill("HealthWheel", culture => [scored, lines.Count, strong.Text.In(culture), Mean(strong.Mean!.Value, culture), weak.Text.In(culture), Mean(weak.Mean!.Value, culture)]);
    }

    public static LocalText Compared(IReadOnlyList<WheelLine> lines, DateOnly since) => Sentences.Fill("HealthCompared", culture =>
        [Day(since, culture), lines.Count(line => line.Change > 0), lines.Count(line => line.Change < 0), lines.Count(line => line.Change == 0), lines.Count(line => line is { Score: not null, Before: null })]);

    public static string Day(DateOnly? day, CultureInfo culture) => day?.ToString("d MMMM yyyy", culture) ?? "";

    public static string Mean(double mean, CultureInfo culture) => mean.ToString("0.0", FigureText.FormatOf(culture));

    public static string Months(int count, CultureInfo culture) => Sentences.Fill(count == 1 ? "HealthOneMonth" : "HealthMonths", _ => [count]).In(culture);

    private static string Days(int count, CultureInfo culture) => Sentences.Fill(count == 1 ? "HealthOneDay" : "HealthDays", _ => [count]).In(culture);

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
