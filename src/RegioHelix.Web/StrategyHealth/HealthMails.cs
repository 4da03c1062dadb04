using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.StrategyHealth;

/// <summary>Tells those who keep an assessment which evidence will expire within sixty days, each expiry once, in their language.</summary>
public sealed class HealthMails(ExpiringEvidence expiring, IServiceProvider services, IStringLocalizer<StrategyHealthTexts> texts)
{
    /// <summary>Puts the mails that are due into the outbox.</summary>
    public async Task Carry(CancellationToken cancellation = default)
    {
        var site = services.GetRequiredService<SiteAddress>();
        foreach (var notice in await expiring.ListDue(cancellation))
            await expiring.Tell(notice, reader => Write(notice, reader.Language, site.Of("/strategy-health/" + notice.Slug)), cancellation);
    }

    private (string Subject, string Body) Write(ExpiryNotice notice, string language, string link) => ReaderLanguage.In(language, () =>
    {
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        var lines = string.Join('\n', notice.Items.Select(item => texts["Mail.Line", item.Title, item.ExpiresOn!.Value.ToString("d MMMM yyyy", culture), item.Owner ?? texts["Nobody"].Value].Value));
        return (texts["Mail.Subject", notice.Title].Value, texts["Mail.Body", notice.Title, lines, link].Value);
    });
}
