using System.Diagnostics;
using System.Globalization;

namespace RegioHelix.Benchmarks.Records;

/// <summary>Processor time and peak memory of processes of this machine, since they were last asked to forget it (Linux).</summary>
internal sealed class MeasuredProcesses(IReadOnlyList<int> ids)
{
    /// <summary>Processor time of all, in seconds.</summary>
    public double Seconds
    {
        get
        {
            var seconds = 0.0;
            foreach (var id in ids)
            {
                using var process = Process.GetProcessById(id);
                seconds += process.TotalProcessorTime.TotalSeconds;
            }
            return seconds;
        }
    }

    /// <summary>The most memory that one of them held at a time, in MB; 0 where there is none.</summary>
    public double PeakMegabytes => ids.Select(id => File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024)
        .DefaultIfEmpty(0).Max();

    /// <summary>Begins the peak anew from what each holds now.</summary>
    public void ForgetPeak()
    {
        foreach (var id in ids)
            File.WriteAllText($"/proc/{id}/clear_refs", "5");
    }
}
