using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Accounts;

/// <summary>The mails about accounts, each in the language of who gets it. They wait in the outbox until they can be sent.</summary>
internal sealed class AccountMails(MailOutbox outbox, SiteAddress site, IStringLocalizer<AccountTexts> texts)
{
    /// <summary>A link by which somebody sets the password anew.</summary>
    public Task Recover(Recovery recovery) => Put("Recover", recovery.Mail, recovery.Language, recovery.Person, site.Of(PasswordLink.Of(recovery)));

    /// <summary>The same link to who has a new account.</summary>
    public Task Welcome(Recovery recovery) => Put("Welcome", recovery.Mail, recovery.Language, recovery.Person, site.Of(PasswordLink.Of(recovery)));

    /// <summary>Says to the owner of an account that somebody tried to join with its address.</summary>
    public Task Taken(Recovery recovery) => Put("Taken", recovery.Mail, recovery.Language, recovery.Person, site.Of("/sign-in"));

    /// <summary>An invitation to an organisation.</summary>
    public Task Invite(string to, string language, string organisation, RoleKind role, int days, string link)
    {
        var (subject, body) = Write("Invite", language, organisation, link, days, $"Role.{role}");
        return outbox.Put(to, subject, body);
    }

    /// <summary>The address of an invitation.</summary>
    public string InvitationLink(string secret) => site.Of($"/invitations/{secret}");

    private Task Put(string mail, string to, string language, Guid? person, string link)
    {
        var (subject, body) = Write(mail, language, to, link, 0, null);
        return outbox.Put(to, subject, body, person);
    }

    private (string Subject, string Body) Write(string mail, string language, string name, string link, int days, string? role) => ReaderLanguage.In(language, () =>
        (texts[$"Mail.{mail}.Subject", name].Value, texts[$"Mail.{mail}", name, link, days, role is null ? "" : texts[role].Value].Value));
}
