using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Does this consortium meet the rules, and what is the smallest repair?</summary>
public static class ConsortiumStudy
{
    /// <summary>Holds a consortium against a set.</summary>
    /// <param name="given">The consortium.</param>
    /// <param name="set">The rules in force.</param>
    /// <param name="withRepair">Whether a repair is looked for among the candidates.</param>
    public static ConsortiumAnswer Run(ConsortiumCase given, ConsortiumRuleSet set, RepairWish withRepair)
    {
        IReadOnlyList<ConsortiumPartner> partners = [.. given.Partners.Select(one => one.Partner)];
        IReadOnlyList<ConsortiumLine> lines = [.. ConsortiumCheck.From(partners, given.Coordinator, set.Rules).Select(ConsortiumWriter.Line)];
        var (title, valid) = (set.LocalName(), ConsortiumWriter.Valid(lines));
        var repair = withRepair == RepairWish.None ? null
            : ConsortiumWriter.Repair(ConsortiumRepair.From(partners, given.Coordinator, [.. given.Candidates.Select(one => one.Partner)], set.Rules), given.Candidates);
        return new(
            set.Name, title, given.Date, valid, ConsortiumWriter.Sentence(valid, lines, title), lines, [.. lines.Where(line => line.State != ConsortiumState.Met)], repair,
            given.Partners, given.Coordinator is { } at ? given.Partners[at].Name : null, given.Ignored, ConsortiumWriter.Disclaimer);
    }
}

/// <summary>Whether a repair is wanted.</summary>
public enum RepairWish
{
    /// <summary>The checklist only.</summary>
    None,

    /// <summary>The smallest repair too.</summary>
    Smallest,
}
