using RegioHelix.Registry.Strategies;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>What a check of priorities cannot be asked, each with the way out and named by its field.</summary>
internal static class PriorityCheckRules
{
    /// <summary>The start of the check and the outcome, where everything goes together.</summary>
    /// <exception cref="ProblemsException">Something does not.</exception>
    public static EffectOutcome Demand(PriorityCheckSettings settings, StrategyContents contents, IObservationStore store)
    {
        if (contents.Strategy.IsInvented)
            throw new ProblemsException(Of("strategy", "invented", settings.Region, Phrase.Of("this strategy is invented, and no verdict is given on a real region for what nobody decided; the method demonstration shows what the check finds and misses")));
        var outcome = EffectOutcomes.Get(store, settings.Outcome);
        if (outcome.IsSimulated)
            throw new ProblemsException(Of("outcome", "simulated", outcome.Dataset, Phrase.Of("these figures are simulated, and no verdict on a real region rests on them; import published figures, or see the method demonstration, which has invented regions")));
        Problem?[] problems =
        [
            contents.Priorities.Count == 0 ? Of("priorities", "no-priorities", "", Phrase.Of("the strategy has no priorities yet; enter them first")) : null,
            .. settings.Priorities.Where(code => contents.Priorities.All(one => one.Code != code)).Select(code => Of("priorities", "unknown-priority", code, Phrase.Of($"the strategy has the priorities {string.Join(", ", contents.Priorities.Select(one => one.Code))}"))),
            Years(settings, contents.Strategy, outcome),
            settings.Scale == OutcomeScale.Index && !outcome.IsAmount ? Of("scale", "no-index", outcome.Unit, Phrase.Of("this outcome can be below 0, so that no index can be made of it; compare amounts")) : null,
            .. Codes("compare", settings.Compared),
            .. Codes("exclude", settings.Excluded),
            settings.Placebos is < 1 or > EvidenceRequest.MostPlacebos ? Of("placebos", "out-of-range", $"{settings.Placebos}", Phrase.Of($"give a number from 1 to {EvidenceRequest.MostPlacebos}")) : null,
        ];
        return problems.OfType<Problem>().ToList() is { Count: > 0 } found ? throw new ProblemsException(found) : outcome;
    }

    private static Problem? Years(PriorityCheckSettings settings, Strategy strategy, EffectOutcome outcome)
    {
        var (from, first, last) = (settings.From ?? strategy.FromYear, Math.Max(settings.FirstYear ?? outcome.FirstYear, outcome.FirstYear), Math.Min(settings.LastYear ?? outcome.LastYear, outcome.LastYear));
        return first > last ? Of("last_year", "no-years", $"{settings.FirstYear}-{settings.LastYear}", Phrase.Of($"the figures go from {outcome.FirstYear} to {outcome.LastYear}; choose years within"))
            : from > last ? Of("from", "no-period-treated", $"{from}", Phrase.Of($"the years end in {last}, so that none lies under the strategy; give an earlier start, or import later figures"))
            : from < first + 2 ? Of("from", "too-few-periods-before", $"{from}", Phrase.Of($"the years begin in {first}; a comparison needs two before the start at least, and says something with five or more"))
            : null;
    }

    private static IEnumerable<Problem> Codes(string field, IReadOnlyList<string> codes) =>
        codes.Where(code => !RegionCatalogue.IsWellFormed(code) || CountryCatalogue.Find(code[..2]) is null).Select(code => Of(field, "unknown-region", code, Phrase.Of("give codes of countries or regions, such as IT or ITH3, parted by commas")));

    private static Problem Of(string field, string rule, string value, Phrase advice) => new(field, 0, 0, rule, value, advice);
}
