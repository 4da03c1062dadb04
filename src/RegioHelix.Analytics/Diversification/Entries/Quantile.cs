namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>Quantiles of the distributions that intervals are made with.</summary>
internal static class Quantile
{
    /// <summary>The standard normal, to about 1e-12 for probabilities from 1e-9 to 1 - 1e-9.</summary>
    public static double Normal(double probability)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "a probability is above 0 and below 1");
        if (probability < 0.5)
            return -Normal(1 - probability);
        var tail = Math.Sqrt(-2 * Math.Log(1 - probability));
        // Abramowitz and Stegun 26.2.23 as the start, then Newton's steps on the distribution function.
        var guess = tail - ((2.515517 + (0.802853 * tail) + (0.010328 * tail * tail)) / (1 + (1.432788 * tail) + (0.189269 * tail * tail) + (0.001308 * tail * tail * tail)));
        for (var step = 0; step < 4; step++)
            guess -= (Distribution(guess) - probability) / (Math.Exp(-guess * guess / 2) / Math.Sqrt(2 * Math.PI));
        return guess;
    }

    /// <summary>Student's t: with 1 and 2 degrees of freedom exactly, else by the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5), right to 0.01 from 4 degrees of freedom up at 0.975, to 0.02 at 3.</summary>
    public static double Student(double probability, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        // Cauchy's law, and the inverse of t / sqrt(2 + t^2): the expansion is a tenth short of them.
        if (degrees == 1)
            return Math.Tan(Math.PI * (probability - 0.5));
        if (degrees == 2)
            return ((2 * probability) - 1) / Math.Sqrt(2 * probability * (1 - probability));
        var z = Normal(probability);
        var (z3, n) = (z * z * z, (double)degrees);
        var (z5, z7) = (z3 * z * z, z3 * z3 * z);
        var z9 = z7 * z * z;
        return z + ((z3 + z) / (4 * n))
            + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * n * n))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * n * n * n))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / (92160 * n * n * n * n));
    }

    // The normal distribution function for 0 and above: its series (Abramowitz and Stegun 26.2.11), which converges everywhere.
    private static double Distribution(double z)
    {
        if (z > 8)
            return 1;
        var (term, sum) = (z, z);
        for (var n = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); n += 2)
            sum += term *= z * z / n;
        return 0.5 + (sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }
}
