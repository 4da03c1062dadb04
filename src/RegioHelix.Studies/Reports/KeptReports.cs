using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Packages;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Reports;

/// <summary>
/// The last report of each territory that was given, on the shelf <c>reports</c>: the next one, of another vintage, says what changed since.
/// Asked again of the same vintage it says the same. Nothing of an own table, of a list of codes, or of a year other than the latest is kept.
/// </summary>
public sealed class KeptReports(IFileShelves shelves)
{
    // A report has some 100 kB; the oldest go.
    private const long MostBytes = 256L << 20;

    private readonly Lock gate = new();
    private readonly IFileShelf shelf = shelves.Open("reports");

    /// <summary>What a report says other than the last one; it becomes the last one where it is of other figures.</summary>
    /// <param name="report">The report.</param>
    public ReportChanges Compare(TerritoryReport report)
    {
        var question = new PackageQuestion(PackageQuestion.Report, report.Territory.AskedAs, report.Options.Chosen with { Relatedness = default, Threshold = 1 });
        var path = NameOf(question) + ".json";
        lock (gate)
        {
            var kept = Read(path);
            if (IsKept(report) && (kept?.Question != question || kept.Vintage != report.Provenance.Vintage))
                Write(path, new KeptReport(question, report.Provenance.Dataset, report.Provenance.Vintage, StudyJson.Write(report), kept is null ? null : kept with { Former = null }));
            try
            {
                return ReportChangesStudy.Run(report, question, kept);
            }
            catch (PackageFaultException)
            {
                return ReportChangesStudy.Run(report, question, (KeptReport?)null);
            }
        }
    }

    // Another year is what a trend is about; all else makes another series.
    private static string NameOf(PackageQuestion question) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question with { Settings = question.Settings with { Year = null } })))[..32];

    private static bool IsKept(TerritoryReport report) =>
        report.Provenance.Kind != FigureKind.Own && !report.Territory.AskedAs.Contains(',', StringComparison.Ordinal) && report.Provenance.Year == report.Options.Years.Max();

    // One that cannot be read is as none: the next one takes its place.
    private KeptReport? Read(string path)
    {
        try
        {
            return shelf.Find(path) is { } found ? JsonSerializer.Deserialize<KeptReport>(found.Content, DataPackageStudy.Json) : null;
        }
        catch (Exception broken) when (broken is JsonException or ProblemsException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A shelf that cannot be written keeps nothing; the report is given all the same.
    private void Write(string path, KeptReport report)
    {
        try
        {
            shelf.Put(path, JsonSerializer.SerializeToUtf8Bytes(report, DataPackageStudy.Json));
            var sum = 0L;
            foreach (var file in shelf.List())
                if ((sum += file.Bytes) > MostBytes)
                    shelf.Remove(file.Path);
        }
        catch (ProblemsException)
        {
        }
    }
}
