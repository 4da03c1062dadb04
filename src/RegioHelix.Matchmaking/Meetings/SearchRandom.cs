using System.Numerics;
using System.Runtime.CompilerServices;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>A small seeded generator for searches that draw millions of numbers: xoroshiro64** (Blackman and Vigna 2018), seeded by SplitMix64.</summary>
internal struct SearchRandom
{
    private uint one;
    private uint other;

    public SearchRandom(ulong seed)
    {
        var z = seed + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        z ^= z >> 31;
        (one, other) = ((uint)z | 1, (uint)(z >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Next()
    {
        var result = BitOperations.RotateLeft(one * 0x9E3779BBu, 5) * 5;
        other ^= one;
        one = BitOperations.RotateLeft(one, 26) ^ other ^ (other << 9);
        other = BitOperations.RotateLeft(other, 13);
        return result;
    }

    /// <summary>From 0 to below the count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int count) => (int)(((ulong)Next() * (uint)count) >> 32);

    /// <summary>From 0 to below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Share() => Next() * (1.0 / 4294967296.0);

    /// <summary>The position of a bit of the set, which is not empty, each as likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BitOf(ulong set)
    {
        for (var skip = Below(BitOperations.PopCount(set)); skip > 0; skip--)
            set &= set - 1;
        return BitOperations.TrailingZeroCount(set);
    }
}
