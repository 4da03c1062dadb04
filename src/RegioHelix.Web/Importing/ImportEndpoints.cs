using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Rosters;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Importing;

/// <summary>Lists of organisations and of people: sent, looked at, taken in, taken back, and written out again.</summary>
internal static class ImportEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 5;

    private const long Largest = LargestMegabytes * 1024L * 1024;

    // The form around the file has some bytes of its own.
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapImportEndpoints(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/imports").RequireAuthorization();
        imports.MapPost("", Receive).OwnFormsOnce().WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        imports.MapPost("/{id}/take", Take).OwnFormsOnce();
        imports.MapPost("/{id}/delete", Delete).OwnFormsOnce();
        imports.MapPost("/undo", Undo).OwnFormsOnce();
        imports.MapGet("/list/csv", Csv);
        imports.MapGet("/list/xlsx", Workbook);
        imports.MapPost("/people/{id}/take", TakePeople).OwnFormsOnce();
        imports.MapGet("/people/list/csv", PeopleCsv);
        imports.MapGet("/people/list/xlsx", PeopleWorkbook);
    }

    /// <summary>The columns that an address or a form chooses, field by field; those that it does not speak of are found by their names.</summary>
    internal static RosterColumns Columns(Roster roster, Func<string, string?> chosen)
    {
        var pairs = RosterColumns.Fields.Select(field => (field, Column: chosen("column_" + field))).Where(pair => pair.Column is not null);
        return RosterColumns.Read(roster, pairs.ToDictionary(pair => pair.field, pair => pair.Column == "-" ? "" : pair.Column!));
    }

    /// <summary>The same for a list of people.</summary>
    internal static RosterColumns PeopleColumns(Roster roster, Func<string, string?> chosen)
    {
        var pairs = RosterColumns.PeopleFields.Select(field => (field, Column: chosen("column_" + field))).Where(pair => pair.Column is not null);
        return RosterColumns.ReadPeople(roster, pairs.ToDictionary(pair => pair.field, pair => pair.Column == "-" ? "" : pair.Column!));
    }

    /// <summary>Where the data of a list come from; null where its rows say it.</summary>
    internal static string? Source(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private static Task<IResult> Receive(HttpContext http, Actor actor, RosterShelf shelf) => FormAnswer.Carry<ImportsPage>(http, "/imports", "upload", async form =>
    {
        if (http.Request.Form.Files["file"] is not { Length: > 0 } file)
            throw Wrong("empty-file", Phrase.Of("choose a file that is not empty"));
        if (file.Length > Largest)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        await using var content = file.OpenReadStream();
        try
        {
            var id = shelf.Receive(actor, content, Path.GetFileName(file.FileName) is { Length: > 0 and <= 120 } name ? name : "list");
            return form.Text("of") == "people" ? QueryHelpers.AddQueryString($"/imports/people/{id}", "source", form.Text("source") is { Length: <= 200 } source ? source : "") : $"/imports/{id}";
        }
        catch (ProblemsException wrong)
        {
            throw new ProblemsException([.. wrong.Problems.Take(20).Select(problem => problem with { File = "file" })]);
        }
    });

    private static Task<IResult> Take(string id, HttpContext http, Actor actor, RosterShelf shelf, ImportRegister imports, OrganisationRegister organisations) => FormAnswer.Carry<ImportPage>(http, $"/imports/{id}", "take", async form =>
    {
        var roster = shelf.Get(actor, id);
        var columns = Columns(roster, name => form.Text(name) is { Length: > 0 } column ? column : null);
        var cluster = form.Text("cluster") is { Length: > 0 } slug ? (await organisations.Get(actor, slug, http.RequestAborted)).Id : (Guid?)null;
        var decisions = roster.Rows.Select(row => (row.Line, Said: form.Text($"row_{row.Line.ToString(CultureInfo.InvariantCulture)}"))).Where(row => row.Said.Length > 0)
            .ToDictionary(row => row.Line, row => Guid.TryParse(row.Said, out var known) ? known : (Guid?)null);
        // What anybody reads is for its owner to publish; who looks after the site may do it at once.
        await imports.Import(actor, roster, columns, cluster, decisions, actor.IsModerating && form.Is("published"), http.RequestAborted);
        shelf.Delete(actor, id);
        return "/imports?done=imported";
    });

    private static Task<IResult> TakePeople(string id, HttpContext http, Actor actor, RosterShelf shelf, PeopleImportRegister people) => FormAnswer.Carry<PeopleImportPage>(http, $"/imports/people/{id}", "take", async form =>
    {
        var roster = shelf.Get(actor, id);
        await people.Import(actor, roster, PeopleColumns(roster, name => form.Text(name) is { Length: > 0 } column ? column : null), Source(form.Text("source")), http.RequestAborted);
        shelf.Delete(actor, id);
        return "/imports?done=people";
    });

    private static Task<FileContentHttpResult> PeopleCsv(HttpContext http, Actor actor, PeopleExport export) => WritePeople(http, actor, export, ListFormat.Csv, "text/csv; charset=utf-8", "people.csv");

    private static Task<FileContentHttpResult> PeopleWorkbook(HttpContext http, Actor actor, PeopleExport export) =>
        WritePeople(http, actor, export, ListFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "people.xlsx");

    private static async Task<FileContentHttpResult> WritePeople(HttpContext http, Actor actor, PeopleExport export, ListFormat format, string type, string name)
    {
        MemberListEndpoints.KeepPrivate(http.Response);
        using var file = new MemoryStream();
        await export.Write(actor, format, file, http.RequestAborted);
        return TypedResults.File(file.ToArray(), type, name);
    }

    private static Task<IResult> Delete(string id, HttpContext http, Actor actor, RosterShelf shelf) => FormAnswer.Carry<ImportPage>(http, $"/imports/{id}", "delete", _ =>
    {
        shelf.Delete(actor, id);
        return Task.FromResult("/imports?done=state");
    });

    private static Task<IResult> Undo(HttpContext http, Actor actor, ImportRegister imports) => FormAnswer.Carry<ImportsPage>(http, "/imports", "undo", async form =>
    {
        await imports.Undo(actor, form.Id("batch"), http.RequestAborted);
        return "/imports?done=undone";
    });

    private static Task<FileContentHttpResult> Csv(HttpContext http, Actor actor, OrganisationExport export, OrganisationRegister organisations) =>
        Write(http, actor, export, organisations, ListFormat.Csv, "text/csv; charset=utf-8", "organisations.csv");

    private static Task<FileContentHttpResult> Workbook(HttpContext http, Actor actor, OrganisationExport export, OrganisationRegister organisations) =>
        Write(http, actor, export, organisations, ListFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "organisations.xlsx");

    private static async Task<FileContentHttpResult> Write(HttpContext http, Actor actor, OrganisationExport export, OrganisationRegister organisations, ListFormat format, string type, string name)
    {
        var cluster = QuerySwitches.Text(http.Request.Query, "cluster") is { } slug ? (await organisations.Get(actor, slug, http.RequestAborted)).Id : (Guid?)null;
        using var file = new MemoryStream();
        await export.Write(actor, format, file, cluster, http.RequestAborted);
        return TypedResults.File(file.ToArray(), type, name);
    }

    private static ProblemsException Wrong(string rule, Phrase advice) => new(new Problem("file", 0, 0, rule, "", advice));
}
