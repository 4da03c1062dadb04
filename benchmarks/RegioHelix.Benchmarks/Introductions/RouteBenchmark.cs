using System.Diagnostics;
using System.Globalization;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Ties;
using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Benchmarks.Introductions;

/// <summary>A million ties among a hundred thousand people: loading the file, and the best route of at most three intermediaries beside a plain bounded search.</summary>
internal static class RouteBenchmark
{
    private const int People = 100_000;
    private const int Ties = 1_000_000;
    private const int Queries = 4_000;
    private const int PlainQueries = 100;

    public static int Run()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("regiohelix-benchmark-").FullName, "ties.csv");
        try
        {
            Write(file);
            var text = new StringWriter(CultureInfo.InvariantCulture);
            text.WriteLine("# Introduction routes\n");
            text.WriteLine($"{Machine.Describe()}. {Ties:N0} ties among {People:N0} people, degrees uneven, one thread. Goals: load 1 s and 150 MB; best route of at most three intermediaries p50 0.2 ms, p99 2 ms.\n");
            Measure(file, text);
            Console.Write(text);
            Results.Save("introductions.md", text.ToString());
            return 0;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static void Measure(string file, StringWriter text)
    {
        Load(file);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var network = Load(file);
        var load = clock.Elapsed.TotalSeconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;
        var pairs = Pairs(network.People.Count).Take(Queries).ToList();
        var (best, three, plain) = (new IntroductionRoutes(network), new IntroductionRoutes(network), new PlainSearch(network));
        foreach (var (from, to) in pairs.Take(200))
            best.Between(from, to, routes: 1);
        var ours = Times(pairs, pair => best.Between(pair.From, pair.To, routes: 1));
        var diverse = Times(pairs, pair => three.Between(pair.From, pair.To, routes: 3));
        var theirs = Times(pairs.Take(PlainQueries), pair => plain.Best(pair.From, pair.To, 4));
        var wrong = pairs.Take(PlainQueries).Count(pair => Math.Abs(plain.Best(pair.From, pair.To, 4) - (best.Between(pair.From, pair.To, routes: 1) is [var route] ? route.Strength : 0)) > 1e-15);
        text.WriteLine("| what | figure |\n| --- | ---: |");
        text.WriteLine($"| load, CSV to network | {load:0.00} s |");
        text.WriteLine($"| kept in memory | {kept:0} MB |");
        text.WriteLine($"| best route, p50 / p99 | {At(ours, 0.5):0.000} / {At(ours, 0.99):0.000} ms |");
        text.WriteLine($"| three diverse routes, p50 / p99 | {At(diverse, 0.5):0.000} / {At(diverse, 0.99):0.000} ms |");
        text.WriteLine($"| plain bounded search (best strength for each person, tie by tie, four times), p50 / p99 | {At(theirs, 0.5):0.00} / {At(theirs, 0.99):0.00} ms |");
        text.WriteLine($"| plain over ours, medians | {At(theirs, 0.5) / At(ours, 0.5):0} |");
        text.WriteLine($"| answers that differ, of {PlainQueries} | {wrong} |");
    }

    private static TieNetwork Load(string file)
    {
        using var source = OpenedSource.AtPath(file);
        return TieNetwork.From(TieReader.Read(source));
    }

    private static List<double> Times<T>(IEnumerable<(int From, int To)> pairs, Func<(int From, int To), T> search)
    {
        var times = new List<double>();
        foreach (var pair in pairs)
        {
            var start = Stopwatch.GetTimestamp();
            search(pair);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static IEnumerable<(int From, int To)> Pairs(int people)
    {
        var random = new Random(5);
        while (true)
            if ((random.Next(people), random.Next(people)) is var pair && pair.Item1 != pair.Item2)
                yield return pair;
    }

    // Half of the ends fall on few people: most know a dozen others, some know hundreds.
    private static void Write(string file)
    {
        var random = new Random(4);
        using var writer = new StreamWriter(file);
        writer.WriteLine("a,b,trust");
        for (var tie = 0; tie < Ties; tie++)
        {
            var (a, b) = (random.Next(People), (int)(People * Math.Pow(random.NextDouble(), 1.5)));
            if (a != b)
                writer.WriteLine(FormattableString.Invariant($"P{a},P{b},{0.05 + (0.95 * random.NextDouble()):0.0000}"));
        }
    }

    private sealed class PlainSearch(TieNetwork network)
    {
        private readonly (int Other, double Strength)[][] ties = Rows(network);

        public double Best(int from, int to, int most)
        {
            var reached = new Dictionary<int, double> { [from] = 1 };
            var best = 0.0;
            for (var step = 0; step < most; step++)
            {
                var next = new Dictionary<int, double>();
                foreach (var (person, strength) in reached)
                    foreach (var (other, tie) in ties[person])
                        if (strength * tie > next.GetValueOrDefault(other))
                            next[other] = strength * tie;
                best = Math.Max(best, next.GetValueOrDefault(to));
                reached = next;
            }
            return best;
        }

        private static (int, double)[][] Rows(TieNetwork network)
        {
            var rows = Enumerable.Range(0, network.People.Count).Select(_ => new List<(int, double)>()).ToArray();
            foreach (var (one, other, strength) in network.Ties())
            {
                rows[one].Add((other, strength));
                rows[other].Add((one, strength));
            }
            return [.. rows.Select(row => row.ToArray())];
        }
    }
}
