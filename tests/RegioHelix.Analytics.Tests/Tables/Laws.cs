using CsCheck;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>
/// Tries a law on generated cases. The generator starts from the same state every time, so that a run is repeatable case by case;
/// a failure names the number of its case.
/// </summary>
internal static class Laws
{
    public static void Always<T>(this Gen<T> cases, Action<T> law, int iter)
    {
        var random = new PCG(1, 20150427);
        for (var number = 0; number < iter; number++)
        {
            var one = cases.Generate(random, null, out _);
            try
            {
                law(one);
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"case {number}: {failure.Message}", failure);
            }
        }
    }

    public static void Always<T1, T2>(this Gen<(T1, T2)> cases, Action<T1, T2> law, int iter) => cases.Always(one => law(one.Item1, one.Item2), iter);

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> law, int iter) => cases.Always(one => law(one.Item1, one.Item2, one.Item3), iter);
}
