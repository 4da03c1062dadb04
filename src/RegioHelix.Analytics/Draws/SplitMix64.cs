namespace RegioHelix.Analytics.Draws;

/// <summary>
/// A repeatable sequence of draws: the same seed gives the same numbers on every machine and in every version of the runtime.
/// Source: Steele, Lea and Flood 2014, OOPSLA, "Fast splittable pseudorandom number generators".
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    /// <summary>What the state grows by at each step.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>A sequence of its own for one part of a task, so that the parts can be done in any order.</summary>
    public static SplitMix64 Of(int seed, params ReadOnlySpan<int> parts)
    {
        var mixed = Mix((uint)seed + Step);
        foreach (var part in parts)
            mixed = Mix(mixed ^ ((uint)part + Step));
        return new(mixed);
    }

    public ulong Next() => Mix(state += Step);

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below a number of at least 1.</summary>
    public int NextBelow(int number) => (int)Math.BigMul(Next(), (ulong)number, out _);

    /// <summary>Puts items in an order drawn from all.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = NextBelow(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }

    /// <summary>The mix that makes a state a number (Stafford's mix 13).</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
