using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Practices;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Practices;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Practices;

/// <summary>The twins of pages of practices, and what their forms change. No person is in the twins.</summary>
internal static class PracticeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapPracticeEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practices.json", List);
        routes.MapGet("/practices.csv", Csv);
        routes.MapGet("/practices/{slug}.json", One);
        routes.MapPost("/practices/new", Add).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/practices/{slug}/edit", Change).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/practices/{slug}/publish", Publish).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/practices/{slug}/take-down", TakeDown).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/practices/{slug}/remove", Remove).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>Which stories an address asks for.</summary>
    internal static PracticeQuestion Read(IQueryCollection query) => new()
    {
        Text = QuerySwitches.Text(query, "q"),
        Theme = QuerySwitches.Text(query, "theme"),
        Region = QuerySwitches.Text(query, "region"),
    };

    private static async Task<ContentHttpResult> List(HttpRequest request, PracticeStudy study) =>
        Twin.Json(await study.Run(Read(request.Query), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, PracticeStudy study) =>
        Twin.Csv(PracticeCsv.Write(await study.Run(Read(request.Query), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "practices");

    private static async Task<ContentHttpResult> One(string slug, HttpRequest request, PracticeStudy study) =>
        Twin.Json(await study.Get(slug, QuerySwitches.Text(request.Query, "region"), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));

    private static Task<IResult> Add(HttpContext http, Actor actor, RoleRegister roles, PracticeRegister register) => FormAnswer.Carry<NewPracticePage>(http, "/practices/new", "practice", async form =>
    {
        var teller = await NeedEndpoints.ChosenOrNone(actor, roles, form, http.RequestAborted);
        var practice = await register.Add(actor, teller, PracticeForm.Read(form, null), http.RequestAborted);
        return $"/practices/{practice.Slug}/edit?done=written";
    });

    private static Task<IResult> Change(string slug, HttpContext http, Actor actor, PracticeRegister register) => Carry(slug, "practice", http, actor, register, async (practice, form) =>
    {
        var entry = PracticeForm.Read(form, practice);
        await register.Change(actor, practice.Id, form.Number("version") ?? -1, entry, http.RequestAborted);
        return $"/practices/{slug}/edit?done=saved&in={form.Text("text_language")}";
    });

    private static Task<IResult> Publish(string slug, HttpContext http, Actor actor, PracticeRegister register) => Carry(slug, "publish", http, actor, register, async (practice, form) =>
    {
        await register.Publish(actor, practice.Id, form.Is("published"), http.RequestAborted);
        return $"/practices/{slug}/edit?done=state";
    });

    private static Task<IResult> TakeDown(string slug, HttpContext http, Actor actor, PracticeRegister register) => Carry(slug, "down", http, actor, register, async (practice, form) =>
    {
        await register.TakeDown(actor, practice.Id, form.Text("reason"), http.RequestAborted);
        return $"/practices/{slug}/edit?done=state";
    });

    private static Task<IResult> Remove(string slug, HttpContext http, Actor actor, PracticeRegister register) => Carry(slug, "remove", http, actor, register, async (practice, _) =>
    {
        await register.Remove(actor, practice.Id, http.RequestAborted);
        return "/account/practices?done=state";
    });

    // What is not the actor's is not there, before anything of the form is looked at.
    private static Task<IResult> Carry(string slug, string name, HttpContext http, Actor actor, PracticeRegister register, Func<Practice, PostedForm, Task<string>> change) =>
        FormAnswer.Carry<EditPracticePage>(http, $"/practices/{slug}/edit", name, async form => await change(await register.GetOwn(actor, slug, http.RequestAborted), form));
}
