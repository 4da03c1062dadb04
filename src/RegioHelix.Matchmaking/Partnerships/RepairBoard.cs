using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>A consortium, its candidates and its rules as bits and numbers. Everybody has a number: partners first, then candidates.</summary>
internal sealed class RepairBoard
{
    private const int MostRules = 60;

    private readonly ConsortiumRule[] rules;
    private readonly List<ConsortiumRule> coordination;
    private readonly ulong[] masks;
    private readonly bool[] canCoordinate;
    private readonly int[] regions;
    private readonly int[] countries;

    public RepairBoard(IReadOnlyList<ConsortiumPartner> partners, IReadOnlyList<ConsortiumPartner> candidates, int? coordinator, IReadOnlyList<ConsortiumRule> all)
    {
        (Partners, Candidates, Coordinator) = (partners, candidates, coordinator);
        rules = [.. all.Where(rule => rule.Kind != ConsortiumRuleKind.Coordinator)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Length, MostRules, nameof(all));
        foreach (var candidate in candidates)
            ArgumentOutOfRangeException.ThrowIfLessThan(candidate.Rank, 0, nameof(candidates));
        coordination = all.Where(rule => rule.Kind == ConsortiumRuleKind.Coordinator).ToList();
        IReadOnlyList<ConsortiumPartner> everybody = [.. partners, .. candidates];
        masks = [.. everybody.Select(Mask)];
        canCoordinate = [.. everybody.Select(one => coordination.TrueForAll(rule => rule.Whom.Match(one.Of) == RuleAnswer.Yes))];
        regions = Numbers(everybody.Select(one => one.Region));
        countries = Numbers(everybody.Select(one => one.Country));
    }

    public IReadOnlyList<ConsortiumPartner> Partners { get; }

    public IReadOnlyList<ConsortiumPartner> Candidates { get; }

    public int? Coordinator { get; }

    public bool NeedsCoordinator => coordination.Count > 0;

    public IReadOnlyList<ConsortiumRule> Rules => rules;

    /// <summary>The rules that set a limit above, as bits.</summary>
    public ulong Limits => rules.Select((rule, at) => rule.Kind == ConsortiumRuleKind.MostPartners ? 1UL << at : 0).Aggregate(0UL, (all, bit) => all | bit);

    /// <summary>True where some rule sets a limit: only then can it help that somebody leaves.</summary>
    public bool HasLimit => Limits != 0;

    /// <summary>Which rules count somebody: those that ask for more where that is sure, those that set a limit where it is possible.</summary>
    public ulong MaskOf(int who) => masks[who];

    public bool CanCoordinate(int who) => canCoordinate[who];

    /// <summary>The number of the region; below 0 where unknown, and no two of those are the same.</summary>
    public int RegionOf(int who) => regions[who];

    public int CountryOf(int who) => countries[who];

    public int RegionCount => regions.DefaultIfEmpty(-1).Max() + 1;

    public int CountryCount => countries.DefaultIfEmpty(-1).Max() + 1;

    public double RankOf(int candidate) => Candidates[candidate].Rank;

    /// <summary>The number of a candidate among everybody.</summary>
    public int Who(int candidate) => Partners.Count + candidate;

    public string NameOf(int who) => who < Partners.Count ? Partners[who].Name : Candidates[who - Partners.Count].Name;

    /// <summary>The rules that ask for more than everybody together has, and those on the coordinator where nobody can be one.</summary>
    public IReadOnlyList<ConsortiumRule> ListHopeless()
    {
        var tally = new RepairTally(this);
        for (var who = 0; who < masks.Length; who++)
            tally.Add(who);
        return [.. rules.Where((rule, at) => rule.Kind != ConsortiumRuleKind.MostPartners && tally.Lacking(at) > 0), .. canCoordinate.Contains(true) ? [] : coordination];
    }

    /// <summary>Who could take a newcomer's place, all else as planned.</summary>
    public IReadOnlyList<ConsortiumPartner> ListAlternatives(RepairPlan plan, int newcomer, int most)
    {
        var tally = new RepairTally(this);
        foreach (var stays in Enumerable.Range(0, Partners.Count).Where(partner => !plan.Removed.Contains(partner)))
            tally.Add(stays);
        foreach (var other in plan.Added.Where(other => other != newcomer))
            tally.Add(Who(other));
        var coordinates = plan.Coordinator == Who(newcomer);
        return
        [
            .. Enumerable.Range(0, Candidates.Count).Where(one => !plan.Added.Contains(one) && (!coordinates || canCoordinate[Who(one)]) && tally.WouldBeMet(Who(one)))
                .OrderByDescending(RankOf).ThenBy(one => Candidates[one].Name, StringComparer.Ordinal).Take(most).Select(one => Candidates[one]),
        ];
    }

    private ulong Mask(ConsortiumPartner partner)
    {
        var mask = 0UL;
        for (var at = 0; at < rules.Length; at++)
        {
            var answer = rules[at].Whom.Match(partner.Of);
            if (answer == RuleAnswer.Yes || (answer == RuleAnswer.Unknown && rules[at].Kind == ConsortiumRuleKind.MostPartners))
                mask |= 1UL << at;
        }
        return mask;
    }

    private static int[] Numbers(IEnumerable<string?> places)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = 0;
        return [.. places.Select(place => place is null ? --unknown : known.TryGetValue(place, out var number) ? number : known[place] = known.Count)];
    }
}

/// <summary>A repair in numbers.</summary>
/// <param name="Removed">Partners who leave.</param>
/// <param name="Added">Candidates who join.</param>
/// <param name="Coordinator">The new coordinator among everybody; null where it stays.</param>
internal sealed record RepairPlan(IReadOnlyList<int> Removed, IReadOnlyList<int> Added, int? Coordinator);
