namespace RegioHelix.Studies.Events;

/// <summary>The time that a search has: it says how much of it is spent, and that none is left once nobody wants the result any more.</summary>
internal sealed class SearchTime(TimeProvider clock, double seconds, IProgress<double>? progress, CancellationToken cancellation)
{
    private readonly long started = clock.GetTimestamp();

    /// <summary>The share that is spent; 1 or more once it is over.</summary>
    public double Spent()
    {
        var spent = clock.GetElapsedTime(started).TotalSeconds / seconds;
        progress?.Report(Math.Min(1, spent));
        return cancellation.IsCancellationRequested ? double.PositiveInfinity : spent;
    }
}
