using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Rosters;
using RegioHelix.Studies.Strategies;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Importing;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Strategies;

/// <summary>The twins of pages of strategies, and files taken into them.</summary>
internal static class StrategyEndpoints
{
    private const long Largest = ImportEndpoints.LargestMegabytes * 1024L * 1024;
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapStrategyEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/strategies.json", List);
        routes.MapGet("/strategies.csv", ListCsv);
        routes.MapGet("/strategies/{region}/{period}.json", One);
        routes.MapGet("/strategies/{region}/{period}.csv", OneCsv);
        routes.MapGet("/strategies/{region}/{period}/chain.json", Chain);
        routes.MapGet("/strategies/{region}/{period}/chain.csv", ChainCsv);
        var one = routes.MapGroup("/strategies/{region}/{period}").RequireAuthorization();
        one.MapPost("/import", Receive).OwnFormsOnce().WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        one.MapPost("/import/{id}/take", Take).OwnFormsOnce();
        one.MapPost("/import/{id}/forget", Forget).OwnFormsOnce();
        one.MapPost("/import/undo", Undo).OwnFormsOnce();
        StrategyFormEndpoints.Map(routes, one);
        EffectEndpoints.Map(one);
    }

    /// <summary>The columns that an address or a form chooses, field by field; those that it does not speak of are found by their names.</summary>
    internal static StrategyColumns Columns(StrategyRowKind kind, Roster roster, Func<string, string?> chosen)
    {
        var pairs = StrategyColumns.Fields(kind).Select(field => (field, Column: chosen("column_" + field))).Where(pair => pair.Column is not null);
        return StrategyColumns.Read(kind, roster, pairs.ToDictionary(pair => pair.field, pair => pair.Column == "-" ? "" : pair.Column!));
    }

    /// <summary>A strategy that the actor may write.</summary>
    internal static async Task<StrategyContents> Own(Actor actor, StrategyRegister register, string region, string period, CancellationToken cancellation)
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), period, cancellation);
        return contents.MayEdit ? contents : throw RefusedException.NotAllowed();
    }

    private static async Task<ContentHttpResult> List(HttpRequest request, Actor actor, StrategyListStudy study) => Twin.Json(await study.Run(actor, QuerySwitches.Text(request.Query, "region"), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> ListCsv(HttpRequest request, Actor actor, StrategyListStudy study) =>
        Twin.Csv(StrategyCsv.Write(await study.Run(actor, QuerySwitches.Text(request.Query, "region"), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "strategies");

    private static async Task<ContentHttpResult> One(string region, string period, HttpRequest request, Actor actor, StrategyStudy study) =>
        Twin.Json(await study.Run(actor, region, period, QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> OneCsv(string region, string period, HttpRequest request, Actor actor, StrategyStudy study) =>
        Twin.Csv(StrategyCsv.Write(await study.Run(actor, region, period, QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), $"strategy-{region}-{period}");

    private static async Task<ContentHttpResult> Chain(string region, string period, HttpRequest request, Actor actor, EvidenceChainStudy study) =>
        Twin.Json(await study.Run(actor, region, period, QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> ChainCsv(string region, string period, HttpRequest request, Actor actor, EvidenceChainStudy study) =>
        Twin.Csv(StrategyCsv.Write(await study.Run(actor, region, period, QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), $"chain-{region}-{period}");

    private static Task<IResult> Receive(string region, string period, HttpContext http, Actor actor, StrategyRegister register, RosterShelf shelf) => FormAnswer.Carry<StrategyImportPage>(http, $"/strategies/{region}/{period}/import", "upload", async form =>
    {
        await Own(actor, register, region, period, http.RequestAborted);
        if (http.Request.Form.Files["file"] is not { Length: > 0 } file)
            throw new ProblemsException(new Problem("file", 0, 0, "empty-file", "", Phrase.Of("choose a file that is not empty")));
        if (file.Length > Largest)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        await using var content = file.OpenReadStream();
        try
        {
            var id = shelf.Receive(actor, content, Path.GetFileName(file.FileName) is { Length: > 0 and <= 120 } name ? name : "list");
            return $"/strategies/{region}/{period}/import/{id}?rows={form.Chosen<StrategyRowKind>("rows")}&text_language={Uri.EscapeDataString(form.Text("text_language"))}";
        }
        catch (ProblemsException wrong)
        {
            throw new ProblemsException([.. wrong.Problems.Take(20).Select(problem => problem with { File = "file" })]);
        }
    });

    private static Task<IResult> Take(string region, string period, string id, HttpContext http, Actor actor, StrategyRegister register, RosterShelf shelf, StrategyImportRegister imports) =>
        FormAnswer.Carry<StrategyPreviewPage>(http, $"/strategies/{region}/{period}/import/{id}", "take", async form =>
        {
            var contents = await Own(actor, register, region, period, http.RequestAborted);
            var (roster, kind) = (shelf.Get(actor, id), form.Chosen<StrategyRowKind>("rows"));
            var columns = Columns(kind, roster, name => form.Text(name) is { Length: > 0 } column ? column : null);
            await imports.Import(actor, contents.Strategy.Id, roster, kind, columns, form.Text("text_language"), form.Is("leave_out") ? WrongRows.LeaveOut : WrongRows.Refuse, http.RequestAborted);
            shelf.Delete(actor, id);
            return $"/strategies/{region}/{period}/import?done=imported";
        });

    private static Task<IResult> Forget(string region, string period, string id, HttpContext http, Actor actor, RosterShelf shelf) => FormAnswer.Carry<StrategyPreviewPage>(http, $"/strategies/{region}/{period}/import/{id}", "forget", _ =>
    {
        shelf.Delete(actor, id);
        return Task.FromResult($"/strategies/{region}/{period}/import?done=state");
    });

    private static Task<IResult> Undo(string region, string period, HttpContext http, Actor actor, StrategyImportRegister imports) => FormAnswer.Carry<StrategyImportPage>(http, $"/strategies/{region}/{period}/import", $"undo-{http.Request.Form["import"]}", async form =>
    {
        await imports.Undo(actor, form.Id("import"), http.RequestAborted);
        return $"/strategies/{region}/{period}/import?done=undone";
    });
}
