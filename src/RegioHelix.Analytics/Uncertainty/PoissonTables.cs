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
    private readonly List<ulong> limits = [];
    private readonly List<int> others = [];
    private ulong[] limit = [];
    private int[] other = [];

    /// <summary>The table of a mean, made once; null where the mean has none.</summary>
    public Law? Find(double mean)
    {
        if (laws.TryGetValue(mean, out var known))
            return known;
        if (!(mean > 0 && mean <= LargestMean) || limits.Count > MostEntries)
            return null;
        var (first, last) = ((int)mean, (int)mean);
        while (first > 0 && GammaFunction.LogPoisson(first - 1, mean) > Rare)
            first--;
        while (GammaFunction.LogPoisson(last + 1, mean) > Rare)
            last++;
        var law = new Law(limits.Count, last - first + 1, first);
        Add(law, [.. Enumerable.Range(first, law.Length).Select(count => Math.Exp(GammaFunction.LogPoisson(count, mean)))]);
        laws.Add(mean, law);
        return law;
    }

    /// <summary>Makes the tables ready to draw from, after the last <see cref="Find"/>.</summary>
    public void Seal() => (limit, other) = ([.. limits], [.. others]);

    /// <summary>The count that a random number of 64 bits stands for: its upper part picks a column, its lower part decides between the two counts there.</summary>
    public double Draw(in Law law, ulong random)
    {
        var column = (int)Math.BigMul(random, (ulong)law.Length, out var rest);
        return law.First + (rest < limit[law.Start + column] ? column : other[law.Start + column]);
    }

    // Each column is filled up to 1 / length from a count that has more than that; what rounding leaves over is below 1e-15 of a column.
    private void Add(in Law law, double[] probabilities)
    {
        var (whole, length) = (probabilities.Sum(), law.Length);
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
        limits.AddRange(cut.Select(part => part >= 1 ? ulong.MaxValue : (ulong)(part * 18446744073709551616.0)));
        others.AddRange(alias);
    }

    /// <summary>Where the table of a law is.</summary>
    /// <param name="Start">Its first column.</param>
    /// <param name="Length">Number of columns.</param>
    /// <param name="First">The least count in it.</param>
    internal readonly record struct Law(int Start, int Length, int First);
}
