namespace RegioHelix.Testing;

/// <summary>Another clock that tells whenever it is asked: a test learns from it that work by the clock has come round.</summary>
/// <param name="clock">The clock.</param>
/// <param name="asked">Told before each answer.</param>
public sealed class WatchedClock(TimeProvider clock, Action asked) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        asked();
        return clock.GetUtcNow();
    }
}
