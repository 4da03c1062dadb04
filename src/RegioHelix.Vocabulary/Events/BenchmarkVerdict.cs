namespace RegioHelix.Vocabulary.Events;

/// <summary>How an event compares with a benchmark.</summary>
public enum BenchmarkVerdict
{
    /// <summary>There is nothing to compare.</summary>
    NoPairs,

    /// <summary>Above it, also if nothing came of those of whom nobody said anything.</summary>
    Above,

    /// <summary>Below it, also if everything came of them.</summary>
    Below,

    /// <summary>It depends on what the silent would have said.</summary>
    CannotTell,
}
