namespace RegioHelix.Fuzzing;

/// <summary>Randomness that a seed, a target and a run make again.</summary>
internal static class Seeds
{
    public static Random Of(int seed, string target, long run)
    {
        var hash = $"{seed}|{target}|{run}".Aggregate(2166136261, (sum, letter) => unchecked((sum ^ letter) * 16777619));
        return new Random(unchecked((int)hash));
    }
}
