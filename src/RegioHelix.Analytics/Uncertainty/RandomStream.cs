using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Uniform numbers that depend on seed, draw and cell alone, never on what else was drawn or on which thread: the k-th number is a mix of a start and
/// k times a constant. Source: Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators, OOPSLA (SplitMix64, with Stafford's mix 13).
/// </summary>
internal struct RandomStream
{
    private const ulong Step = SplitMix64.Step;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong state;

    private RandomStream(ulong state) => this.state = state;

    /// <summary>What all streams of one draw start from; made once a draw.</summary>
    public static ulong KeyOfDraw(ulong seed, int draw) => Mix(Mix(seed + Step) + (Step * ((ulong)draw + 1)));

    /// <summary>The stream of a cell in a draw.</summary>
    public static RandomStream Of(ulong drawKey, ulong cellKey) => new(Mix(drawKey ^ cellKey));

    /// <summary>
    /// A label as 64 bits, the same on every machine and in every run: FNV-1a over its UTF-16 units, mixed.
    /// Cells are keyed by their labels, so that a region keeps its draws wherever it stands in the table.
    /// </summary>
    public static ulong KeyOfLabel(string label)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in label)
            hash = (hash ^ letter) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>The key of a cell from those of its row and its column.</summary>
    public static ulong KeyOfCell(ulong region, ulong activity) => Mix(region + (Step * activity));

    /// <summary>The first 64 bits of the streams of many cells in one draw, eight at a time: the same bits as from each stream by itself.</summary>
    public static void FirstOf(ulong drawKey, ReadOnlySpan<ulong> cellKeys, Span<ulong> bits)
    {
        ref var from = ref MemoryMarshal.GetReference(cellKeys);
        ref var to = ref MemoryMarshal.GetReference(bits);
        var (at, length) = ((nuint)0, (nuint)cellKeys.Length);
        for (; at + 8 <= length; at += 8)
            Mix(Mix(Vector512.LoadUnsafe(ref from, at) ^ Vector512.Create(drawKey)) + Vector512.Create(Step)).StoreUnsafe(ref to, at);
        for (; at < length; at++)
            bits[(int)at] = Mix(Mix(drawKey ^ cellKeys[(int)at]) + Step);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += Step);

    /// <summary>The next number, uniform above 0 and below 1.</summary>
    public double Uniform() => ((Next() >> 12) + 0.5) * (2 * Unit);

    /// <summary>The next number from the normal law of mean 0 and deviation 1; one uniform number each, so that it rises with it.</summary>
    public double Normal() => NormalLaw.Quantile(Uniform());

    private static ulong Mix(ulong bits) => SplitMix64.Mix(bits);

    private static Vector512<ulong> Mix(Vector512<ulong> bits)
    {
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >>> 31);
    }
}
