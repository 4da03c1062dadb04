namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Poisson laws of many cells, each number from one lookup: a table for each mean that occurs, by the alias method, exact to the 64 bits of the random number.
/// Counts repeat, so that a table of cells needs few of them; means beyond a limit, or beyond the room, are left to <see cref="PoissonLaw"/>.
/// Source: Walker 1977, ACM Transactions on Mathematical Software 3(3); Vose 1991, IEEE Transactions on Software Engineering 17(9), for the making.
/// </summary>
internal sealed class PoissonTables
{
    private const double LargestMean = 1000;
    private const int MostEntries = 1 << 20;

    // What a table leaves out on either side is rarer than 1e-20.
    private const double Rare = -46;

    private readonly Dictionary<double, Law> laws = [];
    private readonly List<Column> made = [];
    private Column[] columns = [];

    /// <summary>The table of a mean, made once; null where the mean has none.</summary>
    public Law? Find(double mean)
    {
        if (laws.TryGetValue(mean, out var known))
            return known;
        if (!(mean > 0 && mean <= LargestMean) || made.Count > MostEntries)
            return null;
        var (first, last) = ((int)mean, (int)mean);
        while (first > 0 && GammaFunction.LogPoisson(first - 1, mean) > Rare)
            first--;
        while (GammaFunction.LogPoisson(last + 1, mean) > Rare)
            last++;
        var law = new Law(made.Count, last - first + 1);
        Add(first, [.. Enumerable.Range(first, law.Length).Select(count => Math.Exp(GammaFunction.LogPoisson(count, mean)))]);
        laws.Add(mean, law);
        return law;
    }

    /// <summary>Makes the tables ready to draw from, after the last <see cref="Find"/>.</summary>
    public void Seal() => columns = [.. made];

    /// <summary>The count that a random number of 64 bits stands for: its upper part picks a column, its lower part decides between the two counts there.</summary>
    public double Draw(in Law law, ulong random)
    {
        var at = (int)Math.BigMul(random, (ulong)law.Length, out var rest);
        ref readonly var column = ref columns[law.Start + at];
        // Looked up, not branched: which of the two it is cannot be foreseen.
        return (int)(column.Counts >> ((rest < column.Limit ? 0 : 1) << 5));
    }

    // Each column is filled up to 1 / length from a count that has more than that; what rounding leaves over is below 1e-15 of a column.
    private void Add(int first, double[] probabilities)
    {
        var (whole, length) = (probabilities.Sum(), probabilities.Length);
        double[] left = [.. probabilities.Select(probability => probability / whole * length)];
        var (cut, alias) = (new double[length], Enumerable.Range(0, length).ToArray());
        Array.Fill(cut, 1);
        var small = new Stack<int>(Enumerable.Range(0, length).Where(at => left[at] < 1));
        var large = new Stack<int>(Enumerable.Range(0, length).Where(at => left[at] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var (less, more) = (small.Pop(), large.Pop());
            (cut[less], alias[less]) = (left[less], more);
            left[more] -= 1 - left[less];
            (left[more] < 1 ? small : large).Push(more);
        }
        made.AddRange(cut.Select((part, at) => new Column(part >= 1 ? ulong.MaxValue : (ulong)(part * 18446744073709551616.0), first + at, first + alias[at])));
    }

    /// <summary>Where the table of a law is.</summary>
    /// <param name="Start">Its first column.</param>
    /// <param name="Length">Number of columns.</param>
    internal readonly record struct Law(int Start, int Length);

    // Side by side in memory, so that a draw misses the cache once at most. In the lower half of the counts the column's own, in the upper the other one.
    private readonly struct Column(ulong limit, int own, int other)
    {
        public readonly ulong Limit = limit;
        public readonly long Counts = ((long)other << 32) | (uint)own;
    }
}
