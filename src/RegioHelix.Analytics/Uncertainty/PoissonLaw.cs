namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// A Poisson law made ready to draw from, exact for every mean: below 10 by going up the probabilities with one uniform number, from 10 on by transformed
/// rejection. Source: Hörmann 1993, The transformed rejection method for generating Poisson random variables, Insurance: Mathematics and Economics 12(1),
/// 39-45, algorithm PTRS.
/// </summary>
internal readonly struct PoissonLaw
{
    private const double Large = 10;

    private readonly double mean;
    private readonly double none;
    private readonly double b;
    private readonly double a;
    private readonly double quick;

    /// <param name="mean">0 or more, finite.</param>
    public PoissonLaw(double mean)
    {
        this.mean = mean;
        if (mean < Large)
        {
            none = Math.Exp(-mean);
            return;
        }
        b = 0.931 + (2.53 * Math.Sqrt(mean));
        a = -0.059 + (0.02483 * b);
        quick = 0.9277 - (3.6224 / (b - 2));
    }

    /// <summary>The next count: a whole number.</summary>
    public double Draw(ref RandomStream random) => mean < Large ? Small(random.Uniform()) : Rejected(ref random);

    private double Small(double left)
    {
        var (count, probability) = (0, none);
        while (left > probability && probability > 0)
        {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    private double Rejected(ref RandomStream random)
    {
        while (true)
        {
            var u = random.Uniform() - 0.5;
            var v = random.Uniform();
            var us = 0.5 - Math.Abs(u);
            var count = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= quick)
                return count;
            if (count < 0 || (us < 0.013 && v > us))
                continue;
            var inverse = 1.1239 + (1.1328 / (b - 3.4));
            if (Math.Log(v * inverse / ((a / (us * us)) + b)) <= GammaFunction.LogPoisson(count, mean))
                return count;
        }
    }
}
