using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Evaluation;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Jobs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Strategies;

/// <summary>Effect checks of a strategy's priorities: asked, followed, cancelled and deleted, and what they found as files. For who is signed in and may see the strategy and the check.</summary>
internal static class EffectEndpoints
{
    /// <summary>Adds them to the routes of one strategy, which want a sign-in.</summary>
    public static void Map(RouteGroupBuilder strategy)
    {
        strategy.MapPost("/effects", Ask).OwnFormsOnce();
        strategy.MapGet("/effects/{id}.json", Json);
        strategy.MapGet("/effects/{id}.csv", Csv);
        var one = strategy.MapGroup("/effects/{id}");
        one.MapGet("/job.json", Job);
        one.MapPost("/job/cancel", Cancel).OwnFormsOnly();
        one.MapPost("/delete", Delete).OwnFormsOnce();
        one.MapGet("/{line:int}.json", LineJson);
        one.MapGet("/{line:int}.csv", LineCsv);
        one.MapGet("/{line:int}/panel.csv", Panel);
        one.MapGet("/{line:int}/script.R", Script);
        one.MapGet("/{line:int}/report", Report);
        one.MapGet("/{line:int}/report.pdf", Pdf);
    }

    private static Task<IResult> Ask(string region, string period, HttpContext http, Actor actor, PriorityCheckStudy study, PriorityCheckShelf shelf) =>
        FormAnswer.Carry<EffectsPage>(http, $"/strategies/{region}/{period}/effects", "check", async form =>
        {
            var offer = await study.Offer(actor, region, period, http.RequestAborted);
            var settings = EffectForm.Read(form, region, period);
            await study.Demand(actor, settings, http.RequestAborted);
            return $"/strategies/{settings.Region}/{period}/effects/{shelf.Ask(actor, settings, offer.MayEdit)}";
        });

    private static async Task<KeptPriorityCheck> Get(CheckPlace place)
    {
        var offer = await place.Study.Offer(place.Actor, place.Region, place.Period, place.Http.RequestAborted);
        return place.Shelf.Get(place.Actor, place.Region, place.Period, place.Id, offer.MayEdit);
    }

    private static async Task<PriorityCheckResult> Result(CheckPlace place) => (await Get(place)).Result ?? throw RefusedException.NotFound();

    private static async Task<KeptPriority> Line(CheckPlace place, int line)
    {
        _ = await Result(place);
        return place.Shelf.FindPriority(place.Id, line) ?? throw RefusedException.NotFound();
    }

    private static async Task<ContentHttpResult> Json([AsParameters] CheckPlace place) => Twin.Json(await Result(place));

    private static async Task<FileContentHttpResult> Csv([AsParameters] CheckPlace place) =>
        Twin.Csv(PriorityCheckCsv.Write(await Result(place), CultureInfo.CurrentUICulture), $"effects-{place.Region}-{place.Period}");

    private static async Task<ContentHttpResult> Job([AsParameters] CheckPlace place) =>
        JobEndpoints.Shown((await Get(place)).Job ?? throw RefusedException.NotFound());

    private static async Task<RedirectHttpResult> Cancel([AsParameters] CheckPlace place)
    {
        var check = await Get(place);
        place.Shelf.Cancel(check);
        return TypedResults.LocalRedirect(check.Path);
    }

    private static Task<IResult> Delete([AsParameters] CheckPlace place) => FormAnswer.Carry<EffectPage>(place.Http, $"/strategies/{place.Region}/{place.Period}/effects/{place.Id}", "delete", async _ =>
    {
        place.Shelf.Delete(await Get(place));
        return $"/strategies/{place.Region}/{place.Period}/effects?done=state";
    });

    private static async Task<ContentHttpResult> LineJson([AsParameters] CheckPlace place, int line) =>
        TypedResults.Text((await Line(place, line)).Evidence.Json(CultureInfo.CurrentUICulture), "application/json", Encoding.UTF8);

    private static async Task<FileContentHttpResult> LineCsv([AsParameters] CheckPlace place, int line) => EvidenceEndpoints.CsvOf((await Line(place, line)).Evidence.Report);

    private static async Task<FileContentHttpResult> Panel([AsParameters] CheckPlace place, int line)
    {
        var found = await Line(place, line);
        return Twin.Csv(found.Panel, Path.GetFileNameWithoutExtension(found.Evidence.Report.File));
    }

    private static async Task<FileContentHttpResult> Script([AsParameters] CheckPlace place, int line) => EvidenceEndpoints.ScriptOf((await Line(place, line)).Evidence);

    private static async Task<ContentHttpResult> Report([AsParameters] CheckPlace place, int line, PrintWriter writer, PdfAnswer pdf) =>
        await EvidenceEndpoints.Shown((await Line(place, line)).Evidence.Report, Address(place, line), place.Http.Request, writer, pdf);

    private static async Task<IResult> Pdf([AsParameters] CheckPlace place, int line, PrintWriter writer, PdfAnswer pdf) =>
        await EvidenceEndpoints.Printed((await Line(place, line)).Evidence.Report, Address(place, line), writer, pdf);

    private static string Address(CheckPlace place, int line) => FormattableString.Invariant($"/strategies/{place.Region}/{place.Period}/effects/{place.Id}/{line}/report");

    /// <summary>A check as its address names it, and what looks it up.</summary>
    internal sealed record CheckPlace(string Region, string Period, string Id, HttpContext Http, Actor Actor, PriorityCheckStudy Study, PriorityCheckShelf Shelf);
}
