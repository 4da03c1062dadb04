using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Studies.PolicyBriefs;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.PolicyBriefs;

/// <summary>The twins of policy briefs, the same on paper, and what their forms change.</summary>
internal static class PolicyBriefEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapPolicyBriefEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/policy-briefs.json", List);
        routes.MapGet("/policy-briefs/{slug}.json", One);
        routes.MapGet("/policy-briefs/{slug}/print", Print);
        routes.MapGet("/policy-briefs/{slug}/print.pdf", Pdf);
        routes.MapPost("/policy-briefs/new", Add).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/policy-briefs/{slug}/edit", Change).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/policy-briefs/{slug}/publish", Publish).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/policy-briefs/{slug}/take-down", TakeDown).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/policy-briefs/{slug}/remove", Remove).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>What a brief is to be about, as an address says it; null where it does not.</summary>
    /// <exception cref="Studies.StudyRefusedException">It is not known here.</exception>
    internal static BriefSubject? Subject(IQueryCollection query, BriefSubjects subjects)
    {
        foreach (var kind in Enum.GetValues<BriefSubjectKind>())
            if (QuerySwitches.Text(query, Word(kind)) is { } code)
                return subjects.Get(kind, code);
        return null;
    }

    /// <summary>A kind as addresses write it.</summary>
    internal static string Word(BriefSubjectKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Who may be named as the author.</summary>
    internal static async Task<IReadOnlyList<(string Slug, string Name)>> Authors(Actor actor, RoleRegister roles, string installation, CancellationToken cancellation) =>
        [.. (await NeedEndpoints.Writing(actor, roles, cancellation)).Select(one => (one.Slug, one.Name)), .. actor.IsModerating ? [(NeedEndpoints.ForNone, installation)] : Array.Empty<(string, string)>()];

    private static async Task<ContentHttpResult> List(HttpRequest request, PolicyBriefStudy study, BriefSubjects subjects)
    {
        var subject = Subject(request.Query, subjects);
        return Twin.Json(await study.Run(subject?.Kind, subject?.Code, request.HttpContext.RequestAborted));
    }

    private static async Task<ContentHttpResult> One(string slug, HttpContext http, Actor actor, PolicyBriefStudy study) => Twin.Json(await study.Get(actor, slug, http.RequestAborted));

    private static async Task<ContentHttpResult> Print(string slug, HttpRequest request, Actor actor, PolicyBriefStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var frame = pdf.Frame(request);
        var view = await study.Get(actor, slug, request.HttpContext.RequestAborted);
        return PrintedPage.Of(await writer.Write<PolicyBriefDocument, PolicyBriefView>(view, frame, AddressOf(slug), CultureInfo.CurrentUICulture));
    }

    private static async Task<IResult> Pdf(string slug, HttpContext http, Actor actor, PolicyBriefStudy study, PrintWriter writer, PdfAnswer pdf, SiteAddress site, TimeProvider clock)
    {
        var view = await study.Get(actor, slug, http.RequestAborted);
        var html = await writer.Write<PolicyBriefDocument, PolicyBriefView>(view, new PrintFrame(IsFile: true, new Uri(site.Of("/"))), "", CultureInfo.CurrentUICulture);
        return await pdf.OfReader(html, view.Line.PublishedAt ?? clock.GetUtcNow(), slug, AddressOf(slug));
    }

    private static Task<IResult> Add(HttpContext http, Actor actor, RoleRegister roles, PolicyBriefRegister register) => FormAnswer.Carry<NewPolicyBriefPage>(http, "/policy-briefs/new", "brief", async form =>
    {
        var author = await NeedEndpoints.ChosenOrNone(actor, roles, form, http.RequestAborted);
        var brief = await register.Add(actor, author, PolicyBriefForm.Read(form, form.Chosen<BriefSubjectKind>("kind"), form.Text("subject"), null), http.RequestAborted);
        return $"/policy-briefs/{brief.Slug}/edit?done=written";
    });

    private static Task<IResult> Change(string slug, HttpContext http, Actor actor, PolicyBriefRegister register) => Carry(slug, "brief", http, actor, register, async (brief, form) =>
    {
        await register.Change(actor, brief.Id, form.Number("version") ?? -1, PolicyBriefForm.Read(form, brief.SubjectKind, brief.Subject, brief), http.RequestAborted);
        return $"/policy-briefs/{slug}/edit?done=saved&in={form.Text("text_language")}";
    });

    private static Task<IResult> Publish(string slug, HttpContext http, Actor actor, PolicyBriefRegister register, PolicyBriefStudy study) => Carry(slug, "publish", http, actor, register, async (brief, form) =>
    {
        if (form.Is("published"))
            await study.Publish(actor, slug, form.Number("version") ?? -1, http.RequestAborted);
        else
            await register.Hide(actor, brief.Id, http.RequestAborted);
        return $"/policy-briefs/{slug}/edit?done=state";
    });

    private static Task<IResult> TakeDown(string slug, HttpContext http, Actor actor, PolicyBriefRegister register) => Carry(slug, "down", http, actor, register, async (brief, form) =>
    {
        await register.TakeDown(actor, brief.Id, form.Text("reason"), http.RequestAborted);
        return $"/policy-briefs/{slug}/edit?done=state";
    });

    private static Task<IResult> Remove(string slug, HttpContext http, Actor actor, PolicyBriefRegister register) => Carry(slug, "remove", http, actor, register, async (brief, _) =>
    {
        await register.Remove(actor, brief.Id, http.RequestAborted);
        return "/account/policy-briefs?done=state";
    });

    // What is not the actor's is not there, before anything of the form is looked at.
    private static Task<IResult> Carry(string slug, string name, HttpContext http, Actor actor, PolicyBriefRegister register, Func<PolicyBrief, PostedForm, Task<string>> change) =>
        FormAnswer.Carry<EditPolicyBriefPage>(http, $"/policy-briefs/{slug}/edit", name, async form => await change(await register.GetOwn(actor, slug, http.RequestAborted), form));

    private static string AddressOf(string slug) => $"/policy-briefs/{Uri.EscapeDataString(slug)}/print";
}
