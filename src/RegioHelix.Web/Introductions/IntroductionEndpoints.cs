using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Ties;
using RegioHelix.Studies.Introductions;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Introductions;

/// <summary>What the forms about introductions change. All of it is the signed-in person's own.</summary>
internal static class IntroductionEndpoints
{
    /// <summary>The version of the words that who agrees to introductions was shown.</summary>
    internal const string Wording = "introductions-1";

    private const string Page = "/account/introductions";

    /// <summary>Adds them.</summary>
    public static void MapIntroductionEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Page + "/consent", Agree).OwnFormsOnce().RequireAuthorization();
        routes.MapPost(Page + "/new", Ask).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/introductions/steps/{step:guid}/answer", Answer).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/introductions/{id:guid}/withdraw", TakeBack).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/introductions/{id:guid}/outcome", Conclude).OwnFormsOnce().RequireAuthorization();
    }

    private static Task<IResult> Agree(HttpContext http, Actor actor, ConsentRegister consents) => FormAnswer.Carry<IntroductionsPage>(http, Page, "consent", async form =>
    {
        await consents.Say(actor, ConsentPurpose.Introductions, form.Is("given"), Wording, http.RequestAborted);
        return Page + "?done=saved";
    });

    private static Task<IResult> Ask(HttpContext http, Actor actor, IntroductionStudy study, IntroductionMails mails) => FormAnswer.Carry<NewIntroductionPage>(http, Page + "/new", "ask", async form =>
    {
        await mails.Asked(await study.Ask(actor, form.Text("to"), form.Text("purpose"), form.Text("language"), http.RequestAborted), http.RequestAborted);
        return Page + "?done=sent";
    });

    private static Task<IResult> Answer(Guid step, HttpContext http, Actor actor, IntroductionRegister register, IntroductionMails mails) => FormAnswer.Carry<IntroductionsPage>(http, Page, "yes-" + step, async form =>
    {
        await mails.Asked(await register.Answer(actor, step, form.Is("agreed"), http.RequestAborted), http.RequestAborted);
        return Page + "?done=state";
    });

    private static Task<IResult> TakeBack(Guid id, HttpContext http, Actor actor, IntroductionRegister register) => FormAnswer.Carry<IntroductionsPage>(http, Page, "back-" + id, async _ =>
    {
        await register.Withdraw(actor, id, http.RequestAborted);
        return Page + "?done=state";
    });

    private static Task<IResult> Conclude(Guid id, HttpContext http, Actor actor, IntroductionRegister register) => FormAnswer.Carry<IntroductionsPage>(http, Page, "outcome-" + id, async form =>
    {
        await register.Conclude(actor, id, form.Chosen<IntroductionOutcome>("outcome"), http.RequestAborted);
        return Page + "?done=saved";
    });
}
