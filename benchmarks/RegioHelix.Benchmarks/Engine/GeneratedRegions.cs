using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Engine;

/// <summary>Seeded tables in the shape of real ones: uneven sizes, likings, and small counts, so that some three tenths of the cells are above zero.</summary>
internal static class GeneratedRegions
{
    /// <summary>Written row by row, so that a large table is held once.</summary>
    public static RegionActivityTable Table(int regions, int activities, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var columns = Enumerable.Range(0, activities).Select(_ => (Size: Math.Exp(1.2 * Normal()), Liking: Normal())).ToArray();
        return RegionActivityTable.OfValues(Labels("R", regions), Labels("A", activities), (_, row) =>
        {
            var (size, liking) = (0.1 * Math.Exp(Normal()), Normal());
            for (var at = 0; at < row.Length; at++)
                row[at] = Math.Floor((size * columns[at].Size * Math.Exp((0.6 * liking * columns[at].Liking) + (1.4 * Normal()))) + random.NextDouble());
        });
    }

    public static string[] Labels(string letter, int count) => [.. Enumerable.Range(1, count).Select(at => $"{letter}{at}")];

    /// <summary>Records of entities in no order, about four an entity.</summary>
    public static (int[] Entities, int[] Activities) Records(int count, int activities, int seed)
    {
        var random = new Random(seed);
        var (entities, of) = (new int[count], new int[count]);
        for (var record = 0; record < count; record++)
            (entities[record], of[record]) = (random.Next(count / 4), (int)(activities * Math.Pow(random.NextDouble(), 1.5)));
        return (entities, of);
    }
}
