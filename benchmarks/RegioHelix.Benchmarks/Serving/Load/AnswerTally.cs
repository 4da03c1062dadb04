using System.Diagnostics;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>How long each kind of request took and what went wrong, told by any number of users at once.</summary>
internal sealed class AnswerTally
{
    private const int MostTold = 40;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<float>> milliseconds = [];
    private readonly Dictionary<string, int> refused = [];
    private readonly List<string> failures = [];
    private readonly List<int> byMinute = [];
    private readonly long begun = Stopwatch.GetTimestamp();

    /// <summary>Answers of every kind, wrong ones not among them.</summary>
    public long Answers { get; private set; }

    /// <summary>What went over the wire as bodies, compressed as it was.</summary>
    public long WireBytes { get; private set; }

    /// <summary>The same unpacked.</summary>
    public long BodyBytes { get; private set; }

    /// <summary>How many answers were wrong.</summary>
    public int Failed { get; private set; }

    /// <summary>Whole and begun minutes, with how many answers each.</summary>
    public IReadOnlyList<int> ByMinute => byMinute;

    /// <summary>The first of what went wrong, in words.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>A good answer.</summary>
    public void Add(string kind, TimeSpan took, int wireBytes, int bodyBytes)
    {
        lock (gate)
        {
            if (!milliseconds.TryGetValue(kind, out var times))
                milliseconds[kind] = times = [];
            times.Add((float)took.TotalMilliseconds);
            (Answers, WireBytes, BodyBytes) = (Answers + 1, WireBytes + wireBytes, BodyBytes + bodyBytes);
            var minute = (int)Stopwatch.GetElapsedTime(begun).TotalMinutes;
            while (byMinute.Count <= minute)
                byMinute.Add(0);
            byMinute[minute]++;
        }
    }

    /// <summary>A change that somebody else had made first, and that was refused in words: right where many write at once.</summary>
    public void Refuse(string kind)
    {
        lock (gate)
            refused[kind] = refused.GetValueOrDefault(kind) + 1;
    }

    /// <summary>An answer that must not be.</summary>
    public void Fail(string kind, string what)
    {
        lock (gate)
        {
            Failed++;
            if (failures.Count < MostTold)
                failures.Add($"{kind}: {what}");
        }
    }

    /// <summary>Every kind with its times in order, milliseconds, and how often it was refused.</summary>
    public IReadOnlyList<(string Kind, float[] Milliseconds, int Refused)> Kinds()
    {
        lock (gate)
            return [.. milliseconds.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Order().ToArray(), refused.GetValueOrDefault(one.Key)))];
    }

    /// <summary>The value below which a share of the times lie; the times in order.</summary>
    public static float At(float[] ordered, double share) => ordered.Length == 0 ? 0 : ordered[Math.Min(ordered.Length - 1, (int)(share * ordered.Length))];
}
