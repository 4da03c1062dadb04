using System.Diagnostics;
using System.Globalization;
using RegioHelix.Matchmaking.Matching;

namespace RegioHelix.Benchmarks.Matching;

/// <summary>How good and how fast matching is: planted communities beside plain text search, and 3,000 organisations with 50 offers each beside a plain loop.</summary>
internal static class MatchBenchmark
{
    private static readonly int[] Seeds = [101, 102, 103];

    public static int Run()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# Need matching\n");
        text.WriteLine($"{Machine.Describe()}. Everything here is invented.\n");
        Quality(text);
        Speed(text);
        Console.Write(text);
        Results.Save("matching.md", text.ToString());
        return 0;
    }

    private static void Quality(StringWriter text)
    {
        text.WriteLine("## How good\n");
        text.WriteLine("Three communities (seeds 101 to 103; the weights were chosen on seeds 1 and 2) of 3,000 entries of 1,000 owners and 300 needs, with planted answers: who has the need's speciality, or the one planted as related to it, and passes the bars. Precision among the first 5, recall among the first 20, owners once, means over the communities. The last column: the share of all places in first tens that the ten most named owners have.\n");
        text.WriteLine("| what | precision at 5 | recall at 20 | ten most named |\n| --- | ---: | ---: | ---: |");
        var results = Seeds.Select(seed => MatchQuality.Measure(seed, 3_000, 1_000, 300)).ToList();
        Row(text, "matching", results.Select(one => one.Matching));
        Row(text, "matching, the popular not moved down", results.Select(one => one.WithoutFairness));
        foreach (var part in results[0].Without.Keys)
            Row(text, $"matching without {part.ToString().ToLowerInvariant()}", results.Select(one => one.Without[part]));
        Row(text, "plain text search", results.Select(one => one.PlainSearch));
        Row(text, "plain text search, bars known", results.Select(one => one.PlainWithBars));
        text.WriteLine($"\nNeeds judged: {results.Sum(one => one.Matching.Needs):N0}. Planted answers are as easy as they were planted: the figures compare ways of searching, and promise nothing about real ones.\n");
    }

    private static void Row(StringWriter text, string what, IEnumerable<MatchQuality.Figures> figures)
    {
        var all = figures.ToList();
        text.WriteLine($"| {what} | {all.Average(one => one.Precision):0.000} | {all.Average(one => one.Recall):0.000} | {100 * all.Average(one => one.LargestShare):0.0} % |");
    }

    private static void Speed(StringWriter text)
    {
        var community = PlantedCommunity.Make(7, 150_000, 3_000, 60);
        var clock = Stopwatch.StartNew();
        var pool = MatchPool.From([.. community.Entries.Select(entry => entry.Profile)], community.Relatedness);
        var build = clock.Elapsed.TotalSeconds;
        var questions = community.Needs.Select(need => new MatchQuestion { Profile = need.Profile, Today = PlantedCommunity.Today }).ToList();
        foreach (var question in questions.Take(5))
            NeedMatches.From(pool, question);
        var ours = Times(questions, question => NeedMatches.From(pool, question).Matches.Count);
        var theirs = Times(questions.Take(5), question => PlainLoop.Find(pool, question).Count);
        var differ = questions.Take(5).Count(question => !NeedMatches.From(pool, question).Matches.Select(match => match.Profile.Id).SequenceEqual(PlainLoop.Find(pool, question)));
        text.WriteLine("## How fast\n");
        text.WriteLine($"3,000 organisations with 50 needs or offers each, 150,000 entries; the first 20 with their reasons, one thread. Goal: 1 s.\n");
        text.WriteLine("| what | figure |\n| --- | ---: |");
        text.WriteLine($"| pool made ready | {build:0.0} s |");
        text.WriteLine($"| one need, median / slowest of {questions.Count} | {At(ours, 0.5):0} / {ours[^1]:0} ms |");
        text.WriteLine($"| plain loop (every pair by the formulas, no index), median of 5 | {At(theirs, 0.5):0} ms |");
        text.WriteLine($"| plain over ours, medians | {At(theirs, 0.5) / At(ours, 0.5):0} |");
        text.WriteLine($"| answers that differ, of 5 | {differ} |");
    }

    private static List<double> Times(IEnumerable<MatchQuestion> questions, Func<MatchQuestion, int> find)
    {
        var times = new List<double>();
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            find(question);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
