namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Logarithms of the gamma function and of Poisson probabilities, without loss for large arguments.</summary>
internal static class GammaFunction
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>The logarithm of the gamma function, for arguments above 0.</summary>
    public static double Log(double x)
    {
        var product = 1.0;
        for (; x < 10; x++)
            product *= x;
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingRest(x) - Math.Log(product);
    }

    /// <summary>
    /// The logarithm of the probability of a count under a Poisson law. Written as a distance from the mean, so that a mean of 1e15 is as exact as one of 10.
    /// Source: Loader 2000, Fast and accurate computation of binomial probabilities.
    /// </summary>
    /// <param name="count">A whole number of 0 or more.</param>
    /// <param name="mean">Above 0.</param>
    public static double LogPoisson(double count, double mean)
    {
        if (count == 0)
            return -mean;
        var stirling = count < 10 ? Log(count + 1) - ((count + 0.5) * Math.Log(count)) + count - HalfLogTwoPi : StirlingRest(count);
        return -stirling - Deviance(count, mean) - HalfLogTwoPi - (0.5 * Math.Log(count));
    }

    // count ln(count / mean) + mean - count, by its series where the two are near each other.
    private static double Deviance(double count, double mean)
    {
        var (difference, both) = (count - mean, count + mean);
        if (Math.Abs(difference) >= 0.1 * both)
            return (count * Math.Log(count / mean)) + mean - count;
        var v = difference / both;
        var (sum, term) = (difference * v, 2 * count * v);
        for (var k = 3; k < 1000; k += 2)
        {
            term *= v * v;
            var next = sum + (term / k);
            if (next == sum)
                break;
            sum = next;
        }
        return sum;
    }

    // What Stirling's formula leaves out; below 1e-16 for arguments of 10 and more.
    private static double StirlingRest(double x)
    {
        var y = 1 / (x * x);
        return ((((((((((691.0 / 360360 * -y) + (1.0 / 1188)) * y) - (1.0 / 1680)) * y) + (1.0 / 1260)) * y) - (1.0 / 360)) * y) + (1.0 / 12)) / x;
    }
}
