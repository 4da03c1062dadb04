namespace RegioHelix.Import.Live;

/// <summary>Lets few requests through at once, and not too quickly one after the other: the services are free and shared.</summary>
internal sealed class RequestPacing(LiveOptions options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Parallel, options.Parallel);
    private readonly SemaphoreSlim start = new(1, 1);
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>Waits for a place; disposing of the result gives it back.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            await WaitForTurnAsync(cancel);
            return new Place(places);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        places.Dispose();
        start.Dispose();
    }

    private async Task WaitForTurnAsync(CancellationToken cancel)
    {
        await start.WaitAsync(cancel);
        try
        {
            var pause = next - options.Clock.GetUtcNow();
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, options.Clock, cancel);
            next = options.Clock.GetUtcNow() + options.Spacing;
        }
        finally
        {
            start.Release();
        }
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? held = places;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
