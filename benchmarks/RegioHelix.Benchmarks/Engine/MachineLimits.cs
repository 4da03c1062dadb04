using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RegioHelix.Benchmarks.Engine;

/// <summary>What all cores of this machine can do at most, measured in this process: the figures beside which the engine's stand.</summary>
/// <param name="Words">64-bit words joined by AND and their bits counted, a second: by half-byte lookup, as the runtime has no vector population count.</param>
/// <param name="Doubles">Fused multiply-adds of doubles a second.</param>
/// <param name="Singles">The same in single precision.</param>
/// <param name="NearAdds">Doubles loaded from the second-level cache and added, a second: what an addition of weights is made of.</param>
/// <param name="Bytes">Bytes read from memory a second.</param>
internal sealed record MachineLimits(double Words, double Doubles, double Singles, double NearAdds, double Bytes)
{
    private static readonly int Threads = Environment.ProcessorCount;

    public static MachineLimits Measure() => new(
        Best(() => CountBits(200_000), 200_000.0 * 256),
        Best(() => Multiply<double>(4_000_000), 4_000_000.0 * 8 * Vector512<double>.Count),
        Best(() => Multiply<float>(4_000_000), 4_000_000.0 * 8 * Vector512<float>.Count),
        Best(() => Add(new double[8192], 2_000), 2_000.0 * 8192),
        Best(Read, Memory.Length * 8.0));

    private static double[] Memory { get; } = new double[1 << 24];

    // All cores at once, the best of five rounds.
    private static double Best(Action work, double amount)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < 6; round++)
        {
            var started = Stopwatch.GetTimestamp();
            Parallel.For(0, Threads, _ => work());
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        return amount * Threads / best;
    }

    private static double keep;

    private static void CountBits(int rounds)
    {
        var (one, other) = (new ulong[256], new ulong[256]);
        Array.Fill(one, 0x123456789ABCDEFUL);
        Array.Fill(other, 0xFEDCBA9876543210UL);
        var total = 0UL;
        var lookup = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4), Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));
        var half = Vector512.Create((byte)15);
        for (var round = 0; round < rounds; round++)
        {
            if (!Avx512BW.IsSupported)
            {
                for (var at = 0; at < one.Length; at++)
                    total += (ulong)BitOperations.PopCount(one[at] & other[at]);
                continue;
            }
            var sums = Vector512<ulong>.Zero;
            for (nuint at = 0; at < 256; at += 8)
            {
                var common = (Vector512.LoadUnsafe(ref one[0], at) & Vector512.LoadUnsafe(ref other[0], at)).AsByte();
                var bits = Avx512BW.Shuffle(lookup, common & half) + Avx512BW.Shuffle(lookup, (common.AsUInt16() >> 4).AsByte() & half);
                sums += Avx512BW.SumAbsoluteDifferences(bits, Vector512<byte>.Zero).AsUInt64();
            }
            total += Vector512.Sum(sums);
        }
        keep = total;
    }

    private static void Multiply<T>(int rounds) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, y) = (Vector512.Create(T.CreateTruncating(1.0000001)), Vector512.Create(T.CreateTruncating(1e-9)));
        var (a, b, c, d, e, f, g, h) = (x, x, x, x, x, x, x, x);
        for (var round = 0; round < rounds; round++)
        {
            (a, b) = (Fused(a, x, y), Fused(b, x, y));
            (c, d) = (Fused(c, x, y), Fused(d, x, y));
            (e, f) = (Fused(e, x, y), Fused(f, x, y));
            (g, h) = (Fused(g, x, y), Fused(h, x, y));
        }
        keep = double.CreateTruncating(Vector512.Sum(a + b + c + d + e + f + g + h));
    }

    private static Vector512<T> Fused<T>(Vector512<T> a, Vector512<T> x, Vector512<T> y) => typeof(T) == typeof(double)
        ? Vector512.FusedMultiplyAdd(a.AsDouble(), x.AsDouble(), y.AsDouble()).As<double, T>()
        : Vector512.FusedMultiplyAdd(a.AsSingle(), x.AsSingle(), y.AsSingle()).As<float, T>();

    // 64 KB: as large as a tile of weights.
    private static void Add(double[] near, int rounds)
    {
        var (a, b, c, d) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(near);
        for (var round = 0; round < rounds; round++)
            for (nuint at = 0; at < (nuint)near.Length; at += 32)
            {
                (a, b) = (a + Vector512.LoadUnsafe(ref first, at), b + Vector512.LoadUnsafe(ref first, at + 8));
                (c, d) = (c + Vector512.LoadUnsafe(ref first, at + 16), d + Vector512.LoadUnsafe(ref first, at + 24));
            }
        keep = Vector512.Sum(a + b + c + d);
    }

    private static void Read() => Add(Memory, 1);
}
