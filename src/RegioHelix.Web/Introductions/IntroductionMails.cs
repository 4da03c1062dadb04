using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Ties;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Introductions;

/// <summary>Tells who agreed to mail that they are asked for an introduction: that it is so, and where to answer; no name stands in the mail.</summary>
public sealed class IntroductionMails
{
    private readonly MailOutbox outbox;
    private readonly IntroductionBook book;
    private readonly SiteAddress site;
    private readonly IStringLocalizer<IntroductionTexts> texts;

    internal IntroductionMails(MailOutbox outbox, IntroductionBook book, SiteAddress site, IStringLocalizer<IntroductionTexts> texts) => (this.outbox, this.book, this.site, this.texts) = (outbox, book, site, texts);

    /// <summary>Puts the mail to somebody in the outbox, in their language; nothing where they did not agree to mail.</summary>
    public async Task Asked(Guid? person, CancellationToken cancellation = default)
    {
        if (person is not { } asked || await book.FindNotice(asked, cancellation) is not var (mail, language))
            return;
        var (subject, body) = ReaderLanguage.In(language, () => (texts["Mail.Subject"].Value, texts["Mail.Body", site.Of("/account/introductions")].Value));
        await outbox.Put(mail, subject, body, asked, cancellation);
    }
}
