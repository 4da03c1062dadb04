namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Draws from gamma laws. Source: Marsaglia and Tsang 2000, A simple method for generating gamma variables, ACM Transactions on Mathematical Software 26(3).</summary>
internal static class GammaLaw
{
    /// <summary>The next number from the gamma law of a shape above 0 and the scale 1: mean and variance are the shape.</summary>
    public static double Draw(double shape, ref RandomStream random)
    {
        if (shape < 1)
            return Draw(shape + 1, ref random) * Math.Pow(random.Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.Normal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(random.Uniform()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
                return d * v;
        }
    }
}
