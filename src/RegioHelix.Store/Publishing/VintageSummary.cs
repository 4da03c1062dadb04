using DuckDB.NET.Data;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Publishing;

/// <summary>Works out what a vintage says of itself.</summary>
internal static class VintageSummary
{
    public static VintageMeta Of(DuckDBConnection connection, VintageContents contents, ImportReport report, DateTimeOffset now) => new(
        now,
        contents.Declaration,
        report,
        connection.List(SqlText.Get("Publishing.FindNutsVersion"), row => (NutsVersion)row.GetInt16(0)).DefaultIfEmpty(contents.NutsVersion).First(),
        contents.Classification,
        connection.List(SqlText.Get("Publishing.ListYears"), row => (int)row.GetInt16(0)),
        connection.List(SqlText.Get("Publishing.CountMeasures"), row => new DatasetMeasure(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4))),
        connection.List(SqlText.Get("Publishing.ListNutsLevels"), row => Convert.ToInt32(row.GetValue(0), null)),
        connection.List(SqlText.Get("Publishing.ListActivityLevels"), row => Convert.ToInt32(row.GetValue(0), null)));
}
