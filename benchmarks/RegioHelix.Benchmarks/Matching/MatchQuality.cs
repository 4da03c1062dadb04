using RegioHelix.Matchmaking.Matching;
using RegioHelix.Studies.Matching;

namespace RegioHelix.Benchmarks.Matching;

/// <summary>How good answers are on planted communities: matching beside plain text search, both asked for owners, each owner once.</summary>
internal static class MatchQuality
{
    /// <summary>Precision among the first 5, recall among the first 20 (of at most 20), averaged over needs that somebody can answer; and how uneven owners are named.</summary>
    internal sealed record Figures(double Precision, double Recall, int Needs, double LargestShare);

    /// <summary>What was measured on one community.</summary>
    internal sealed record Result(Figures Matching, Figures WithoutFairness, Figures PlainSearch, Figures PlainWithBars, IReadOnlyDictionary<MatchPart, Figures> Without);

    public static Result Measure(int seed, int entries, int owners, int needs)
    {
        var community = PlantedCommunity.Make(seed, entries, owners, needs);
        var pool = MatchPool.From([.. community.Entries.Select(entry => entry.Profile)], community.Relatedness);
        var plain = new PlainTextSearch(community.Entries);
        var exposure = Exposure.From(pool, community.Needs.Select(Ask));
        List<string> Matching(PlantedEntry need, MatchWeights weights, Exposure? known) => [.. NeedMatches.From(pool, Ask(need) with { Weights = weights, Exposure = known }).Matches.Select(match => match.Profile.Owner)];
        var passing = community.Needs.ToDictionary(need => need.Profile.Id, need => Passing(community, need));
        Figures Of(Func<PlantedEntry, List<string>> answers) => Judge(community, passing, answers);
        return new(
            Of(need => Matching(need, new(), exposure)),
            Of(need => Matching(need, new(), null)),
            Of(need => plain.Find(need.Text, _ => true)),
            Of(need => plain.Find(need.Text, entry => passing[need.Profile.Id].Contains(entry.Profile.Id))),
            Enum.GetValues<MatchPart>().Where(part => part != MatchPart.Trust).ToDictionary(part => part, part => Of(need => Matching(need, Without(part), exposure))));
    }

    private static MatchQuestion Ask(PlantedEntry need) => new() { Profile = need.Profile, Today = PlantedCommunity.Today };

    private static MatchWeights Without(MatchPart part) => part switch
    {
        MatchPart.Concepts => new(Concepts: 0),
        MatchPart.Relatedness => new(Relatedness: 0),
        MatchPart.Text => new(Text: 0),
        MatchPart.Freshness => new(Freshness: 0),
        _ => new(Trust: 0),
    };

    // The truth's own bars, written anew: a fault in the product's must show.
    private static HashSet<string> Passing(PlantedCommunity community, PlantedEntry need) => [.. community.Entries.Where(entry =>
        (entry.Profile.Exchange is not { } given || (given.Kind == need.Profile.Exchange!.Value.Kind && given.Role == (given.Kind == ExchangeKind.Research ? ExchangeRole.Joins : ExchangeRole.Gives)))
        && (need.Profile.RegionsSought.Count == 0 || need.Profile.RegionsSought.Contains(entry.Profile.Region![..2]))
        && (need.Profile.ReadinessFrom ?? 1) <= (entry.Profile.ReadinessTo ?? 9) && (entry.Profile.ReadinessFrom ?? 1) <= (need.Profile.ReadinessTo ?? 9)
        && need.Profile.Languages.Intersect(entry.Profile.Languages).Any() && entry.Profile.Deadline is null).Select(entry => entry.Profile.Id)];

    private static Figures Judge(PlantedCommunity community, Dictionary<string, HashSet<string>> passing, Func<PlantedEntry, List<string>> answers)
    {
        var (precision, recall, judged, named) = (0.0, 0.0, 0, new Dictionary<string, int>());
        foreach (var need in community.Needs)
        {
            var able = community.Entries.Where(entry => community.CanDo(need, entry) && passing[need.Profile.Id].Contains(entry.Profile.Id)).Select(entry => entry.Profile.Owner).ToHashSet();
            if (able.Count == 0)
                continue;
            var found = answers(need);
            precision += found.Take(5).Count(able.Contains) / (double)Math.Min(5, able.Count);
            recall += found.Take(20).Count(able.Contains) / (double)Math.Min(20, able.Count);
            judged++;
            foreach (var owner in found.Take(10))
                named[owner] = named.GetValueOrDefault(owner) + 1;
        }
        return new(precision / judged, recall / judged, judged, named.Values.OrderDescending().Take(10).Sum() / (double)Math.Max(1, named.Values.Sum()));
    }

    /// <summary>BM25 over the words as they stand: what a search box does.</summary>
    private sealed class PlainTextSearch
    {
        private readonly List<PlantedEntry> entries;
        private readonly List<Dictionary<string, int>> counts;
        private readonly Dictionary<string, int> having;
        private readonly double usual;

        public PlainTextSearch(List<PlantedEntry> entries)
        {
            this.entries = entries;
            counts = [.. entries.Select(entry => MatchText.Split(entry.Text).CountBy(word => word).ToDictionary())];
            having = counts.SelectMany(one => one.Keys).CountBy(word => word).ToDictionary();
            usual = counts.Average(one => one.Values.Sum());
        }

        public List<string> Find(string text, Func<PlantedEntry, bool> may)
        {
            var words = MatchText.Split(text).Distinct().Where(having.ContainsKey).ToList();
            return [.. entries.Select((entry, at) => (entry, Worth: words.Sum(word => Worth(word, counts[at])))).Where(one => one.Worth > 0 && may(one.entry))
                .OrderByDescending(one => one.Worth).ThenBy(one => one.entry.Profile.Id, StringComparer.Ordinal).Select(one => one.entry.Profile.Owner).Distinct().Take(20)];
        }

        private double Worth(string word, Dictionary<string, int> text)
        {
            var count = text.GetValueOrDefault(word);
            return count == 0 ? 0 : Math.Log(1 + ((entries.Count - having[word] + 0.5) / (having[word] + 0.5))) * count * 2.2 / (count + (1.2 * (0.25 + (0.75 * text.Values.Sum() / usual))));
        }
    }
}
