namespace RegioHelix.Analytics.Pipeline;

/// <summary>How many cores a kernel may use. The result has the same bits either way: what is shared out is whole rows or tiles, never a sum.</summary>
internal enum Cores
{
    /// <summary>The caller's thread alone: for draws that run side by side.</summary>
    One,

    /// <summary>All cores of the machine.</summary>
    All,
}

/// <summary>Shares out numbered pieces of work.</summary>
internal static class SharedWork
{
    /// <summary>Runs every piece once, in any order.</summary>
    public static void Over(this Cores cores, int pieces, Action<int> run)
    {
        if (cores == Cores.All && pieces > 1 && Environment.ProcessorCount > 1)
            Parallel.For(0, pieces, run);
        else
            for (var piece = 0; piece < pieces; piece++)
                run(piece);
    }
}
