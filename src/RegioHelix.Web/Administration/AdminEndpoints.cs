using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Mail;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Accounts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Administration;

/// <summary>What administrators do with accounts and mails.</summary>
internal static class AdminEndpoints
{
    /// <summary>What can be done with an account, in the order of the buttons.</summary>
    public static readonly string[] Acts = ["moderator", "no-moderator", "administrator", "no-administrator", "block", "admit", "link"];

    /// <summary>Adds them.</summary>
    public static void MapAdminEndpoints(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").OwnFormsOnce().RequireAuthorization(SignedInPolicy.Administrator);
        admin.MapPost("/accounts", Add);
        admin.MapPost("/accounts/change", Change);
        admin.MapPost("/mails/again", SendAgain);
    }

    private static Task<IResult> Add(HttpContext http, Actor actor, AccountRegister accounts, OwnAccountRegister own, AccountMails mails) => FormAnswer.Carry<AccountsPage>(http, "/admin/accounts", "new", async form =>
    {
        var role = form.Text("role");
        await accounts.Create(actor, form.Text("mail"), null, role is PlatformRoles.Administrator or PlatformRoles.Moderator ? role : null);
        if (await own.Recover(form.Text("mail")) is { } recovery)
            await mails.Welcome(recovery);
        return "/admin/accounts?done=invited";
    });

    private static Task<IResult> Change(HttpContext http, Actor actor, AccountRegister accounts, OwnAccountRegister own, AccountMails mails) => FormAnswer.Carry<AccountsPage>(http, "/admin/accounts", "account", async form =>
    {
        var mail = form.Text("mail");
        await (form.Text("act") switch
        {
            "moderator" => accounts.SetRole(actor, mail, PlatformRoles.Moderator, true),
            "no-moderator" => accounts.SetRole(actor, mail, PlatformRoles.Moderator, false),
            "administrator" => accounts.SetRole(actor, mail, PlatformRoles.Administrator, true),
            "no-administrator" => accounts.SetRole(actor, mail, PlatformRoles.Administrator, false),
            "block" => accounts.Block(actor, mail, true),
            "admit" => accounts.Block(actor, mail, false),
            "link" => SendLink(mail, own, mails),
            _ => throw new ProblemsException(new Problem("mail", 0, 0, "nothing-chosen", "", Phrase.Of("choose an account and what to do with it"))),
        });
        return "/admin/accounts?done=state";
    });

    private static async Task SendLink(string mail, OwnAccountRegister own, AccountMails mails)
    {
        if (await own.Recover(mail) is { } recovery)
            await mails.Recover(recovery);
    }

    private static Task<IResult> SendAgain(HttpContext http, Actor actor, MailOutbox outbox) => FormAnswer.Carry<MailsPage>(http, "/admin/mails", "mail", async form =>
    {
        await outbox.Again(actor, form.Id("id"), http.RequestAborted);
        return "/admin/mails?done=state";
    });
}
