using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Web.Layout;

/// <summary>The same page for machines: a study as JSON, a table as CSV.</summary>
internal static class Twin
{
    /// <summary>A study as JSON, texts in the reader's language.</summary>
    public static ContentHttpResult Json<T>(T study) =>
        TypedResults.Text(StudyJson.Write(study, CultureInfo.CurrentUICulture), "application/json", Encoding.UTF8);

    /// <summary>A table as a file to keep.</summary>
    public static FileContentHttpResult Csv(string table, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(table), "text/csv; charset=utf-8", name + ".csv");

    /// <summary>The same as CSV, from a table of any form.</summary>
    public static FileContentHttpResult Csv(ExportTable table, string name) => Csv(CsvText.Write(table), name);

    /// <summary>A table as a workbook with its source.</summary>
    public static FileContentHttpResult Workbook(ExportTable table, string name) =>
        TypedResults.File(WorkbookBytes.Write(table, CultureInfo.CurrentUICulture), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");

    /// <summary>A table as Parquet.</summary>
    public static FileContentHttpResult Parquet(ExportTable table, string name) => TypedResults.File(ParquetBytes.Write(table), "application/vnd.apache.parquet", name + ".parquet");

    /// <summary>Regions with their figures and shapes.</summary>
    public static FileContentHttpResult GeoJson(string collection, string name) => TypedResults.File(Encoding.UTF8.GetBytes(collection), "application/geo+json", name + ".geojson");
}
