using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Web.Accounts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Organisations.Editing;

/// <summary>Roles in an organisation, and invitations to it.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Adds them to an organisation's group.</summary>
    public static void MapPeopleEndpoints(this IEndpointRouteBuilder edit)
    {
        edit.MapPost("/roles", Give);
        edit.MapPost("/roles/remove", Take);
        edit.MapPost("/appearance", Show);
        edit.MapPost("/invite", Invite);
        edit.MapPost("/invite/withdraw", Withdraw);
    }

    private static Task<IResult> Give(string slug, HttpContext http, RoleRegister roles) => EditEndpoints.Carry(http, slug, "appearance", "saved", async (edited, form) =>
    {
        // Roles are changed, not handed out: who belongs to it took up an invitation.
        var person = form.Id("person");
        if (edited.MayOwn && (await roles.List(edited.Actor, edited.Organisation.Id, http.RequestAborted)).All(one => one.PersonId != person))
            throw RefusedException.NotFound();
        await roles.Give(edited.Actor, edited.Organisation.Id, person, form.Choice<RoleKind>("kind") ?? RoleKind.Member, http.RequestAborted);
    });

    private static Task<IResult> Take(string slug, HttpContext http, RoleRegister roles) => FormAnswer.Carry<EditPage>(http, $"/organisations/{slug}/edit", "appearance", async form =>
    {
        var edited = await EditEndpoints.Open(http, slug);
        var person = form.Id("person");
        await roles.Take(edited.Actor, edited.Organisation.Id, person, http.RequestAborted);
        return person == edited.Actor.PersonId ? "/account/organisations?done=left" : $"{edited.Page}?done=saved";
    });

    private static Task<IResult> Show(string slug, HttpContext http, RoleRegister roles) => EditEndpoints.Carry(http, slug, "appearance", "saved", (edited, form) =>
        roles.Show(edited.Actor, edited.Organisation.Id, form.Text("title"), form.Is("shown"), http.RequestAborted));

    private static async Task<IResult> Invite(string slug, HttpContext http, RoleRegister roles, AccountMails mails)
    {
        RazorComponentResult<InvitedDocument>? shown = null;
        var answer = await EditEndpoints.Carry(http, slug, "invite", "saved", async (edited, form) =>
        {
            var problems = new FieldProblems();
            var mail = MailAddress.Read(form.Text("mail"), "mail", problems);
            problems.ThrowIfAny();
            var (kind, days) = (form.Choice<RoleKind>("kind") ?? RoleKind.Member, form.NumberOrWrong("days") ?? RoleRegister.UsualDays);
            var link = mails.InvitationLink(await roles.Invite(edited.Actor, edited.Organisation.Id, kind, days, http.RequestAborted));
            if (mail is not null)
                await mails.Invite(mail, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, edited.Organisation.Name, kind, days, link);
            shown = new(new Dictionary<string, object?> { [nameof(InvitedDocument.Link)] = link, [nameof(InvitedDocument.Page)] = edited.Page, [nameof(InvitedDocument.Mail)] = mail, [nameof(InvitedDocument.Days)] = days });
        });
        return shown is null ? answer : shown;
    }

    private static Task<IResult> Withdraw(string slug, HttpContext http, RoleRegister roles) => EditEndpoints.Carry(http, slug, "invite", "saved", (edited, form) =>
        roles.Withdraw(edited.Actor, edited.Organisation.Id, form.Id("invitation"), http.RequestAborted));
}
