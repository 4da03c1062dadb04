using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using RegioHelix.Store.Parquet;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Exports;

/// <summary>Every form of a table holds the same figures, says what they are, and runs nothing in a spreadsheet.</summary>
[Collection(nameof(Loaded))]
public sealed class ExportFormTests(LoadedData data)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    private ExportTable Small => RegionCsv.Table(data.Regions.Run("ITH2", new StudySettings("small")));

    [Fact]
    public void Parquet_holds_what_the_table_holds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.parquet"], ParquetBytes.Write(Small));
        using var rows = ParquetRows.Open(folder["a.parquet"]);
        Assert.Equal(Small.Columns, rows.Columns);
        foreach (var row in Small.Rows)
        {
            Assert.True(rows.Read());
            for (var column = 0; column < row.Length; column++)
                Assert.Equal(ExportTable.Field(Small.Columns[column], row[column]), rows[column]);
        }
        Assert.False(rows.Read());
    }

    [Fact]
    public void A_workbook_has_the_figures_and_their_source_and_names_simulated_ones()
    {
        var sheets = Sheets(WorkbookBytes.Write(RegionCsv.Table(data.Regions.Run("NL41", new StudySettings("simulated")), Dutch), Dutch));
        Assert.Contains("name=\"gesimuleerde cijfers\"", sheets["xl/workbook.xml"], StringComparison.Ordinal);
        Assert.Contains("name=\"bron\"", sheets["xl/workbook.xml"], StringComparison.Ordinal);
        Assert.Contains("uit een generator", sheets["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        Assert.Contains(data.Store.FindDataset("simulated")!.Vintage.Id, sheets["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        // Numbers are numbers: no text type on the cell of jobs.
        Assert.Contains(">C10<", sheets["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("gesimuleerde", Sheets(WorkbookBytes.Write(Small, Dutch))["xl/workbook.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public void A_text_that_a_spreadsheet_would_run_is_marked_as_text(string text)
    {
        var table = new ExportTable(LocalText.Same(text), ["activity_name", "jobs"], [[text, -5.0]], Small.Provenance);
        Assert.Contains("'" + text, CsvText.Write(table).Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(",-5", CsvText.Write(table), StringComparison.Ordinal);
        var sheets = Sheets(WorkbookBytes.Write(table));
        Assert.All(sheets.Where(sheet => sheet.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)), sheet => Assert.DoesNotContain(":f>", sheet.Value, StringComparison.Ordinal));
        Assert.Equal("'" + text, ExportTable.Field("activity_name", text));
        Assert.Equal(-5.0, ExportTable.Field("jobs", -5.0));
    }

    [Fact]
    public void GeoJson_has_a_feature_a_region_with_a_point_where_no_boundary_is_loaded()
    {
        var profile = data.Activities.Run("C15", new StudySettings("simulated"));
        using var document = JsonDocument.Parse(GeoJsonText.Write(profile, new GeoShapes(data.Store)));
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal("FeatureCollection", document.RootElement.GetProperty("type").GetString());
        Assert.Equal("simulated", document.RootElement.GetProperty("kind").GetString());
        Assert.Equal(profile.Regions.Count, features.Count);
        var veneto = features.Single(feature => feature.GetProperty("id").GetString() == "ITH3");
        Assert.Equal("Point", veneto.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal("centroid", veneto.GetProperty("properties").GetProperty("shape").GetString());
        Assert.InRange(veneto.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), 10.5, 13.5);
        Assert.Equal(profile.Regions.Single(line => line.Region.Code == "ITH3").Figures.LocationQuotient, veneto.GetProperty("properties").GetProperty("location_quotient").GetDouble());
    }

    [Fact]
    public void A_whole_table_has_a_line_a_region_and_activity()
    {
        var study = new WholeTableStudy(data.Tables, new GeoShapes(data.Store));
        var table = study.Run(new StudySettings("small"));
        Assert.Equal(3 * 4, table.Rows.Count);
        Assert.Contains("ITH3,Veneto,IT,C15,", CsvText.Write(table), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(study.GeoJson(new StudySettings("small")));
        Assert.Equal(484, document.RootElement.GetProperty("features")[2].GetProperty("properties").GetProperty("jobs_by_activity").GetProperty("C15").GetDouble());
    }

    private static Dictionary<string, string> Sheets(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
