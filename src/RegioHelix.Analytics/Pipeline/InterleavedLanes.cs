using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>Lanes of two vectors dealt alternately, and whole numbers as doubles: one instruction where the machine has it, the same by shuffling elsewhere.</summary>
internal static class InterleavedLanes
{
    /// <summary>The lower halves: a0 b0 a1 b1 and so on.</summary>
    public static Vector128<T> Low<T>(Vector128<T> one, Vector128<T> other)
    {
        if (typeof(T) == typeof(ushort))
            return (Sse2.IsSupported ? Sse2.UnpackLow(one.AsUInt16(), other.AsUInt16()) : Dealt(one.AsUInt16(), other.AsUInt16(), 0)).As<ushort, T>();
        if (typeof(T) == typeof(uint))
            return (Sse2.IsSupported ? Sse2.UnpackLow(one.AsUInt32(), other.AsUInt32()) : Dealt(one.AsUInt32(), other.AsUInt32(), 0)).As<uint, T>();
        return Vector128.Create(one.GetLower(), other.GetLower());
    }

    /// <summary>The upper halves.</summary>
    public static Vector128<T> High<T>(Vector128<T> one, Vector128<T> other)
    {
        if (typeof(T) == typeof(ushort))
            return (Sse2.IsSupported ? Sse2.UnpackHigh(one.AsUInt16(), other.AsUInt16()) : Dealt(one.AsUInt16(), other.AsUInt16(), 4)).As<ushort, T>();
        if (typeof(T) == typeof(uint))
            return (Sse2.IsSupported ? Sse2.UnpackHigh(one.AsUInt32(), other.AsUInt32()) : Dealt(one.AsUInt32(), other.AsUInt32(), 2)).As<uint, T>();
        return Vector128.Create(one.GetUpper(), other.GetUpper());
    }

    /// <summary>Eight whole numbers as doubles.</summary>
    public static Vector512<double> ToDouble(Vector256<int> whole) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512Double(whole)
        : Vector512.ConvertToDouble(Vector512.Create(Vector256.WidenLower(whole), Vector256.WidenUpper(whole)));

    internal static Vector128<T> Dealt<T>(Vector128<T> one, Vector128<T> other, int first)
    {
        var dealt = Vector128<T>.Zero;
        for (var lane = 0; lane < Vector128<T>.Count; lane += 2)
            dealt = dealt.WithElement(lane, one[first + (lane / 2)]).WithElement(lane + 1, other[first + (lane / 2)]);
        return dealt;
    }
}
