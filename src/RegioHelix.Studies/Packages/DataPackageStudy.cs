using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Packages;

/// <summary>
/// Packs figures with all that they were computed from: the cells that were read, the switches, the program's version and the vintage, so that anybody can rebuild them.
/// The same vintage and switches give the same bytes.
/// </summary>
public sealed class DataPackageStudy(IObservationStore store, TerritoryShelf territories)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The program's version, as packages carry it.</summary>
    public static string Version { get; } = typeof(DataPackageStudy).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>The question with what the switches leave open decided.</summary>
    /// <exception cref="StudyRefusedException">No such dataset, year or level; no data.</exception>
    public PackageQuestion Decide(PackageQuestion question) => Choose(question).Decided;

    /// <summary>Makes the package, a ZIP file.</summary>
    /// <param name="question">Which figures.</param>
    /// <param name="beside">Further files to put in: a name and a text.</param>
    /// <exception cref="StudyRefusedException">As the study refuses it.</exception>
    public byte[] Write(PackageQuestion question, IReadOnlyList<(string Name, string Text)>? beside = null)
    {
        var (state, decided) = Choose(question);
        var recording = new RecordingStore(store, state);
        var results = PackageAnswers.Of(recording, decided);
        var tables = recording.Read.Select((one, at) => (one.Query, File: $"inputs/table-{at + 1:00}.csv", Text: PackagedTable.Write(one.Table))).ToList();
        var files = new List<(string Name, byte[] Bytes)> { ("README.txt", Utf8.GetBytes(PackageReadme.Of(decided, state))), ("inputs/dataset.json", JsonSerializer.SerializeToUtf8Bytes(state, Json)) };
        files.AddRange(tables.Select(table => (table.File, Utf8.GetBytes(table.Text))));
        files.AddRange(results.Concat(beside ?? []).Select(result => (result.Item1, Utf8.GetBytes(result.Item2))));
        var manifest = new PackageManifest(
            PackageManifest.CurrentFormat, Version, decided, state.Declaration.Code, state.Vintage.Id, state.Vintage.PublishedAt, state.Vintage.Report.Sha256,
            JsonNamingPolicy.KebabCaseLower.ConvertName(state.Declaration.Kind.ToString()),
            [.. tables.Select(table => new PackageTable(table.Query, table.File))],
            [.. files.Select(file => new PackageFile(file.Name, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes))))]);
        return Zip([("package.json", JsonSerializer.SerializeToUtf8Bytes(manifest, Json)), .. files], state.Vintage.PublishedAt);
    }

    private (DatasetState State, PackageQuestion Decided) Choose(PackageQuestion question)
    {
        // A package holds figures and no definitions of its maker's.
        if (territories.Find(Territory.FindSlug(question.Subject) ?? question.Subject.ToLowerInvariant()) is { IsOwn: true } own)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("PackageOwnTerritory", culture => [own.LocalName().In(culture)]));
        var choice = TableChooser.Choose(
            store, question.Settings, question.Study == PackageQuestion.Region ? state => RegionCatalogue.FindIn(question.Subject.ToUpperInvariant(), state.NutsVersion) is not null : null);
        // What the import made missing is a page of an own file's words; no figure depends on it.
        var state = choice.State with { Vintage = choice.State.Vintage with { Report = choice.State.Vintage.Report with { MadeMissing = [], Seconds = 0 } } };
        return (state, question with { Settings = question.Settings with { Dataset = choice.Dataset, Year = choice.Year, Level = choice.Level } });
    }

    private static byte[] Zip(IReadOnlyList<(string Name, byte[] Bytes)> files, DateTimeOffset date)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(date.UtcDateTime, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(bytes);
            }
        return stream.ToArray();
    }
}
