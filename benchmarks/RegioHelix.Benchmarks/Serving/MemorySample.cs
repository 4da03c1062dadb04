using System.Globalization;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>A process's memory at a moment, from <c>/proc</c>.</summary>
/// <param name="At">Since the beginning of the watch.</param>
/// <param name="Resident">What of it is in memory, megabytes.</param>
/// <param name="Own">That part of it that no file stands behind, megabytes: the managed heap and what native libraries allocated.</param>
/// <param name="Threads">How many threads it has.</param>
internal sealed record MemorySample(TimeSpan At, double Resident, double Own, int Threads)
{
    private const double KilobytesOfMegabyte = 1024;

    /// <summary>Reads it; zeros where the system tells none.</summary>
    public static MemorySample Read(int process, TimeSpan at)
    {
        var file = $"/proc/{process}/status";
        if (!File.Exists(file))
            return new(at, 0, 0, 0);
        var lines = File.ReadLines(file).Select(line => line.Split(':', 2)).ToDictionary(line => line[0], line => line[1]);
        double Number(string name) => lines.TryGetValue(name, out var text) ? double.Parse(text.Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : 0;
        return new(at, Number("VmRSS") / KilobytesOfMegabyte, Number("RssAnon") / KilobytesOfMegabyte, (int)Number("Threads"));
    }

    /// <summary>How much a series grows, megabytes a minute: the slope of the least squares.</summary>
    public static double Slope(IReadOnlyList<MemorySample> series)
    {
        if (series.Count < 2)
            return 0;
        var (middle, level) = (series.Average(one => one.At.TotalMinutes), series.Average(one => one.Resident));
        var spread = series.Sum(one => Math.Pow(one.At.TotalMinutes - middle, 2));
        return spread == 0 ? 0 : series.Sum(one => (one.At.TotalMinutes - middle) * (one.Resident - level)) / spread;
    }
}
