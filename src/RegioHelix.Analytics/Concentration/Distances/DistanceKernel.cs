namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>
/// A kernel density of distances on a grid. Distances are first shared out over fine bins, each between its two neighbours: with 32 bins or more a bandwidth
/// the density is off by at most about 1e-4 of its peak, and a thousand simulations of a thousand plants take seconds instead of hours.
/// </summary>
internal sealed class DistanceKernel
{
    private const int BinsPerBandwidth = 32;
    private const double Tail = 6;
    private const int QuantileBins = 1 << 16;
    private const double MostBins = 1e7;

    private readonly DistanceGrid grid;
    private readonly int binsPerStep;
    private readonly double width;
    private readonly double[] kernel;

    public DistanceKernel(DistanceGrid grid, double bandwidth)
    {
        if (!double.IsFinite(bandwidth) || bandwidth <= 0)
            throw new ArgumentOutOfRangeException(nameof(bandwidth), bandwidth, "the bandwidth is a finite number above 0");
        if (grid.Reach / bandwidth * BinsPerBandwidth > MostBins)
            throw new ArgumentOutOfRangeException(nameof(bandwidth), bandwidth, $"the bandwidth is far too small for a reach of {grid.Reach}; allowed is {grid.Reach / MostBins * BinsPerBandwidth} or more");
        this.grid = grid;
        binsPerStep = (int)Math.Ceiling(grid.Step / bandwidth * BinsPerBandwidth);
        width = grid.Step / binsPerStep;
        kernel = [.. Enumerable.Range(0, (int)Math.Ceiling(Tail * bandwidth / width) + 1).Select(bin => Math.Exp(-0.5 * Square(bin * width / bandwidth)) / (bandwidth * Math.Sqrt(2 * Math.PI)))];
    }

    /// <summary>Silverman's rule of thumb over the distances of all sites: 0.9 times the lesser of deviation and interquartile range / 1.34, times the number of pairs to the power -1/5.</summary>
    public static double Silverman(IReadOnlyList<PlacedPlant> plants, int number)
    {
        var (west, east, south, north) = (plants.Min(plant => plant.X), plants.Max(plant => plant.X), plants.Min(plant => plant.Y), plants.Max(plant => plant.Y));
        var reach = Math.Sqrt(Square(east - west) + Square(north - south));
        if (reach == 0)
            throw new ArgumentException("all plants are at one place: there are no distances to compare", nameof(plants));
        var (bins, sum, squares, count) = (new long[QuantileBins + 1], 0.0, 0.0, 0L);
        for (var one = 1; one < plants.Count; one++)
            for (var other = 0; other < one; other++)
            {
                var distance = PlantSelection.Distance(plants[one], plants[other]) / reach;
                (sum, squares, count) = (sum + distance, squares + (distance * distance), count + 1);
                bins[(int)(distance * QuantileBins)]++;
            }
        var deviation = Math.Sqrt(Math.Max(0, (squares - (sum * sum / count)) / Math.Max(1, count - 1)));
        var between = Quantile(bins, 0.75 * count) - Quantile(bins, 0.25 * count);
        // Quartiles in one bin are the same distance; deviations below a bin are rounding.
        var range = between < 1.0 / QuantileBins ? 0 : between / 1.34;
        deviation = deviation < 1.0 / QuantileBins && range == 0 ? 0 : deviation;
        // As R's rule: where one of the two is 0 the other serves.
        var spread = deviation == 0 && range == 0 ? sum / count : range == 0 ? deviation : deviation == 0 ? range : Math.Min(deviation, range);
        return 0.9 * spread * reach * Math.Pow(number * (number - 1) / 2.0, -0.2);
    }

    /// <summary>The density at 0 and every step of the grid.</summary>
    public double[] Density(PlacedPlant[] places, double[] weights)
    {
        var bins = new double[(grid.Steps * binsPerStep) + kernel.Length + 1];
        var whole = 0.0;
        for (var one = 1; one < places.Length; one++)
            for (var other = 0; other < one; other++)
            {
                var weight = weights[one] * weights[other];
                whole += weight;
                var at = PlantSelection.Distance(places[one], places[other]) / width;
                if (at >= bins.Length - 1)
                    continue;
                var bin = (int)at;
                bins[bin] += weight * (1 - (at - bin));
                bins[bin + 1] += weight * (at - bin);
            }
        return [.. Enumerable.Range(0, grid.Steps + 1).Select(step => Smoothed(bins, step * binsPerStep) / whole)];
    }

    // Each bin's kernel, and its mirror image beyond 0.
    private double Smoothed(double[] bins, int centre)
    {
        var sum = 0.0;
        for (var bin = Math.Max(0, centre - kernel.Length + 1); bin < Math.Min(bins.Length, centre + kernel.Length); bin++)
            sum += bins[bin] * kernel[Math.Abs(bin - centre)];
        for (var bin = 0; bin < kernel.Length - centre; bin++)
            sum += bins[bin] * kernel[bin + centre];
        return sum;
    }

    private static double Quantile(long[] bins, double rank)
    {
        var below = 0.0;
        for (var bin = 0; bin < bins.Length; below += bins[bin++])
            if (below + bins[bin] >= rank && bins[bin] > 0)
                return (bin + ((rank - below) / bins[bin])) / QuantileBins;
        return 1;
    }

    private static double Square(double value) => value * value;
}
