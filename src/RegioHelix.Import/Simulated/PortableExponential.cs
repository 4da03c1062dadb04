namespace RegioHelix.Import.Simulated;

/// <summary>
/// The exponential function from additions, multiplications and divisions alone. The runtime's own calls the platform's
/// mathematical library, whose last bit differs between machines; the simulated figures must not.
/// </summary>
internal static class PortableExponential
{
    // x / 256 is small enough for eight terms of the series; eight squarings undo the division.
    private const int Squarings = 8;

    /// <summary>e to the power of <paramref name="x"/>, to about 13 digits for |x| up to 20.</summary>
    public static double Of(double x)
    {
        var small = x / (1 << Squarings);
        var sum = 1.0;
        for (var term = 8; term >= 1; term--)
            sum = 1 + (small / term * sum);
        for (var i = 0; i < Squarings; i++)
            sum *= sum;
        return sum;
    }
}
