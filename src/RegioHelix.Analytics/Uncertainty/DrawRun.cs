namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Runs numbered pieces of work on some threads. Each piece writes to its own place, so the number of threads changes nothing.</summary>
internal static class DrawRun
{
    /// <summary>Runs the pieces 0 to count - 1.</summary>
    public static void ForEach(int count, DrawControl control, Action<int> work) => ForEach(count, control, () => true, (piece, _) => work(piece));

    /// <summary>The same with something of its own for each thread, such as buffers.</summary>
    public static void ForEach<T>(int count, DrawControl control, Func<T> own, Action<int, T> work)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(control.Threads);
        var threads = Math.Min(count, control.Threads == 0 ? Environment.ProcessorCount : control.Threads);
        var (next, done) = (-1, 0);
        void Run()
        {
            var mine = own();
            while (!control.Cancellation.IsCancellationRequested && Interlocked.Increment(ref next) is var piece && piece < count)
            {
                work(piece, mine);
                control.Progress?.Report(Interlocked.Increment(ref done) / (double)count);
            }
        }
        if (threads <= 1)
            Run();
        else
            Unwrapped(() => Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Run()));
        control.Cancellation.ThrowIfCancellationRequested();
    }

    // A measure's own exception reaches the caller as it is, whatever the number of threads.
    private static void Unwrapped(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException several)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
