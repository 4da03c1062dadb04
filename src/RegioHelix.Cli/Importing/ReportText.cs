using System.Globalization;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Cli.Importing;

/// <summary>An import report as plain lines.</summary>
internal static class ReportText
{
    private const int MostNamed = 20;

    public static IEnumerable<string> Lines(ImportReport report)
    {
        yield return $"source {report.Source}, {report.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes, sha256 {report.Sha256}, read as {SourceFormatNames.Say(report.Format)}";
        yield return $"{Number(report.Cells)} cells: {Number(report.Published)} with a value ({Number(report.Flagged)} of them flagged), {Number(report.Missing)} missing ({Number(report.Confidential)} of them confidential)";
        if (report.CarriedOver > 0)
            yield return $"{Number(report.CarriedOver)} cells carried over from the former vintage";
        if (report.Damaged is { } damaged)
            yield return damaged.CarriedOver is { } instead
                ? $"vintage {damaged.Vintage} was in use and damaged: what it alone held is not here; {instead} was carried over in its place"
                : $"vintage {damaged.Vintage} was in use and damaged, and no former one was whole: nothing was carried over";
        foreach (var aside in report.SetAside)
            yield return $"set aside, {aside.Reason}: {Number(aside.Codes)} codes, {Number(aside.Cells)} cells (such as {string.Join(", ", aside.Examples)})";
        if (report.MadeMissing.Count > 0)
            yield return $"{Number(report.MadeMissing.Count)} cells could not be read and were made missing:";
        foreach (var problem in report.MadeMissing.Take(MostNamed))
            yield return "  " + problem;
        if (report.MadeMissing.Count > MostNamed)
            yield return $"  and {Number(report.MadeMissing.Count - MostNamed)} more, all kept in the report of the vintage";
        yield return string.Create(CultureInfo.InvariantCulture, $"{report.Seconds:0.0} s");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
