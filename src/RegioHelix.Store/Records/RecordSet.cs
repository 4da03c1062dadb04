using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Records;

/// <summary>A published vintage of a dataset of records.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">UTC time and eight digits of a hash of what it holds.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Source">Where the records come from, as the user said; else the files' name.</param>
/// <param name="Classification">The classification of the activities; only codes of <c>NACE_R2</c> are checked.</param>
/// <param name="NutsVersion">The NUTS version that most regions belong to.</param>
/// <param name="Loads">The imports whose records it holds, each an id.</param>
/// <param name="Files">The files.</param>
/// <param name="Shards">Over how many shards they lie; 1 where embedded.</param>
public sealed record RecordSet(
    string Dataset,
    string Vintage,
    DateTimeOffset PublishedAt,
    string Source,
    string Classification,
    NutsVersion NutsVersion,
    IReadOnlyList<string> Loads,
    IReadOnlyList<RecordFile> Files,
    int Shards)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Records in it.</summary>
    [JsonIgnore]
    public long Rows => Files.Sum(file => file.Rows);

    /// <summary>The earliest year.</summary>
    [JsonIgnore]
    public int FirstYear => Files.Min(file => file.FirstYear);

    /// <summary>The latest year.</summary>
    [JsonIgnore]
    public int LastYear => Files.Max(file => file.LastYear);

    /// <summary>The codes of the regions that occur, in ordinal order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Regions => [.. Files.SelectMany(file => file.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The codes of the activities that occur, in ordinal order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Activities => [.. Files.SelectMany(file => file.Activities).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The id of a vintage published at a time.</summary>
    internal static string NewId(DateTimeOffset now, IReadOnlyList<string> loads) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{RecordKey.OfCode(string.Join(' ', loads)) >> 32:x8}");

    internal string Write() => JsonSerializer.Serialize(this, Layout);

    /// <exception cref="JsonException">It is not what <see cref="Write"/> wrote.</exception>
    internal static RecordSet Read(string json) => JsonSerializer.Deserialize<RecordSet>(json, Layout) is { Files.Count: > 0, Loads.Count: > 0 } set && set.Files.All(file => file is not null)
        ? set
        : throw new JsonException("it says nothing of files");

    internal static string WriteFile(RecordFile file) => JsonSerializer.Serialize(file, Layout);

    internal static RecordFile ReadFile(string json) => JsonSerializer.Deserialize<RecordFile>(json, Layout) ?? throw new JsonException("it says nothing");
}
