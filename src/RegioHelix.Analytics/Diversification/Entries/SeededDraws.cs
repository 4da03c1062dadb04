using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>
/// Random numbers that a seed decides: SplitMix64 (Steele, Lea and Flood 2014). Each draw of a study has its own stream, so that the order of work,
/// on one thread or many, changes no number.
/// </summary>
internal sealed class SeededDraws(int seed, int stream)
{
    private const double LargestExactMean = 30;

    private readonly SplitMix64 bits = new(SplitMix64.Mix(SplitMix64.Mix(unchecked((uint)seed) + SplitMix64.Step) ^ unchecked((uint)stream)));

    /// <summary>Evenly from 0 (included) to 1 (excluded).</summary>
    public double Uniform() => bits.NextFraction();

    /// <summary>Normal, mean 0, variance 1 (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>A Poisson count; above a mean of 30 by its normal limit, rounded.</summary>
    public double Poisson(double mean)
    {
        if (mean > LargestExactMean)
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        var (count, left, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            left *= Uniform();
        }
        while (left > limit);
        return count;
    }
}
