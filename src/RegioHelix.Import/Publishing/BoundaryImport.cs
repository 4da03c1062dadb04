using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RegioHelix.Import.Reading.Boundaries;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>Imports boundaries: snapshot, read, check, publish; all of it, or nothing.</summary>
public static class BoundaryImport
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs one import; levels and versions that the file does not hold are taken over from the former vintage.</summary>
    /// <exception cref="ProblemsException">All that is wrong with the file, or another import runs, or the disk is full.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImportOutcome Run(
        DataDirectory data, TimeProvider clock, ImportSource source, NutsVersion version, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        using var held = ImportLock.Take(data, Phrase.Of("import of boundaries"), clock);
        using var snapshot = SnapshotDraft.Begin(held);
        var boundaries = Read(source, version, snapshot, cancellation);
        progress?.Report(new(ImportStage.Publishing, snapshot.Bytes, snapshot.Bytes));
        var levels = boundaries.GroupBy(boundary => boundary.Level).ToDictionary(level => level.Key, Collect);
        snapshot.Keep();
        try
        {
            var report = Report(source, snapshot, boundaries.Count, version, clock.GetElapsedTime(started).TotalSeconds);
            var vintage = BoundaryPublishing.Publish(held, report, (int)version, levels, clock);
            progress?.Report(new(ImportStage.Done, snapshot.Bytes, snapshot.Bytes));
            return new ImportOutcome(vintage, IsNew: true);
        }
        catch
        {
            snapshot.TakeBack();
            throw;
        }
    }

    private static IReadOnlyList<RegionBoundary> Read(ImportSource source, NutsVersion version, SnapshotDraft snapshot, CancellationToken cancellation)
    {
        using var raw = source.Open();
        using var copying = new CopyingStream(raw, snapshot);
        using var opened = OpenedSource.From(copying, source.Name, cancellation: cancellation);
        var boundaries = BoundaryReader.Read(opened, version);
        copying.CopyRest(cancellation);
        snapshot.Complete();
        return boundaries;
    }

    private static string Collect(IEnumerable<RegionBoundary> boundaries)
    {
        var text = new StringBuilder("""{"type":"FeatureCollection","features":[""");
        var separator = "";
        foreach (var boundary in boundaries.OrderBy(boundary => boundary.Code, StringComparer.Ordinal))
        {
            var properties = new JsonObject { ["name"] = boundary.Name }.ToJsonString(Plain);
            text.Append(separator).Append(CultureInfo.InvariantCulture, $$"""{"type":"Feature","id":"{{boundary.Code}}","properties":{{properties}},"geometry":""").Append(boundary.Geometry).Append('}');
            separator = ",";
        }
        return text.Append("]}").ToString();
    }

    private static ImportReport Report(ImportSource source, SnapshotDraft snapshot, int count, NutsVersion version, double seconds) => new(
        source.ShownName, snapshot.Sha256, snapshot.Bytes, SourceFormatNames.Boundaries, count, count, 0, 0, 0, 0, [], [], seconds, [$"nuts={(int)version}"]);
}
