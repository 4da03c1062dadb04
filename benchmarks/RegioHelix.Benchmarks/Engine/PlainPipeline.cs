namespace RegioHelix.Benchmarks.Engine;

/// <summary>The pipeline as a textbook writes it, one thread: what the engine is compared with, in speed and in figures.</summary>
internal sealed class PlainPipeline
{
    private readonly int regions;
    private readonly int activities;

    public PlainPipeline(double[] values, int regions, int activities)
    {
        (this.regions, this.activities) = (regions, activities);
        Present = Specialise(values);
        Density = Relate();
        Complexity = Iterate();
    }

    public bool[] Present { get; }

    public double[] Density { get; }

    public double[] Complexity { get; }

    private bool[] Specialise(double[] values)
    {
        var (rows, columns, total) = (new double[regions], new double[activities], 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            rows[at / activities] += values[at];
            columns[at % activities] += values[at];
            total += values[at];
        }
        var present = new bool[values.Length];
        for (var at = 0; at < values.Length; at++)
            present[at] = values[at] * total >= rows[at / activities] * columns[at % activities] && values[at] > 0;
        return present;
    }

    private double[] Relate()
    {
        var together = new double[activities * activities];
        for (var region = 0; region < regions; region++)
            for (var one = 0; one < activities; one++)
                if (Present[(region * activities) + one])
                    for (var other = 0; other < activities; other++)
                        together[(one * activities) + other] += Present[(region * activities) + other] ? 1 : 0;
        var (proximity, whole) = (new double[together.Length], new double[activities]);
        for (var one = 0; one < activities; one++)
            for (var other = 0; other < activities; other++)
                if (one != other && together[(one * activities) + other] > 0)
                {
                    var near = together[(one * activities) + other] / Math.Max(together[(one * activities) + one], together[(other * activities) + other]);
                    proximity[(one * activities) + other] = near;
                    whole[other] += near;
                }
        var density = new double[Present.Length];
        for (var region = 0; region < regions; region++)
        {
            for (var one = 0; one < activities; one++)
                if (Present[(region * activities) + one])
                    for (var other = 0; other < activities; other++)
                        density[(region * activities) + other] += proximity[(one * activities) + other];
            for (var other = 0; other < activities; other++)
                density[(region * activities) + other] = whole[other] > 0 ? density[(region * activities) + other] / whole[other] : double.NaN;
        }
        return density;
    }

    // Power iteration on regions by regions, beside the leading vector, to twelve digits; regions without activities stay at 0.
    private double[] Iterate()
    {
        var (diversity, ubiquity) = (new double[regions], new double[activities]);
        for (var at = 0; at < Present.Length; at++)
            if (Present[at])
                (diversity[at / activities], ubiquity[at % activities]) = (diversity[at / activities] + 1, ubiquity[at % activities] + 1);
        var vector = Enumerable.Range(0, regions).Select(region => diversity[region] > 0 ? Math.Sin(region + 1) : 0).ToArray();
        var pairs = diversity.Sum();
        for (var step = 0; step < 1000; step++)
        {
            var mean = vector.Zip(diversity, (value, weight) => value * weight).Sum() / pairs;
            var means = new double[activities];
            for (var at = 0; at < Present.Length; at++)
                if (Present[at])
                    means[at % activities] += (vector[at / activities] - mean) / ubiquity[at % activities];
            var next = new double[regions];
            for (var at = 0; at < Present.Length; at++)
                if (Present[at])
                    next[at / activities] += means[at % activities] / diversity[at / activities];
            var length = Math.Sqrt(next.Sum(value => value * value));
            var moved = 0.0;
            for (var region = 0; region < regions; region++)
                (vector[region], moved) = (next[region] / length, Math.Max(moved, Math.Abs((next[region] / length) - vector[region])));
            if (moved < 1e-13)
                break;
        }
        return vector;
    }
}
