using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;
using RegioHelix.Registry;
using RegioHelix.Registry.Texts;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Ties;

/// <summary>What the forms about ties change, and the picture of a link. All of it is the signed-in person's own.</summary>
internal static class TieEndpoints
{
    private const string Page = "/account/ties";
    private const int Module = 6;

    /// <summary>Adds them.</summary>
    public static void MapTieEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Page, Add).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/{id:guid}/change", Change).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/{id:guid}/remove", Remove).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/requests/{id:guid}/confirm", Confirm).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/requests/{id:guid}/decline", Decline).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/suggestions/{person:guid}/take", TakeUp).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/link", MakeLink).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/link/revoke", Revoke).OwnFormsOnce().RequireAuthorization();
        routes.MapGet("/account/ties/link.svg", Picture).RequireAuthorization();
        routes.MapPost("/met/{secret}", Met).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/import", Look).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/import/take", Take).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/ties/import/drop", Drop).OwnFormsOnce().RequireAuthorization();
    }

    private static Task<IResult> Add(HttpContext http, Actor actor, TieClaimRegister claims) => FormAnswer.Carry<TiesPage>(http, Page, "tie", async form =>
    {
        await claims.Say(actor, new(form.Text("name"), form.Text("mail")), TieForm.Read(form), http.RequestAborted);
        return Page + "?done=saved";
    });

    private static Task<IResult> Change(Guid id, HttpContext http, Actor actor, TieRegister ties) => FormAnswer.Carry<TiePage>(http, $"{Page}/{id}", "tie", async form =>
    {
        await ties.Change(actor, id, TieForm.Read(form), http.RequestAborted);
        return Page + "?done=saved";
    });

    private static Task<IResult> Remove(Guid id, HttpContext http, Actor actor, TieRegister ties) => FormAnswer.Carry<TiePage>(http, $"{Page}/{id}", "remove", async _ =>
    {
        await ties.Forget(actor, id, http.RequestAborted);
        return Page + "?done=state";
    });

    private static Task<IResult> Confirm(Guid id, HttpContext http, Actor actor, TieRequestRegister requests) => FormAnswer.Carry<TieRequestPage>(http, $"{Page}/requests/{id}", "confirm", async form =>
    {
        await requests.Confirm(actor, id, TieForm.Read(form), http.RequestAborted);
        return Page + "?done=saved";
    });

    private static Task<IResult> Decline(Guid id, HttpContext http, Actor actor, TieRequestRegister requests) => FormAnswer.Carry<TieRequestPage>(http, $"{Page}/requests/{id}", "decline", async _ =>
    {
        await requests.Decline(actor, id, http.RequestAborted);
        return Page + "?done=state";
    });

    // Taken up with what is usual, at the least; the actor says more of it on its page.
    private static Task<IResult> TakeUp(Guid person, HttpContext http, Actor actor, TieSuggestions suggestions, TimeProvider clock) => FormAnswer.Carry<TiesPage>(http, Page, "take-" + person, async _ =>
    {
        await suggestions.Take(actor, person, new(TieKind.WorkedTogether, 2, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), null, TieVisibility.Introductions), http.RequestAborted);
        return Page + "?done=saved";
    });

    private static Task<IResult> MakeLink(HttpContext http, Actor actor, TieLinkRegister links) => FormAnswer.Carry<TieLinkPage>(http, Page + "/link", "link", async form =>
    {
        await links.Make(actor, form.Number("hours") ?? 0, http.RequestAborted);
        return Page + "/link?done=state";
    });

    private static Task<IResult> Revoke(HttpContext http, Actor actor, TieLinkRegister links) => FormAnswer.Carry<TieLinkPage>(http, Page + "/link", "revoke", async _ =>
    {
        await links.Revoke(actor, http.RequestAborted);
        return Page + "/link?done=state";
    });

    private static async Task<IResult> Picture(HttpContext http, Actor actor, TieLinkRegister links, SiteAddress site)
    {
        var link = actor.PersonId is null ? null : await links.Find(actor, http.RequestAborted);
        if (link is null)
            throw RefusedException.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        using var data = QRCodeGenerator.GenerateQrCode(site.Of($"/met/{link.Secret}"), QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return TypedResults.Text(picture.GetGraphic(Module), "image/svg+xml", Encoding.UTF8);
    }

    private static Task<IResult> Met(string secret, HttpContext http, Actor actor, TieLinkRegister links) => FormAnswer.Carry<MetPage>(http, $"/met/{secret}", "met", async form =>
    {
        await links.Read(actor, secret, http.RequestAborted);
        await links.Met(actor, secret, TieForm.Read(form), http.RequestAborted);
        return Page + "?done=met";
    });

    private static Task<IResult> Look(HttpContext http, Actor actor, ContactDrafts drafts) => FormAnswer.Carry<TieImportPage>(http, Page + "/import", "contacts", async form =>
    {
        var file = http.Request.Form.Files["file"];
        if (file?.Length > ContactFile.Longest)
            throw new ProblemsException(new Problem("contacts", 0, 0, "too-long", "", Phrase.Of($"{file.Length} characters; at most {ContactFile.Longest} are read")));
        drafts.Keep(actor, ContactFile.Read(file is { Length: > 0 } ? await Text(file, http.RequestAborted) : form.Text("contacts")));
        return Page + "/import";
    });

    private static Task<IResult> Take(HttpContext http, Actor actor, ContactDrafts drafts, TieClaimRegister claims) => FormAnswer.Carry<TieImportPage>(http, Page + "/import", "take", async form =>
    {
        var lines = form.Texts("line").ToHashSet();
        var chosen = (drafts.Find(actor) ?? throw RefusedException.NotNow(Phrase.Of("the contacts were kept for half an hour; bring the file again")))
            .Where(one => one.Problems.Count == 0 && lines.Contains(one.Line.ToString(CultureInfo.InvariantCulture))).Select(one => new ContactEntry(one.Name, one.Mail)).ToList();
        await claims.SayAll(actor, chosen, TieForm.Read(form) with { Source = TieSource.Imported }, http.RequestAborted);
        drafts.Drop(actor);
        return Page + "?done=saved";
    });

    private static Task<IResult> Drop(HttpContext http, Actor actor, ContactDrafts drafts) => FormAnswer.Carry<TieImportPage>(http, Page + "/import", "drop", _ =>
    {
        drafts.Drop(actor);
        return Task.FromResult(Page + "/import");
    });

    private static async Task<string> Text(IFormFile file, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellation);
        return FileText.Decode(copy.ToArray());
    }
}
