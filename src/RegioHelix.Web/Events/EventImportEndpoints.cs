using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Rosters;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>What those who organise change of who comes: one by one, or by a list that is looked at first.</summary>
internal static class EventImportEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 5;

    private const long Largest = LargestMegabytes * 1024L * 1024;
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapEventImportEndpoints(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/events/{slug}/participants").RequireAuthorization();
        people.MapPost("", Add).OwnFormsOnce();
        people.MapPost("/import", Receive).OwnFormsOnce().WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        people.MapPost("/import/{list}/take", Take).OwnFormsOnce();
        people.MapPost("/import/{list}/delete", Delete).OwnFormsOnce();
        people.MapPost("/{id:guid}", Change).OwnFormsOnce();
        people.MapPost("/{id:guid}/withdraw", Withdraw).OwnFormsOnce();
    }

    private static Task<IResult> Add(string slug, HttpContext http, Actor actor, EventRegister events, ParticipantRegister register, SeatingDesk seating, EventMails mails) => FormAnswer.Carry<ParticipantsPage>(http, $"/events/{slug}/participants", "add", async form =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var added = await register.AddOther(actor, slug, EventForm.ReadParticipant(form), form.Text("agreement") == "elsewhere", http.RequestAborted);
        await seating.Mend(slug);
        await Invite(hosted, [added], mails);
        return $"/events/{slug}/participants?done=participant";
    });

    private static Task<IResult> Receive(string slug, HttpContext http, Actor actor, EventRegister events, RosterShelf shelf) => FormAnswer.Carry<ParticipantsPage>(http, $"/events/{slug}/participants", "import", async _ =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        if (http.Request.Form.Files["file"] is not { Length: > 0 } file)
            throw Wrong("empty-file", Phrase.Of("choose a file that is not empty"));
        if (file.Length > Largest)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        await using var content = file.OpenReadStream();
        try
        {
            return $"/events/{slug}/participants/import/{shelf.Receive(actor, content, Path.GetFileName(file.FileName) is { Length: > 0 and <= 120 } name ? name : "list")}";
        }
        catch (ProblemsException wrong)
        {
            throw new ProblemsException([.. wrong.Problems.Take(20).Select(problem => problem with { File = "file" })]);
        }
    });

    private static Task<IResult> Take(string slug, string list, HttpContext http, Actor actor, EventRegister events, ParticipantImport import, RosterShelf shelf, EventMails mails) => FormAnswer.Carry<ParticipantImportPage>(http, $"/events/{slug}/participants/import/{list}", "take", async form =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var added = await import.Take(actor, slug, shelf.Get(actor, list), form.Text("agreement") == "elsewhere", http.RequestAborted);
        shelf.Delete(actor, list);
        await Invite(hosted, added, mails);
        return $"/events/{slug}/participants?done=participants";
    });

    private static Task<IResult> Delete(string slug, string list, HttpContext http, Actor actor, EventRegister events, RosterShelf shelf) => FormAnswer.Carry<ParticipantImportPage>(http, $"/events/{slug}/participants/import/{list}", "forget", async _ =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        shelf.Delete(actor, list);
        return $"/events/{slug}/participants?done=state";
    });

    private static Task<IResult> Change(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, ParticipantRegister register, CheckInRegister known, ProgrammeDesk desk) => FormAnswer.Carry<ParticipantPage>(http, $"/events/{slug}/participants/{id}", "participant", async form =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var before = (await known.Get(actor, slug, id, http.RequestAborted)).Participant;
        var changed = await register.ChangeOther(actor, slug, id, form.Number("version") ?? -1, EventForm.ReadParticipant(form), EventForm.ReadAway(form), http.RequestAborted);
        if (!ProgrammeDesk.IsTouched(before, changed))
            return $"/events/{slug}/participants/{id}?done=saved";
        // People know a published programme: those who organise see first what mending it comes to.
        if (hosted.Status == EventStatus.Published)
            return $"{LiveForm.Address(slug, new() { About = [id] })}&done=saved#proposal";
        return await desk.Mend(slug, [id]) ? $"/events/{slug}/programme?done=repaired#tell" : $"/events/{slug}/participants/{id}?done=saved";
    });

    private static Task<IResult> Withdraw(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, ParticipantRegister register, ProgrammeDesk desk, EventMails mails) => FormAnswer.Carry<ParticipantPage>(http, $"/events/{slug}/participants/{id}", "withdraw", async _ =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var left = await register.WithdrawOther(actor, slug, id, http.RequestAborted);
        await mails.Promoted(hosted, left.Promoted);
        if (hosted.Status == EventStatus.Published)
            return left.Freed.Count == 0 ? $"/events/{slug}/live?done=state" : $"{LiveForm.Address(slug, new() { About = left.Freed })}&done=state#proposal";
        return await desk.Mend(slug, [id, .. left.Freed]) ? $"/events/{slug}/programme?done=repaired#tell" : $"/events/{slug}/participants?done=state";
    });

    // Who was entered with an address is asked to say yes; who agreed elsewhere gets the link to the own page with the same mail. Of a draft all are written to once it opens.
    private static Task Invite(HostedEvent hosted, IReadOnlyList<Participant> added, EventMails mails) =>
        hosted.Status == EventStatus.Draft ? Task.CompletedTask : mails.Invited(hosted, added.Select(one => one.Id));

    private static ProblemsException Wrong(string rule, Phrase advice) => new(new Problem("file", 0, 0, rule, "", advice));
}
