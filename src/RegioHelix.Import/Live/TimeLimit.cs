namespace RegioHelix.Import.Live;

/// <summary>Cancels what stands still: each sign of life moves the limit on.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;

    public TimeLimit(TimeProvider clock, CancellationToken cancel)
    {
        limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
    }

    /// <summary>Cancelled when the limit is reached or the user cancels.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>What was allowed last.</summary>
    public TimeSpan Allowed { get; private set; }

    /// <summary>Allows so much from now.</summary>
    public void Allow(TimeSpan time)
    {
        Allowed = time;
        limit.CancelAfter(time);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }
}
