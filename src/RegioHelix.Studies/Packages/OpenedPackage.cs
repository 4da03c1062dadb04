using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RegioHelix.Store.Observations;

namespace RegioHelix.Studies.Packages;

/// <summary>A data package that was read: its manifest and its files.</summary>
public sealed class OpenedPackage
{
    // Far above what the program writes; a file that unpacks to more is not one of ours.
    private const long MostBytes = 512L << 20;
    private const int MostFiles = 1000;

    // A package may come from anybody: what is not there is not taken for null.
    internal static readonly JsonSerializerOptions Strict = new(DataPackageStudy.Json) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly IReadOnlyDictionary<string, byte[]> files;

    private OpenedPackage(PackageManifest manifest, IReadOnlyDictionary<string, byte[]> files) => (Manifest, this.files) = (manifest, files);

    /// <summary>What it says of itself.</summary>
    public PackageManifest Manifest { get; }

    /// <summary>Files that are not what the manifest says: changed or removed since the package was made.</summary>
    public IReadOnlyList<string> Changed =>
    [
        .. Manifest.Files.Where(file => !files.TryGetValue(file.Name, out var bytes) || Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256).Select(file => file.Name),
    ];

    /// <summary>Reads a package.</summary>
    /// <exception cref="PackageFaultException">It is none, of another form, or too large.</exception>
    public static OpenedPackage Read(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostFiles || archive.Entries.Sum(entry => entry.Length) > MostBytes)
                throw new PackageFaultException("it unpacks to more than a data package holds");
            var files = archive.Entries.GroupBy(entry => entry.FullName).ToDictionary(group => group.Key, group => Bytes(group.Last()), StringComparer.Ordinal);
            return new OpenedPackage(ManifestOf(files), files);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new PackageFaultException("it is no ZIP file, or a damaged one");
        }
    }

    /// <summary>A file's text; null where it is not there.</summary>
    public string? Find(string name) => files.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>A store over the package's inputs.</summary>
    /// <exception cref="PackageFaultException">One is missing, or is not what it should be.</exception>
    internal PackagedStore Open()
    {
        try
        {
            var state = JsonSerializer.Deserialize<DatasetState>(Get("inputs/dataset.json"), Strict) ?? throw new PackageFaultException("inputs/dataset.json is empty");
            return new PackagedStore(state, Manifest.Tables.ToDictionary(table => table.Query, table => PackagedTable.Read(Get(table.File), table.File)));
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or ArgumentException)
        {
            throw new PackageFaultException($"its inputs cannot be read: {broken.Message}");
        }
    }

    private string Get(string name) => Find(name) ?? throw new PackageFaultException($"it lacks {name}");

    private static PackageManifest ManifestOf(Dictionary<string, byte[]> files)
    {
        if (!files.TryGetValue("package.json", out var bytes))
            throw new PackageFaultException("it lacks package.json");
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var format = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var said) ? said.ToString() : "";
            if (format != PackageManifest.CurrentFormat)
                throw new PackageFaultException($"its form is \"{format}\"; this version reads {PackageManifest.CurrentFormat}");
            return document.Deserialize<PackageManifest>(Strict) is { } manifest && manifest.Files.All(file => file is not null) && manifest.Tables.All(table => table is not null)
                ? manifest
                : throw new PackageFaultException("package.json lacks what a package says of itself");
        }
        // A text that is no Unicode can be parsed and not be read.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new PackageFaultException($"package.json cannot be read: {broken.Message}");
        }
    }

    // The length in a ZIP's list can lie: neither more is read than it says, nor is memory taken for what does not come.
    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (whole.Length + read > entry.Length)
                throw new PackageFaultException($"{entry.FullName} is longer than it says");
            whole.Write(buffer, 0, read);
        }
        return whole.Length == entry.Length ? whole.ToArray() : throw new PackageFaultException($"{entry.FullName} is shorter than it says");
    }
}
