namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>How long people look at what they got before they go on: drawn, exponential, between a sixth of the mean and five times as long.</summary>
/// <param name="Seconds">The mean of the draws; zero for people who never think.</param>
internal sealed record Thinking(double Seconds)
{
    /// <summary>Nobody thinks: the ceiling.</summary>
    public static readonly Thinking None = new(0);

    private const double Shortest = 1.0 / 6;
    private const double Longest = 5;
    private static readonly TimeSpan BetweenKeys = TimeSpan.FromMilliseconds(220);

    /// <summary>Waits before the next page.</summary>
    public Task Pause(Random random, CancellationToken cancellation) => Seconds == 0 ? Task.CompletedTask
        : Wait(TimeSpan.FromSeconds(Seconds * Math.Clamp(-Math.Log(1 - random.NextDouble()), Shortest, Longest)), cancellation);

    /// <summary>Waits before the first one, so that not all come in the same moment.</summary>
    public Task Arrive(Random random, CancellationToken cancellation) => Wait(TimeSpan.FromSeconds(Seconds * random.NextDouble()), cancellation);

    /// <summary>Waits before the next letter.</summary>
    public Task Type(CancellationToken cancellation) => Seconds == 0 ? Task.CompletedTask : Wait(BetweenKeys, cancellation);

    private static async Task Wait(TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(time, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The phase is over: whoever waits goes home.
        }
    }
}
