using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Needs;

/// <summary>
/// Tells those who agreed to mail that an expression of interest came in, or was answered, and where to read on. No organisation and no person is named in
/// it: who owns an anonymous need stays unnamed, and a mail lies about longer than an answer counts.
/// </summary>
internal sealed class InterestMails(MailOutbox outbox, InterestNotices notices, SiteAddress site, IStringLocalizer<NeedTexts> texts)
{
    /// <summary>To the owner's side: one came in.</summary>
    public async Task Arrived(Guid interest, CancellationToken cancellation)
    {
        foreach (var notice in await notices.ListArrived(interest, cancellation))
            await Put("Arrived", notice, site.Of($"/needs/{notice.Slug}/edit"), cancellation);
    }

    /// <summary>To the sender's side: the owner said yes or no.</summary>
    public async Task Answered(ExpressionOfInterest interest, CancellationToken cancellation)
    {
        foreach (var notice in await notices.ListAnswered(interest.Id, cancellation))
            await Put(interest.Status == InterestStatus.Accepted ? "Accepted" : "Declined", notice, site.Of("/account/needs"), cancellation);
    }

    private Task Put(string mail, InterestNotice notice, string link, CancellationToken cancellation)
    {
        var title = (notice.Title.FirstOrDefault(one => one.Language == notice.Language) ?? notice.Title.FirstOrDefault())?.Text ?? "";
        var (subject, body) = ReaderLanguage.In(notice.Language, () => (texts[$"Mail.{mail}.Subject", title].Value, texts[$"Mail.{mail}", title, link].Value));
        return outbox.Put(notice.Mail, subject, body, notice.PersonId, cancellation);
    }
}
