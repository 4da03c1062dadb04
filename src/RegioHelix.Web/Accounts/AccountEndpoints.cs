using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Accounts;

/// <summary>Signing in and out, the own account, invitations and forgotten passwords. No answer tells a stranger which addresses have an account.</summary>
internal static class AccountEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapAccountEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignIn).OwnFormsOnce().Slowly();
        routes.MapGet("/sign-in/provider", SignInElsewhere).Slowly();
        // A handler that takes the context alone would be taken for one that writes its answer itself.
        routes.MapPost("/sign-out", (Delegate)SignOut).OwnFormsOnce();
        routes.MapPost("/password", Forgotten).OwnFormsOnce().Slowly();
        routes.MapPost("/password/set/{account}/{token}", Reset).OwnFormsOnce().Slowly();
        routes.MapPost("/invitations/{secret}/join", Join).OwnFormsOnce().Slowly();
        routes.MapPost("/invitations/{secret}/accept", Accept).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/self", Describe).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/password", ChangePassword).OwnFormsOnce().RequireAuthorization();
    }

    private static Task<IResult> SignIn(HttpContext http, SignInRegister register) => Answer<SignInPage>(http, "/sign-in", "sign-in", async form =>
    {
        var who = await register.TryPassword(form.Text("mail"), form.Text("password"), http.RequestAborted)
            ?? throw new ProblemsException(new Problem("password", 0, 0, "wrong-sign-in", "", Phrase.Of("address and password do not fit each other; after five failures an account rests for a quarter of an hour")));
        await SignInCookie.Begin(http, who.Actor.AccountId!.Value, who.Stamp);
        return ReturnAddress.Read(form.Text("return")) ?? "/account/organisations";
    });

    // By a link, not a form: a form of this site may be sent to this site alone.
    private static IResult SignInElsewhere(HttpContext http, IServiceProvider parts) => parts.GetService<OpenIdSignIn>() is null
        ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
        : TypedResults.Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Of(http.Request) ?? "/account/organisations" }, [OpenIdSignIn.Scheme]);

    private static Task<IResult> SignOut(HttpContext http) => FormAnswer.Carry<AccountPage>(http, "/account", "out", async _ =>
    {
        await SignInCookie.End(http);
        return "/sign-in?note=out";
    });

    private static Task<IResult> Forgotten(HttpContext http, OwnAccountRegister register, AccountMails mails) => Answer<ForgottenPage>(http, "/password", "forgotten", async form =>
    {
        if (await register.Recover(form.Text("mail")) is { } recovery)
            await mails.Recover(recovery);
        return "/password?sent=yes";
    });

    private static Task<IResult> Reset(string account, string token, HttpContext http, OwnAccountRegister register) => Answer<ResetPage>(http, $"/password/{account}/{token}", "reset", async form =>
    {
        await register.Reset(Guid.TryParse(account, out var id) ? id : Guid.Empty, PasswordLink.ReadToken(token), form.Text("password"));
        return "/sign-in?note=reset";
    });

    private static Task<IResult> Join(string secret, HttpContext http, OwnAccountRegister register, AccountMails mails) => Answer<InvitationPage>(http, $"/invitations/{secret}", "join", async form =>
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (!await register.Join(secret, form.Text("name"), form.Text("mail"), form.Text("password"), language, http.RequestAborted) && await register.Recover(form.Text("mail")) is { } owner)
            await mails.Taken(owner);
        return "/sign-in?note=joined";
    });

    private static Task<IResult> Accept(string secret, HttpContext http, Actor actor, RoleRegister roles) => FormAnswer.Carry<InvitationPage>(http, $"/invitations/{secret}", "accept", async _ =>
        $"/organisations/{await roles.Accept(actor, secret, http.RequestAborted)}/edit?done=accepted");

    private static Task<IResult> Describe(HttpContext http, Actor actor, OwnAccountRegister register) => FormAnswer.Carry<AccountPage>(http, "/account", "self", async form =>
    {
        await register.Describe(actor, form.Text("name"), form.Text("language"), http.RequestAborted);
        return $"/account?done=saved&lang={(form.Text("language") == "nl" ? "nl" : "en")}";
    });

    private static Task<IResult> ChangePassword(HttpContext http, Actor actor, OwnAccountRegister register) => FormAnswer.Carry<AccountPage>(http, "/account", "password", async form =>
    {
        var stamp = await register.ChangePassword(actor, form.Text("present"), form.Text("password"));
        await SignInCookie.Begin(http, actor.AccountId!.Value, stamp);
        return "/account?done=password";
    });

    private static Task<IResult> Answer<TPage>(HttpContext http, string page, string form, Func<PostedForm, Task<string>> change)
        where TPage : Microsoft.AspNetCore.Components.IComponent => SignInPace.Keep(() => FormAnswer.Carry<TPage>(http, page, form, change), http.RequestAborted);
}
