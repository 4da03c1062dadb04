using System.Text.Json;
using System.Text.Json.Serialization;
using DuckDB.NET.Data;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Publishing;

/// <summary>What a vintage says of itself, worked out once when it is published, so that opening it costs little.</summary>
internal sealed record VintageMeta(
    DateTimeOffset PublishedAt,
    DatasetDeclaration Declaration,
    ImportReport Report,
    NutsVersion NutsVersion,
    string Classification,
    IReadOnlyList<int> Years,
    IReadOnlyList<DatasetMeasure> Measures,
    IReadOnlyList<int> NutsLevels,
    IReadOnlyList<int> ActivityLevels)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Writes it as rows of the table meta; <c>dataset</c> and <c>declaration</c> stand apart for the view and the checks.</summary>
    public void Store(DuckDBConnection connection)
    {
        Insert(connection, "dataset", JsonSerializer.Serialize(Declaration.Code, Layout));
        Insert(connection, "declaration", JsonSerializer.Serialize(Declaration, Layout));
        Insert(connection, "vintage", JsonSerializer.Serialize(this, Layout));
    }

    /// <summary>Reads it from a vintage.</summary>
    public static VintageMeta Read(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Publishing.FindMeta");
        return JsonSerializer.Deserialize<VintageMeta>((string)command.ExecuteScalar()!, Layout)!;
    }

    /// <summary>The state of the dataset that a file of this name stands for.</summary>
    public DatasetState ToState(string vintage) =>
        new(Declaration, ToInfo(vintage), NutsVersion, Classification, Years, Measures, NutsLevels, ActivityLevels);

    /// <summary>The vintage that a file of this name is.</summary>
    public VintageInfo ToInfo(string vintage) => new(Declaration.Code, vintage, PublishedAt, Report);

    private static void Insert(DuckDBConnection connection, string name, string json)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Publishing.AddMeta");
        command.Parameters.Add(new DuckDBParameter("name", name));
        command.Parameters.Add(new DuckDBParameter("json", json));
        command.ExecuteNonQuery();
    }
}
