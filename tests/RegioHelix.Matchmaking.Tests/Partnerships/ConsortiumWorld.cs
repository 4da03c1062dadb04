using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Matchmaking.Tests.Partnerships;

/// <summary>Small random consortia, candidates and rules, and the slow search through all repairs.</summary>
internal static class ConsortiumWorld
{
    private static readonly string[] Kinds = ["company", "public-body", "research"];

    private static readonly string[] Categories = ["less-developed", "transition", "more-developed"];

    public static ConsortiumRule Rule(ConsortiumRuleKind kind, int count, string whom = "") => new(
        $"{kind}-{count}-{whom}", kind, count, RuleFilter.Find(whom)!, new RuleOrigin("Art. 1", "", new(2020, 1, 1), DateOnly.MaxValue, "invented", EvidenceMark.Read), "", "", "", "");

    public static ConsortiumPartner Partner(string name, string? region, string? kind = null, string? category = null, double rank = 0) => new(
        name, region, region?[..2], new Dictionary<string, RuleFact> { ["kind"] = RuleFact.OrUnknown(kind), ["category"] = RuleFact.OrUnknown(category) }, rank);

    public static bool IsValid(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, IReadOnlyList<ConsortiumRule> rules) =>
        rules.Count > 0 && ConsortiumCheck.From(partners, coordinator, rules).All(outcome => outcome.Answer == RuleAnswer.Yes);

    public static (IReadOnlyList<ConsortiumPartner> Partners, int? Coordinator, IReadOnlyList<ConsortiumPartner> Candidates, IReadOnlyList<ConsortiumRule> Rules) Random(int seed, bool withLimit, int most = 7)
    {
        var random = new Random(seed);
        ConsortiumPartner Somebody(string name)
        {
            // A region has one category.
            var (country, region) = (random.Next(3), random.Next(3));
            return Partner(name, random.Next(12) == 0 ? null : $"C{country}{region}0", random.Next(8) == 0 ? null : Kinds[random.Next(3)], random.Next(12) == 0 ? null : Categories[(country + region) % 3], random.Next(5) / 4.0);
        }
        IReadOnlyList<ConsortiumPartner> partners = [.. Enumerable.Range(0, random.Next(0, 5)).Select(at => Somebody($"p{at}"))];
        IReadOnlyList<ConsortiumPartner> candidates = [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(at => Somebody($"c{at}"))];
        List<ConsortiumRule> rules =
        [
            Rule(ConsortiumRuleKind.Partners, random.Next(1, 5)), Rule(ConsortiumRuleKind.Regions, random.Next(1, 4)), Rule(ConsortiumRuleKind.Countries, random.Next(1, 4)),
            Rule(ConsortiumRuleKind.Regions, random.Next(1, 3), "category=less-developed"),
        ];
        if (random.Next(2) == 0)
            rules.Add(Rule(ConsortiumRuleKind.Partners, 1, "kind=company"));
        if (random.Next(2) == 0)
            rules.Add(Rule(ConsortiumRuleKind.Coordinator, 0, "kind=public-body"));
        if (withLimit)
            rules.Add(random.Next(2) == 0 ? Rule(ConsortiumRuleKind.MostPartners, random.Next(2, 5)) : Rule(ConsortiumRuleKind.MostPartners, random.Next(1, 3), "kind=research"));
        return (partners, partners.Count == 0 || random.Next(4) == 0 ? null : random.Next(partners.Count), candidates, rules);
    }

    /// <summary>The fewest changes, and the highest sum of ranks with so many; null where nothing does.</summary>
    public static (int Size, double Rank)? Exhaustive(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, IReadOnlyList<ConsortiumPartner> candidates, IReadOnlyList<ConsortiumRule> rules)
    {
        (int Size, double Rank)? best = null;
        var coordinates = rules.Any(rule => rule.Kind == ConsortiumRuleKind.Coordinator);
        for (var leave = 0; leave < 1 << partners.Count; leave++)
            for (var join = 0; join < 1 << candidates.Count; join++)
            {
                List<ConsortiumPartner> all = [.. partners.Where((_, at) => (leave >> at & 1) == 0)];
                var stay = all.Count;
                all.AddRange(candidates.Where((_, at) => (join >> at & 1) != 0));
                var changes = Math.Max(partners.Count - stay, all.Count - stay);
                var rank = all.Skip(stay).Sum(one => one.Rank);
                var now = coordinator is { } who && (leave >> who & 1) == 0 ? all.IndexOf(partners[who]) : -1;
                foreach (var named in coordinates ? Enumerable.Range(-1, all.Count + 1) : [-1])
                {
                    var size = changes + (coordinates && named >= 0 && named < stay && named != now ? 1 : 0);
                    if ((best is { } known && (size > known.Size || (size == known.Size && rank <= known.Rank))) || (coordinates && named < 0))
                        continue;
                    if (IsValid(all, named < 0 ? null : named, rules))
                        best = (size, rank);
                }
            }
        return best;
    }
}
