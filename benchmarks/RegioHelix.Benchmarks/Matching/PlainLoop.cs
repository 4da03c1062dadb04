using RegioHelix.Matchmaking.Matching;

namespace RegioHelix.Benchmarks.Matching;

/// <summary>The formulas of the method page for every pair, with strings and dictionaries and nothing prepared but counts: slow, and the oracle of the tests.</summary>
internal static class PlainLoop
{
    public static List<string> Find(MatchPool pool, MatchQuestion question)
    {
        var counts = new Counts(pool.Profiles);
        return [.. pool.Profiles.Select(profile => (profile, Score: Bars(question, profile) ? Score(pool.Relatedness, counts, question, profile) : null)).Where(one => one.Score is not null)
            .OrderByDescending(one => one.Score!.Value.Score).ThenByDescending(one => one.Score!.Value.Known).ThenBy(one => one.profile.Id, StringComparer.Ordinal)
            .DistinctBy(one => one.profile.Owner).Take(question.Take).Select(one => one.profile.Id)];
    }

    private static bool Bars(MatchQuestion question, MatchProfile other)
    {
        var asked = question.Profile;
        return other.Owner != asked.Owner && other.Id != asked.Id && !question.Blocked.Contains(other.Owner)
            && (asked.Exchange is not { } one || other.Exchange is not { } two || (one.Completes(two) && one.IsPaidBy(two)))
            && Within(other.Region, asked.RegionsSought) && Within(asked.Region, other.RegionsSought)
            && !(asked.ReadinessFrom > other.ReadinessTo) && !(other.ReadinessFrom > asked.ReadinessTo)
            && (asked.Languages.Count == 0 || other.Languages.Count == 0 || asked.Languages.Intersect(other.Languages).Any())
            && !(other.Deadline < question.Today);
    }

    private static bool Within(string? region, IReadOnlyList<string> sought) =>
        region is null || sought.Count == 0 || sought.Any(code => region.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(region, StringComparison.Ordinal));

    private static (double Score, double Known)? Score(ActivityRelatedness table, Counts counts, MatchQuestion question, MatchProfile other)
    {
        var (asked, weights) = (question.Profile, question.Weights);
        var concepts = Cover(asked.Concepts, other.Concepts, counts.Alike, (one, two) => one.Nodes[0] == two.Nodes[0]);
        var activities = Cover(Known(table, asked), Known(table, other), table.Of, (_, _) => true);
        var text = counts.Text(asked, other);
        double? trust = question.Trust is null || other.IsUnnamed ? null : question.Trust.GetValueOrDefault(other.Owner);
        double? fresh = other.ConfirmedOn is { } day ? Math.Pow(0.5, Math.Max(0, question.Today.DayNumber - day.DayNumber) / 365.0) : null;
        return Mean([(concepts, weights.Concepts), (activities, weights.Relatedness), (text, weights.Text)]) is { } substance && substance.Mean >= NeedMatches.LeastSubstance
            ? Mean([(concepts, weights.Concepts), (activities, weights.Relatedness), (text, weights.Text), (trust, weights.Trust), (fresh, weights.Freshness)])
            : null;
    }

    private static (double Mean, double Weight)? Mean((double? Value, double Weight)[] parts)
    {
        var known = parts.Where(part => part.Value is not null).ToList();
        var weight = known.Sum(part => part.Weight);
        return weight > 0 ? (known.Sum(part => part.Value!.Value * part.Weight) / weight, weight) : null;
    }

    private static List<int> Known(ActivityRelatedness table, MatchProfile profile) => [.. profile.Activities.Select(table.Find).Where(activity => activity >= 0).Distinct()];

    private static double? Cover<T>(IReadOnlyList<T> asked, IReadOnlyList<T> had, Func<T, T, double> alike, Func<T, T, bool> comparable)
    {
        var covered = asked.Where(one => had.Any(two => comparable(one, two))).Select(one => had.Where(two => comparable(one, two)).Max(two => alike(one, two))).ToList();
        if (covered.Count == 0)
            return null;
        var (coverage, focus) = (covered.Average(), had.Where(two => asked.Any(one => comparable(one, two))).Average(two => asked.Where(one => comparable(one, two)).Max(one => alike(one, two))));
        return (9 * focus) + coverage is > 0 and var below ? 10 * coverage * focus / below : 0;
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, int> nodes = [];
        private readonly Dictionary<string, int> words = [];
        private readonly int texts;
        private readonly double usual;

        public Counts(IReadOnlyList<MatchProfile> profiles)
        {
            foreach (var profile in profiles)
            {
                foreach (var node in profile.Concepts.SelectMany(concept => concept.Nodes).Distinct())
                    nodes[node] = nodes.GetValueOrDefault(node) + 1;
                foreach (var word in All(profile).Distinct())
                    words[word] = words.GetValueOrDefault(word) + 1;
            }
            var lengths = profiles.Select(profile => All(profile).Count()).Where(length => length > 0).ToList();
            (texts, usual) = (lengths.Count, Math.Max(1, lengths.DefaultIfEmpty(1).Average()));
        }

        public double Alike(ConceptPath one, ConceptPath two)
        {
            if (one.Leaf == two.Leaf)
                return 1;
            var shared = one.Nodes.TakeWhile((node, at) => at < two.Nodes.Count && two.Nodes[at] == node).Count();
            return shared < 2 ? 0 : Math.Pow(2 * Told(one.Nodes[shared - 1], one) / (Told(one.Leaf, one) + Told(two.Leaf, two)), 2);
        }

        public double? Text(MatchProfile asked, MatchProfile other)
        {
            var (mine, theirs) = (All(asked).ToList(), All(other).ToList());
            var own = mine.Distinct().Sum(word => Worth(word, mine));
            var comparable = asked.TextLanguages.Count == 0 || other.TextLanguages.Count == 0 || asked.TextLanguages.Intersect(other.TextLanguages).Any() || (asked.SharedWords.Count > 0 && other.SharedWords.Count > 0);
            return own > 0 && theirs.Count > 0 && comparable ? Math.Min(1, mine.Distinct().Sum(word => Worth(word, theirs)) / own) : null;
        }

        private static IEnumerable<string> All(MatchProfile profile) => profile.Words.Concat(profile.SharedWords);

        private double Told(string node, ConceptPath path) => Math.Log((nodes.GetValueOrDefault(path.Nodes[0]) + 1.0) / (nodes.GetValueOrDefault(node) + 1.0));

        private double Worth(string word, List<string> text)
        {
            var (count, having) = (text.Count(one => one == word), (double)words.GetValueOrDefault(word));
            return count == 0 ? 0 : Math.Log(1 + ((texts - having + 0.5) / (having + 0.5))) * count * 2.2 / (count + (1.2 * (0.25 + (0.75 * text.Count / usual))));
        }
    }
}
