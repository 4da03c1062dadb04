using System.Text.Json;
using RegioHelix.Matchmaking.Groups;

namespace RegioHelix.Benchmarks.Events;

/// <summary>An event of groups as its file has it, with a checker and a greedy programme.</summary>
internal sealed record PlainGroups(string Name, int People, int Groups, int Size, int Rounds, int[]? Region, int[]? Theme, (int A, int B)[] Known)
{
    public static PlainGroups Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = document.RootElement;
        int Number(string name) => root.GetProperty(name).GetInt32();
        int[]? Marks(string name) => root.TryGetProperty(name, out var marks) ? [.. marks.EnumerateArray().Select(mark => mark.GetInt32())] : null;
        return new(
            root.GetProperty("name").GetString()!, Number("participants"), Number("groups"), Number("group_size"), Number("rounds"), Marks("region"), Marks("theme"),
            root.TryGetProperty("already_know_each_other", out var known) ? [.. known.EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetInt32()))] : []);
    }

    public GroupEvent ToEvent() => new(People, Groups, Size, Rounds, Region, Theme, Known);

    /// <summary>Round by round, table by table: whoever is left and met the fewest of the table so far (good-enough-golfers without its mutations).</summary>
    public int[][][] Greedy()
    {
        var (random, met) = (new Random(1), new int[People, People]);
        return [.. Enumerable.Range(0, Rounds).Select(_ =>
        {
            var (order, tables) = (Enumerable.Range(0, People).ToArray(), new List<int[]>());
            random.Shuffle(order);
            var left = order.ToList();
            for (var group = 0; group < Groups; group++)
            {
                var table = new List<int>();
                for (var seat = 0; seat < (People / Groups) + (group < People % Groups ? 1 : 0); seat++)
                {
                    var next = left.MinBy(person => table.Sum(other => met[person, other] + (Region is not null && Region[person] == Region[other] ? 0.01 : 0)));
                    left.Remove(next);
                    foreach (var other in table)
                        met[next, other] = ++met[other, next];
                    table.Add(next);
                }
                tables.Add([.. table]);
            }
            return tables.ToArray();
        })];
    }

    /// <summary>Repeats, known pairs, pairs of one region and pairs of one theme of a programme.</summary>
    /// <exception cref="InvalidOperationException">Somebody sits twice or not at all in a round.</exception>
    public (int Repeats, int Known, int Region, int Theme) Check(IEnumerable<IEnumerable<IEnumerable<int>>> schedule)
    {
        var pairs = new List<(int A, int B)>();
        foreach (var round in schedule)
        {
            if (!round.SelectMany(table => table).Order().SequenceEqual(Enumerable.Range(0, People)))
                throw new InvalidOperationException($"{Name}: a round does not seat everybody once");
            foreach (var table in round.Select(table => table.Order().ToArray()))
                for (var at = 0; at < table.Length; at++)
                    pairs.AddRange(table[..at].Select(other => (other, table[at])));
        }
        var known = Known.Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).ToHashSet();
        int Alike(int[]? mark) => mark is null ? 0 : pairs.Count(pair => mark[pair.A] >= 0 && mark[pair.A] == mark[pair.B]);
        return (pairs.Count - pairs.Distinct().Count(), pairs.Count(known.Contains), Alike(Region), Alike(Theme));
    }
}
