using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// Working memory of the calling thread that starts on a cache line, so that no vector of 64 bytes lies across two. Kept from call to call;
/// whoever asks next on the same thread gets the same memory.
/// </summary>
internal static class AlignedScratch<T> where T : unmanaged
{
    private const int Line = 64;

    [ThreadStatic]
    private static T[]? memory;

    /// <summary>At least this long, whatever it held before.</summary>
    public static Span<T> OfThread(int length)
    {
        if (memory is null || memory.Length < length + (Line / Unsafe.SizeOf<T>()))
            memory = GC.AllocateUninitializedArray<T>(length + (Line / Unsafe.SizeOf<T>()), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (Line - 1));
        return memory.AsSpan((Line - beyond) % Line / Unsafe.SizeOf<T>(), length);
    }
}
