namespace RegioHelix.Testing;

/// <summary>
/// What walks over everything of a kind: every page under axe, every document of the guide, the registry once more on its second database. Plain
/// <c>dotnet test</c> takes a fixed part, so that it stays a matter of minutes; where <c>REGIOHELIX_SWEEP</c> is <c>whole</c>, as in CI, it takes all.
/// </summary>
public static class Sweep
{
    private const string Sentence = "one of a sweep that runs whole in CI only: set REGIOHELIX_SWEEP=whole to run it here";

    /// <summary>True where everything is asked for.</summary>
    public static bool IsWhole => Environment.GetEnvironmentVariable("REGIOHELIX_SWEEP") == "whole";

    /// <summary>One in so many, and at least one. Names decide, so that the choice stays what it is where others come or go.</summary>
    public static IReadOnlyList<T> Part<T>(IReadOnlyCollection<T> all, int oneIn)
        where T : notnull
    {
        if (IsWhole)
            return [.. all];
        var part = all.Where(one => IsIn(one.ToString()!, oneIn)).ToList();
        return part.Count > 0 ? part : [.. all.Take(1)];
    }

    /// <summary>Skips the test that runs unless it is one in so many, or everything is asked for.</summary>
    public static void Demand(int oneIn)
    {
        var test = TestContext.Current.TestMethod;
        if (!IsWhole && test is not null && !IsIn(test.MethodName, oneIn))
            Assert.Skip(Sentence);
    }

    /// <summary>Skips the case of this name unless it is one in so many, or everything is asked for.</summary>
    public static void Demand(string name, int oneIn)
    {
        if (!IsWhole && !IsIn(name, oneIn))
            Assert.Skip(Sentence);
    }

    /// <summary>Skips the test that runs unless everything is asked for.</summary>
    public static void DemandWhole()
    {
        if (!IsWhole)
            Assert.Skip(Sentence);
    }

    // FNV-1a, 32 bits: the same on every machine and in every run, which the runtime's own hash is not. Its low bits are folded, being poor alone.
    private static bool IsIn(string name, int oneIn)
    {
        var hash = name.Aggregate(2166136261, (sum, letter) => unchecked((sum ^ letter) * 16777619));
        return (hash ^ (hash >> 15)) % oneIn == 0;
    }
}
