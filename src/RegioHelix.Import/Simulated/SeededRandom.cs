namespace RegioHelix.Import.Simulated;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and in every runtime.
/// A stream belongs to a seed and a purpose, so that a draw more for one purpose shifts no other.
/// </summary>
internal sealed class SeededRandom
{
    private ulong state;

    public SeededRandom(int seed, string purpose)
    {
        state = Mix(unchecked((uint)seed) + 0x9E3779B97F4A7C15UL);
        foreach (var letter in purpose)
            state = Mix(state ^ letter);
    }

    /// <summary>Evenly from 0 (included) to 1 (excluded), on a grid of 2^-53.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Near normal, mean 0, variance 1: twelve uniforms less six, as sums are exact everywhere and logarithms are not.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Uniform();
        return sum;
    }

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>The items in a drawn order.</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        var drawn = items.ToArray();
        for (var i = drawn.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (drawn[i], drawn[other]) = (drawn[other], drawn[i]);
        }
        return drawn;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
