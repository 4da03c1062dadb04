using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Puts what came of a consortium into words.</summary>
internal static class ConsortiumWriter
{
    public static LocalText Disclaimer => Sentences.Get("ConsortiumDisclaimer");

    public static ConsortiumLine Line(ConsortiumOutcome outcome)
    {
        var (rule, origin) = (outcome.Rule, outcome.Rule.Origin);
        var state = outcome.Answer switch
        {
            RuleAnswer.Yes => ConsortiumState.Met,
            RuleAnswer.No => origin.IsToBeChecked ? ConsortiumState.ToBeChecked : ConsortiumState.Unmet,
            _ => ConsortiumState.Unknown,
        };
        return new(
            rule.Name, state, rule.LocalName(), outcome.Known, rule.Count, origin.Article, origin.Version, origin.Mark, origin.Source,
            origin.IsToBeChecked ? new LocalText(rule.Question, rule.DutchQuestion) : null);
    }

    public static bool? Valid(IReadOnlyList<ConsortiumLine> lines) =>
        lines.Any(line => line.State == ConsortiumState.Unmet) ? false : lines.All(line => line.State == ConsortiumState.Met) ? true : null;

    public static LocalText Sentence(bool? valid, IReadOnlyList<ConsortiumLine> lines, LocalText title)
    {
        var open = lines.Where(line => line.State != ConsortiumState.Met).ToList();
        var doubts = lines.Count(line => line.Question is not null);
        return valid switch
        {
            true when doubts > 0 => Sentences.Fill("ConsortiumValidDoubts", culture => [title.In(culture), lines.Count, doubts]),
            true => Sentences.Fill("ConsortiumValid", culture => [title.In(culture), lines.Count]),
            false => Sentences.Fill("ConsortiumNotValid", culture => [title.In(culture), open.Count(line => line.State == ConsortiumState.Unmet), lines.Count, open.First(line => line.State == ConsortiumState.Unmet).Text.In(culture)]),
            _ => Sentences.Fill("ConsortiumCannotTell", culture => [title.In(culture), open.Count, lines.Count, open[0].Text.In(culture)]),
        };
    }

    public static RepairAnswer Repair(ConsortiumRepair repair, IReadOnlyList<ConsortiumEntry> candidates)
    {
        var byName = candidates.GroupBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);
        return new(
            Outcome(repair.State), Sentence(repair), repair.Size,
            [.. repair.Changes.Select(change => new RepairChange(change.Leaves, change.Joins is { } who ? byName[who.Name] : null, [.. change.Alternatives.Select(one => byName[one.Name])]))],
            repair.Coordinator, repair.IsMinimal, repair.IsBestRanked, [.. repair.Hopeless.Select(rule => rule.LocalName())]);
    }

    private static RepairOutcome Outcome(RepairState state) => state switch
    {
        RepairState.AlreadyValid => RepairOutcome.AlreadyValid,
        RepairState.Found => RepairOutcome.Found,
        RepairState.Impossible => RepairOutcome.Impossible,
        _ => RepairOutcome.NotFound,
    };

    private static LocalText Sentence(ConsortiumRepair repair) => repair.State switch
    {
        RepairState.AlreadyValid => Sentences.Get("ConsortiumRepairNone"),
        RepairState.NotFound => Sentences.Get("ConsortiumRepairNotFound"),
        RepairState.Impossible when repair.Hopeless.Count > 0 => Sentences.Fill("ConsortiumRepairHopeless", culture => [repair.Hopeless[0].LocalName().In(culture)]),
        RepairState.Impossible => Sentences.Fill("ConsortiumRepairImpossible", _ => [ConsortiumRepair.MostChanges]),
        _ => Sentences.Fill(repair.Size == 1 ? "ConsortiumRepairOne" : "ConsortiumRepairMore", culture => [repair.Size, FigureText.List([.. Steps(repair).Select(step => step.In(culture))], culture)]),
    };

    private static IEnumerable<LocalText> Steps(ConsortiumRepair repair)
    {
        foreach (var change in repair.Changes)
            yield return change switch
            {
                { Leaves: { } leaves, Joins: { } joins } => Sentences.Fill("ConsortiumStepSwap", culture => [InventedMark.In(joins.Name, culture), InventedMark.In(leaves, culture)]),
                { Joins: { } joins } => Sentences.Fill("ConsortiumStepAdd", culture => [InventedMark.In(joins.Name, culture)]),
                _ => Sentences.Fill("ConsortiumStepRemove", culture => [InventedMark.In(change.Leaves ?? "", culture)]),
            };
        if (repair.Coordinator is { } coordinator)
            yield return Sentences.Fill("ConsortiumStepCoordinator", culture => [InventedMark.In(coordinator, culture)]);
    }
}
