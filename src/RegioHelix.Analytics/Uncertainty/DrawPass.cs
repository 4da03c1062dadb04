namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Goes through all draws once and hands what they give to some collections of figures.</summary>
internal static class DrawPass
{
    /// <summary>Runs the draws, as many at a time as all collections have room for.</summary>
    /// <param name="draws">How many.</param>
    /// <param name="collected">Where figures are put, by place.</param>
    /// <param name="control">Threads, progress, cancellation.</param>
    /// <param name="own">Buffers for each thread.</param>
    /// <param name="work">Given a draw and the thread's buffers.</param>
    public static void Run<T>(int draws, IReadOnlyList<DrawnFigures> collected, DrawControl control, Func<T> own, Action<int, T> work)
    {
        var room = collected.Select(figures => figures.Room).Append(draws).Min();
        // Buffers outlive a room: each thread takes a set and gives it back.
        var buffers = new System.Collections.Concurrent.ConcurrentBag<T>();
        for (var from = 0; from < draws; from += room)
        {
            var (start, places) = (from, Math.Min(room, draws - from));
            DrawRun.ForEach(places, control with { Progress = Shifted(control.Progress, start, places, draws) }, () => true, (place, _) =>
            {
                var mine = buffers.TryTake(out var taken) ? taken : own();
                work(start + place, mine);
                buffers.Add(mine);
            });
            foreach (var figures in collected)
                figures.Merge(start, places, control);
        }
    }

    private static Part? Shifted(IProgress<double>? whole, int start, int places, int draws) => whole is null ? null : new(whole, start, places, draws);

    private sealed class Part(IProgress<double> whole, int start, int places, int draws) : IProgress<double>
    {
        public void Report(double value) => whole.Report((start + (value * places)) / draws);
    }
}
