using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>How evidence stands on a day, and what follows for its criterion. Nothing is stored: what expired yesterday is at risk today.</summary>
internal static class EvidenceStandings
{
    /// <summary>A criterion with its evidence.</summary>
    public static CriterionHealth Of(FulfilmentCriterion criterion, IEnumerable<EvidenceItem> evidence, DateOnly day)
    {
        List<EvidenceLine> lines = [.. evidence.Where(item => item.Criterion == criterion.Name).Select(item => Line(item, criterion.StaleMonths, day)).OrderBy(line => line.Standing).ThenByDescending(line => line.Item.Day).ThenBy(line => line.Item.Title, StringComparer.Ordinal)];
        var (state, why) = State(lines);
        return new(
            criterion.Number, criterion.Name, new LocalText(criterion.English, criterion.Dutch), new LocalText(criterion.Proof, criterion.DutchProof), state, why, criterion.StaleMonths,
            criterion.Origin.Article, criterion.Origin.Mark, criterion.Origin.Source, lines);
    }

    /// <summary>Whole months from one day to another; 0 where the other is earlier.</summary>
    public static int Months(DateOnly from, DateOnly to) => Math.Max(0, (12 * (to.Year - from.Year)) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));

    private static EvidenceLine Line(EvidenceItem item, int staleMonths, DateOnly day)
    {
        var (standing, age) = (Standing(item, staleMonths, day), Months(item.Day, day));
        return new(item, standing, age, HealthWriter.Evidence(item, standing, age, staleMonths, day));
    }

    private static EvidenceStanding Standing(EvidenceItem item, int staleMonths, DateOnly day) => item switch
    {
        _ when item.WithdrawnOn <= day => EvidenceStanding.Withdrawn,
        _ when item.Day > day => EvidenceStanding.Later,
        _ when item.ExpiresOn < day => EvidenceStanding.Expired,
        // Who gives a last day says until when it holds; age alone is weighed where nobody does.
        { ExpiresOn: null } when Months(item.Day, day) > staleMonths => EvidenceStanding.Stale,
        { Owner: null } => EvidenceStanding.Unowned,
        _ when item.ExpiresOn <= day.AddDays(ExpiringEvidence.Days) => EvidenceStanding.ExpiresSoon,
        _ => EvidenceStanding.InForce,
    };

    private static (CriterionState State, LocalText Why) State(List<EvidenceLine> lines)
    {
        if (!lines.Exists(line => line.Standing is not (EvidenceStanding.Withdrawn or EvidenceStanding.Later)))
            return (CriterionState.Missing, Sentences.Get("HealthNoEvidence"));
        if (lines.Find(line => line.Standing == EvidenceStanding.Expired) is { } expired)
            return (CriterionState.AtRisk, HealthWriter.Because(expired));
        var counting = lines.Count(line => line.Standing is EvidenceStanding.InForce or EvidenceStanding.ExpiresSoon);
        return counting > 0
            ? (CriterionState.Fulfilled, Sentences.Fill(counting == 1 ? "HealthOneCounts" : "HealthCounts", _ => [counting]))
            : (CriterionState.AtRisk, HealthWriter.Because(lines[0]));
    }
}
