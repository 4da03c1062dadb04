using System.Globalization;

namespace RegioHelix.Benchmarks.Records;

/// <summary>One step of one case.</summary>
/// <param name="Rows">Records.</param>
/// <param name="Where">Where they lie.</param>
/// <param name="Shards">Over how many shards; 0 without any.</param>
/// <param name="Step"><c>import</c>, <c>group</c> or <c>pairs</c>.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="Here">Processor time of the product or of plain DuckDB, in seconds.</param>
/// <param name="There">Processor time of all shards, in seconds.</param>
/// <param name="PeakHere">Peak memory of the product or of plain DuckDB, MB.</param>
/// <param name="PeakThere">Peak memory of the shard that took most, MB.</param>
/// <param name="Bytes">What the records take on disk, all shards together.</param>
/// <param name="Counted">What was counted: records, cells' entities or pairs. All cases of as many records must count the same.</param>
internal sealed record RecordMeasurement(long Rows, string Where, int Shards, string Step, double Seconds, double Here, double There, double PeakHere, double PeakThere, long Bytes, long Counted)
{
    private const string Heading = "rows\twhere\tshards\tstep\tseconds\tcpu_here\tcpu_shards\tpeak_here_mb\tpeak_shard_mb\tbytes\tcounted";

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["import", "group", "pairs"];

    /// <summary>Processor time of all that worked.</summary>
    public double Processor => Math.Max(0.001, Here + There);

    /// <summary>Millions of records a second and core.</summary>
    public double Rate => Rows / 1e6 / Processor;

    public static IReadOnlyList<RecordMeasurement> Read(string path) => File.Exists(path) ? [.. File.ReadLines(path).Skip(1).Select(Parse)] : [];

    /// <summary>Adds a whole case to a file.</summary>
    public static void Append(string path, IReadOnlyList<RecordMeasurement> steps) =>
        File.AppendAllLines(path, File.Exists(path) ? steps.Select(step => step.Line()) : steps.Select(step => step.Line()).Prepend(Heading));

    public string Line() => string.Create(CultureInfo.InvariantCulture, $"{Rows}\t{Where}\t{Shards}\t{Step}\t{Seconds:0.000}\t{Here:0.000}\t{There:0.000}\t{PeakHere:0}\t{PeakThere:0}\t{Bytes}\t{Counted}");

    public static RecordMeasurement Parse(string line)
    {
        var cells = line.Split('\t');
        double Number(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);
        return new((long)Number(0), cells[1], (int)Number(2), cells[3], Number(4), Number(5), Number(6), Number(7), Number(8), (long)Number(9), (long)Number(10));
    }
}
