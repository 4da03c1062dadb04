using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Privacy;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Privacy;

/// <summary>
/// What falls due by the clock: notices to people whom somebody else entered, warnings before an account goes, and what is deleted then. Mails are in
/// the language of who gets them.
/// </summary>
public sealed class PrivacyMails(NoticeRegister notices, RetentionRegister retention, MailOutbox outbox, IServiceProvider services, IStringLocalizer<PrivacyTexts> texts)
{
    private static readonly string[] Languages = ["en", "nl"];

    /// <summary>Writes the mails that are due and deletes what is.</summary>
    public async Task Carry(CancellationToken cancellation)
    {
        var link = services.GetRequiredService<PersonLink>();
        foreach (var due in await notices.ListDue(cancellation: cancellation))
        {
            var (subject, body) = Write("Notice", due.Languages.Contains("nl") && !due.Languages.Contains("en") ? "nl" : "en", due.Name, link.Of(due.PersonId), due.EnteredBy, due.Organisations, due.Source);
            await notices.Give(due, subject, body, cancellation);
        }
        string[] subjects = [.. Languages.Select(language => Write("Warning", language, "", "", null, []).Subject)];
        foreach (var fading in await retention.ListFading(subjects, cancellation))
        {
            var (subject, body) = Write("Warning", fading.Language, fading.Mail, services.GetRequiredService<SiteAddress>().Of("/sign-in"), null, []);
            await outbox.Put(fading.Mail, subject, body, fading.PersonId, cancellation);
        }
        await retention.Carry(subjects, cancellation);
    }

    private (string Subject, string Body) Write(string mail, string language, string name, string link, string? by, IReadOnlyList<string> organisations, string? source = null) => ReaderLanguage.In(language, () =>
    {
        var places = organisations.Count == 0 ? texts["NoPlace"].Value : string.Join(", ", organisations);
        return (texts[$"Mail.{mail}.Subject"].Value, texts[$"Mail.{mail}", name, link, by ?? texts["Somebody"].Value, places, RetentionRegister.PersonWithoutAccount.Days, RetentionRegister.Warning.Days, source is null ? "" : texts["Mail.NoticeSource", source].Value].Value);
    });
}
