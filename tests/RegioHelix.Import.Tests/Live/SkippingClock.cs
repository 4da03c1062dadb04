namespace RegioHelix.Import.Tests.Live;

/// <summary>
/// A clock on which pauses pass at once and are remembered, while time limits (an hour or more in these tests) never pass unless told to.
/// So nothing sleeps, and nothing times out because the machine is busy.
/// </summary>
internal sealed class SkippingClock : TimeProvider
{
    public static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private readonly List<Alarm> armed = [];
    private readonly List<TimeSpan> pauses = [];
    private DateTimeOffset now = new(2026, 11, 23, 10, 15, 0, TimeSpan.Zero);

    /// <summary>The pauses that were made, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (door)
                return [.. pauses];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
            return now;
    }

    /// <summary>Lets every time limit that is armed pass.</summary>
    public void Expire()
    {
        Alarm[] due;
        lock (door)
        {
            due = [.. armed];
            armed.Clear();
        }

        foreach (var alarm in due)
            alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private void Set(Alarm alarm, TimeSpan due)
    {
        lock (door)
        {
            armed.Remove(alarm);
            if (due == Timeout.InfiniteTimeSpan)
                return;
            if (due >= Limit)
            {
                armed.Add(alarm);
                return;
            }

            now += due;
            pauses.Add(due);
        }

        ThreadPool.QueueUserWorkItem(_ => alarm.Ring());
    }

    private sealed class Alarm(SkippingClock clock, Action ring) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
