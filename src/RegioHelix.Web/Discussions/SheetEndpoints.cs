using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Events;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Discussions;

/// <summary>
/// Sheets of tables. A form of them is posted whole, or line by line by a script that sends again what it has not heard of: lines have names, so that nothing
/// is kept twice.
/// </summary>
internal static class SheetEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapSheetEndpoints(this IEndpointRouteBuilder routes)
    {
        Map<OwnSheetPage>(routes.MapGroup("/events/{slug}/me").RequireAuthorization());
        Map<LinkSheetPage>(routes.MapGroup("/events/{slug}/as/{key}"));
        routes.MapPost("/events/{slug}/me/noted/{entry:guid}/need", MakeNeed).OwnFormsOnce().RequireAuthorization();
    }

    private static void Map<TPage>(RouteGroupBuilder own)
        where TPage : IComponent
    {
        // Not once: what was typed long ago is taken too, and lines are kept once by their names.
        own.MapPost("/tables/{session:guid}/{round:int}/{table:int}", Keep<TPage>).WithOrder(-1).OwnFormsOnly();
        own.MapPost("/tables/{session:guid}/{round:int}/{table:int}/line", KeepLine).OwnFormsOnly();
        own.MapGet("/tables/{session:guid}/{round:int}/{table:int}/paper", Printed);
        own.MapGet("/tables/{session:guid}/{round:int}/{table:int}/paper.pdf", Pdf);
    }

    // Every line counts by itself: those that are right are kept whatever is wrong with another.
    private static Task<IResult> Keep<TPage>(Guid session, int round, int table, HttpContext http, OwnPlace place, SheetRegister register)
        where TPage : IComponent
    {
        var sheet = new SheetPlace(session, round, table);
        var address = DiscussionWords.Sheet(place.Base, sheet);
        return FormAnswer.Carry<TPage>(http, address, "sheet", async form =>
        {
            var (who, problems, met) = (await place.Who(http.RequestAborted), new List<Problem>(), false);
            await register.Open(who, place.Slug, sheet, http.RequestAborted);
            foreach (var client in form.Texts("client").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList())
                try
                {
                    var line = Read(form, client, $"-{client}");
                    // Somebody else changed it meanwhile: both stand there, one below the other.
                    if ((await register.Keep(who, place.Slug, sheet, line, http.RequestAborted)).IsConflict && !string.IsNullOrWhiteSpace(line.Noted))
                    {
                        await register.Keep(who, place.Slug, sheet, line with { ClientId = Guid.CreateVersion7(), Version = 0 }, http.RequestAborted);
                        met = true;
                    }
                }
                catch (ProblemsException wrong)
                {
                    problems.AddRange(wrong.Problems.Select(one => new Problem($"{one.File}-{client}", one.Line, one.Column, one.Rule, one.Value, one.Advice)));
                }
            return problems.Count > 0 ? throw new ProblemsException(problems) : $"{address}?done={(met ? "sheet-both" : "saved")}";
        });
    }

    private static async Task<IResult> KeepLine(Guid session, int round, int table, HttpContext http, OwnPlace place, SheetRegister register, TimeProvider clock)
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(http.RequestAborted));
        try
        {
            var kept = await register.Keep(await place.Who(http.RequestAborted), place.Slug, new(session, round, table), Read(form, form.Id("client"), ""), http.RequestAborted);
            return Twin.Json(new { Kept = !kept.IsConflict, SavedAt = clock.GetUtcNow(), Version = kept.Entry?.Version ?? 0, Entry = kept.Entry is { } entry ? new { entry.Kind, entry.Noted, Owner = entry.OwnerId, entry.Due } : null });
        }
        catch (ProblemsException wrong)
        {
            return Refused(StatusCodes.Status400BadRequest, wrong.Problems[0].Advice);
        }
        catch (RefusedException refused)
        {
            return Refused(refused.Reason is RefusalReason.NotNow or RefusalReason.Outdated ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound, refused.Explanation);
        }
    }

    private static IResult Refused(int status, Phrase why) => Results.Json(new { Why = why.In(CultureInfo.CurrentUICulture) }, statusCode: status);

    private static SheetLine Read(PostedForm form, Guid client, string suffix) => new(
        client, form.Number("version" + suffix) ?? 0, form.Choice<SheetKind>("kind" + suffix) ?? SheetKind.Conclusion, form.Text("noted" + suffix),
        form.Id("owner" + suffix) is var owner && owner == Guid.Empty ? null : owner,
        DateOnly.TryParseExact(form.Text("due" + suffix).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null);

    private static Task<IResult> MakeNeed(string slug, Guid entry, HttpContext http, Actor actor, RoleRegister roles, SheetRegister register) => FormAnswer.Carry<OwnEventPage>(http, $"/events/{slug}/me", $"need-{entry}", async form =>
    {
        var organisation = (await NeedEndpoints.Chosen(actor, roles, form, http.RequestAborted)).Id;
        var need = await register.MakeNeed(actor, slug, entry, organisation, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, http.RequestAborted);
        return $"/needs/{need.Slug}/edit";
    });

    private static async Task<IResult> Printed(Guid session, int round, int table, HttpContext http, OwnPlace place, SheetRegister register, DisclosureLog log, PrintWriter writer, PdfAnswer pdf)
    {
        var html = await Write(new(session, round, table), http, place, register, log, writer, pdf.Frame(http.Request));
        return PrintedPage.Private(http.Response, html);
    }

    private static async Task<IResult> Pdf(Guid session, int round, int table, HttpContext http, OwnPlace place, SheetRegister register, DisclosureLog log, PrintWriter writer, PdfAnswer pdf, TimeProvider clock)
    {
        var sheet = new SheetPlace(session, round, table);
        var html = await Write(sheet, http, place, register, log, writer, new PrintFrame(IsFile: true));
        return await pdf.Private(http.Response, html, clock.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"{place.Slug}-table-{table}"), DiscussionWords.Sheet(place.Base, sheet) + "/paper");
    }

    private static async Task<string> Write(SheetPlace sheet, HttpContext http, OwnPlace place, SheetRegister register, DisclosureLog log, PrintWriter writer, PrintFrame frame)
    {
        var who = await place.Who(http.RequestAborted);
        var opened = await register.Open(who, place.Slug, sheet, http.RequestAborted);
        await log.NoteDaily(who, [.. opened.People.Select(one => one.Participant.PersonId).Where(person => person != who.PersonId)], "event", http.RequestAborted);
        return await writer.Write<SheetDocument>(new Dictionary<string, object?> { [nameof(SheetDocument.Frame)] = frame, [nameof(SheetDocument.Opened)] = opened, [nameof(SheetDocument.Address)] = DiscussionWords.Sheet(place.Base, sheet) }, CultureInfo.CurrentUICulture);
    }
}
