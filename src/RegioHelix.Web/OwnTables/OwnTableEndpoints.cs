using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.OwnTables;

/// <summary>Receives, imports and deletes own tables; for this machine only.</summary>
internal static class OwnTableEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 50;

    private const long Largest = LargestMegabytes * 1024L * 1024;

    // The form around the file has some bytes of its own.
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapOwnTableEndpoints(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/own").ThisMachineOnly();
        own.MapGet("/{id}.json", Json);
        own.MapGet("/{id}.csv", Csv);
        own.MapGet("/{id}.xlsx", Workbook);
        own.MapGet("/{id}.parquet", Parquet);
        own.MapGet("/{id}.geojson", GeoJson);
        own.MapPost("/receive", Receive).OwnFormsOnly()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        own.MapPost("/{id}/import", Import).OwnFormsOnly();
        own.MapPost("/{id}/delete", Delete).OwnFormsOnly();
    }

    /// <summary>What is said of a table that is not there.</summary>
    internal static StudyRefusedException Unknown() => new(
        RefusalReason.Unknown,
        new LocalText("There is no such table: it was deleted, or the address is incomplete.", "Deze tabel bestaat niet: zij is verwijderd, of het adres is onvolledig."));

    private static ContentHttpResult Json(string id, OwnTableShelf shelf)
    {
        var table = shelf.Find(id) ?? throw Unknown();
        return Twin.Json(new { table.Id, table.FileName, table.Dataset, table.Imported, table.Regions, table.Preview });
    }

    private static FileContentHttpResult Csv(string id, HttpRequest request, OwnTableShelf shelf, WholeTableStudy study) => Table(id, request, shelf, study, Twin.Csv);

    private static FileContentHttpResult Workbook(string id, HttpRequest request, OwnTableShelf shelf, WholeTableStudy study) => Table(id, request, shelf, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(string id, HttpRequest request, OwnTableShelf shelf, WholeTableStudy study) => Table(id, request, shelf, study, Twin.Parquet);

    private static FileContentHttpResult Table(string id, HttpRequest request, OwnTableShelf shelf, WholeTableStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var table = study.Run(SettingsOf(id, request, shelf), CultureInfo.CurrentUICulture);
        return form(table, $"{table.Provenance.Dataset}-{table.Provenance.Year}");
    }

    private static FileContentHttpResult GeoJson(string id, HttpRequest request, OwnTableShelf shelf, WholeTableStudy study)
    {
        var settings = SettingsOf(id, request, shelf);
        return Twin.GeoJson(study.GeoJson(settings, CultureInfo.CurrentUICulture), settings.Dataset!);
    }

    private static StudySettings SettingsOf(string id, HttpRequest request, OwnTableShelf shelf)
    {
        var table = shelf.Find(id) ?? throw Unknown();
        if (!table.Imported)
            throw StudyRefusedException.OfSettings("This table has not been imported yet: choose its columns first.", "Deze tabel is nog niet geïmporteerd: kies eerst de kolommen.");
        return QuerySwitches.Settings(request.Query) with { Dataset = table.Dataset };
    }

    private static async Task<RedirectHttpResult> Receive(HttpRequest request, OwnTableShelf shelf, CancellationToken cancellationToken)
    {
        var file = DroppedFile.Of(await request.ReadFormAsync(cancellationToken), Largest);
        await using var content = file.OpenReadStream();
        return TypedResults.LocalRedirect($"/own/{await shelf.Receive(content, Path.GetFileName(file.FileName), cancellationToken)}");
    }

    private static async Task<RedirectHttpResult> Import(string id, HttpRequest request, OwnTableShelf shelf, CancellationToken cancellationToken)
    {
        var table = shelf.Find(id) ?? throw Unknown();
        shelf.Import(table.Id, Mapping(await request.ReadFormAsync(cancellationToken)));
        return TypedResults.LocalRedirect($"/own/{table.Id}");
    }

    private static RedirectHttpResult Delete(string id, OwnTableShelf shelf)
    {
        var table = shelf.Find(id) ?? throw Unknown();
        shelf.Delete(table.Id);
        return TypedResults.LocalRedirect("/own");
    }

    private static OwnTableMapping Mapping(IFormCollection form)
    {
        string Field(string name) => form[name].ToString().Trim();
        string Needed(string name) => Field(name) is { Length: > 0 } text
            ? text
            : throw StudyRefusedException.OfSettings("Choose a column for regions, activities and values.", "Kies een kolom voor regio's, activiteiten en waarden.");
        // Where each activity has a column of its own, there is nothing to choose for activities and values.
        var wide = Field("wide") == "true";
        var year = Field("year").Length > 0 ? (int?)null : Year(Field("fixed_year"));
        return new OwnTableMapping(
            Needed("title"), Needed("region"), wide ? "" : Needed("activity"), wide ? "" : Needed("value"), Field("year"), year, form["delimiter"].ToString(),
            Year(Field("nuts")), Field("unit") == "THS" ? "THS" : "PER", Field("bad_cells") == "missing", Field("decimal") is "point" or "comma" ? Field("decimal") : "");
    }

    private static int Year(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : throw StudyRefusedException.OfSettings("Choose the column of years, or write the year of all rows.", "Kies de kolom met jaren, of schrijf het jaar van alle rijen.");
}
