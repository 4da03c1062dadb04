using System.Diagnostics;
using System.Globalization;
using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Benchmarks.Partnerships;

/// <summary>The smallest repair of a consortium of twelve among 2,000 organisations of 300 regions in 30 countries, by several rule sets.</summary>
internal static class RepairBenchmark
{
    private const int Partners = 12;
    private const int Regions = 300;
    private const int Countries = 30;
    private const int Organisations = 2_000;
    private const int Draws = 40;

    private static readonly string[] Kinds = ["company", "research", "public-body", "civil-society", "cluster-organisation", "intermediary"];

    private static readonly string[] Categories = ["less-developed", "transition", "more-developed"];

    public static int Run()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# Smallest repair of a consortium\n");
        text.WriteLine($"{Machine.Describe()}. {Partners} partners, {Organisations:N0} candidates in {Regions} regions of {Countries} countries, {Draws} draws for each rule set, one thread. Goal: 1 s.\n");
        text.WriteLine("| rules | median | longest | changes | valid before | repaired | proven smallest | proven best ranked |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, partners, rules) in Sets())
            Measure(text, name, partners, rules);
        Console.Write(text);
        Results.Save("consortium.md", text.ToString());
        return 0;
    }

    private static IEnumerable<(string Name, int Partners, IReadOnlyList<ConsortiumRule> Rules)> Sets()
    {
        var shelf = new ConsortiumRuleShelf(null);
        var day = new DateOnly(2026, 1, 1);
        yield return ("I3 strand 1", Partners, shelf.Get("i3-strand-1", day).Rules);
        yield return ("I3 strand 1, from nothing", 0, shelf.Get("i3-strand-1", day).Rules);
        yield return ("I3 strand 2a", Partners, shelf.Get("i3-strand-2a", day).Rules);
        yield return ("twelve at most, four less developed regions, eight countries, three companies", Partners,
        [
            Rule(ConsortiumRuleKind.MostPartners, 12), Rule(ConsortiumRuleKind.Regions, 4, "category=less-developed"), Rule(ConsortiumRuleKind.Countries, 8), Rule(ConsortiumRuleKind.Partners, 3, "kind=company"),
            Rule(ConsortiumRuleKind.Coordinator, 0, "kind=public-body;category=transition|less-developed"),
        ]);
    }

    private static void Measure(StringWriter text, string name, int partners, IReadOnlyList<ConsortiumRule> rules)
    {
        var times = new List<double>();
        var repairs = new List<ConsortiumRepair>();
        for (var draw = -2; draw < Draws; draw++)
        {
            var random = new Random(1000 + draw);
            // The twelve come from a few regions, as they do: that is why they need others.
            var all = Draw(random, "p", Partners, 6).Take(partners).ToList();
            var candidates = Draw(random, "c", Organisations, Regions);
            var start = Stopwatch.GetTimestamp();
            var repair = ConsortiumRepair.From(all, all.Count > 0 ? 0 : null, candidates, rules);
            if (draw < 0)
                continue;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            repairs.Add(repair);
        }
        times.Sort();
        var found = repairs.Where(repair => repair.State == RepairState.Found).ToList();
        text.WriteLine($"| {name} | {times[times.Count / 2]:0} ms | {times[^1]:0} ms | {repairs.Min(one => one.Size)} to {repairs.Max(one => one.Size)} | {repairs.Count(one => one.State == RepairState.AlreadyValid)} | {found.Count} of {Draws} | {found.Count(one => one.IsMinimal)} | {found.Count(one => one.IsBestRanked)} |");
    }

    private static List<ConsortiumPartner> Draw(Random random, string prefix, int count, int regions) =>
    [
        .. Enumerable.Range(0, count).Select(at =>
        {
            var region = random.Next(regions);
            var facts = new Dictionary<string, RuleFact>
            {
                ["category"] = RuleFact.Of(Categories[region % 7 % 3]),
                ["kind"] = RuleFact.Of(Kinds[random.Next(Kinds.Length)]),
                ["non_profit"] = random.Next(4) == 0 ? RuleFact.Unknown : RuleFact.Of(random.Next(2) == 0 ? "yes" : "no"),
                ["eligible"] = RuleFact.Of("yes"),
            };
            return new ConsortiumPartner($"{prefix}{at}", $"R{region}", $"C{region % Countries}", facts, random.NextDouble() + random.NextDouble());
        }),
    ];

    private static ConsortiumRule Rule(ConsortiumRuleKind kind, int count, string whom = "") =>
        new($"{kind}", kind, count, RuleFilter.Find(whom)!, new RuleOrigin("invented", "", DateOnly.MinValue, DateOnly.MaxValue, "invented", EvidenceMark.Read), "", "", "", "");
}
