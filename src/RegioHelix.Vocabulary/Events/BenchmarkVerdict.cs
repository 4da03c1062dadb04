namespace RegioHelix.Vocabulary.Events;

/// <summary>How an event compares with a benchmark.</summary>
public enum BenchmarkVerdict
{
    /// <summary>There is nothing to compare.</summary>
    NoPairs,

    /// <summary>Above it, also if those who did not answer would say that nothing more came.</summary>
    Above,

    /// <summary>Below it, also if they would say that it came.</summary>
    Below,

    /// <summary>It depends on what the silent would have said.</summary>
    CannotTell,
}
