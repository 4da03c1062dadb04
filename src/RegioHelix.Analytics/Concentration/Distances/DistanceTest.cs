namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>How a curve is compared with chance.</summary>
public sealed record DistanceTest
{
    /// <summary>Makes the settings.</summary>
    /// <param name="simulations">How many patterns are drawn.</param>
    /// <param name="level">How often a pattern of chance may be called otherwise, above 0 and below 1.</param>
    /// <param name="seed">The seed of the draws: the same seed gives the same envelopes, on any number of threads.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level out of range, or too few simulations for it: they must be at least 2 / level - 1.</exception>
    public DistanceTest(int simulations = 999, double level = 0.05, int seed = 1)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "the level is above 0 and below 1");
        if (level / 2 * (simulations + 1.0) < 1 - 1e-9)
            throw new ArgumentOutOfRangeException(nameof(simulations), simulations, $"a level of {level} needs at least {Math.Ceiling(2 / level) - 1} simulations");
        (Simulations, Level, Seed) = (simulations, level, seed);
    }

    /// <summary>How many patterns are drawn.</summary>
    public int Simulations { get; }

    /// <summary>How often a pattern of chance may be called otherwise.</summary>
    public double Level { get; }

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; }
}
