using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace RegioHelix.Store.Publishing;

/// <summary>Stores what an import brings beside its cells.</summary>
internal static class ContentsTables
{
    /// <summary>Fills the tables region, activity, measure and series; codes that no series with cells uses are left out.</summary>
    public static void Append(DuckDBConnection connection, VintageContents contents)
    {
        var regions = new bool[contents.Regions.Count];
        var activities = new bool[contents.Activities.Count];
        var measures = new bool[contents.Measures.Count];
        foreach (var series in contents.Series)
            if (series.HasCells)
                regions[series.Region] = activities[series.Activity] = measures[series.Measure] = true;
        AppendRegions(connection, contents, regions);
        AppendActivities(connection, contents, activities);
        AppendMeasures(connection, contents, measures);
        AppendSeries(connection, contents.Series);
    }

    private static void AppendRegions(DuckDBConnection connection, VintageContents contents, bool[] used)
    {
        using var appender = connection.CreateAppender("region");
        for (var i = 0; i < used.Length; i++)
            if (used[i])
                appender.CreateRow()
                    .AppendValue(i)
                    .AppendValue((short)contents.NutsVersion)
                    .AppendValue(contents.Regions[i].Code)
                    .AppendValue((sbyte)CodeStatusWords.LevelOf(contents.Regions[i]))
                    .AppendValue(CodeStatusWords.Of(contents.Regions[i].Status))
                    .EndRow();
    }

    private static void AppendActivities(DuckDBConnection connection, VintageContents contents, bool[] used)
    {
        using var appender = connection.CreateAppender("activity");
        for (var i = 0; i < used.Length; i++)
            if (used[i])
                appender.CreateRow()
                    .AppendValue(i)
                    .AppendValue(contents.Classification)
                    .AppendValue(contents.Activities[i].Code)
                    .AppendValue((sbyte)CodeStatusWords.LevelOf(contents.Activities[i]))
                    .AppendValue(CodeStatusWords.Of(contents.Activities[i].Status))
                    .EndRow();
    }

    private static void AppendMeasures(DuckDBConnection connection, VintageContents contents, bool[] used)
    {
        using var appender = connection.CreateAppender("measure");
        for (var i = 0; i < used.Length; i++)
            if (used[i])
                appender.CreateRow()
                    .AppendValue(i)
                    .AppendValue(contents.Measures[i].Indicator)
                    .AppendValue(contents.Measures[i].Unit)
                    .AppendValue(contents.Measures[i].Slice)
                    .EndRow();
    }

    private static void AppendSeries(DuckDBConnection connection, IReadOnlyList<SeriesEntry> series)
    {
        using var appender = new ChunkAppender(connection, "series", DuckDBType.Integer, DuckDBType.Integer, DuckDBType.Integer, DuckDBType.Integer);
        var next = 0;
        while (next < series.Count)
        {
            appender.Begin();
            var rows = 0;
            for (; next < series.Count && rows < ChunkAppender.VectorSize; next++)
                if (series[next].HasCells)
                {
                    appender.Column<int>(0)[rows] = next;
                    appender.Column<int>(1)[rows] = series[next].Region;
                    appender.Column<int>(2)[rows] = series[next].Activity;
                    appender.Column<int>(3)[rows] = series[next].Measure;
                    rows++;
                }

            appender.End(rows);
        }

        appender.Close();
    }
}
