using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Commitments;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Commitments;

/// <summary>Reminds who promised something: once a week before its last day, once after it, in their language.</summary>
public sealed class CommitmentMails(DueCommitments due, IServiceProvider services, IStringLocalizer<CommitmentTexts> texts)
{
    /// <summary>Puts the mails that are due into the outbox.</summary>
    public async Task Carry(CancellationToken cancellation = default)
    {
        var site = services.GetRequiredService<SiteAddress>();
        foreach (var one in await due.List(cancellation))
            await due.Send(one, reader => Write(one, reader.Language, site.Of($"/commitments/{one.Commitment.Id}")), cancellation);
    }

    private (string Subject, string Body) Write(DueCommitment one, string language, string link) => ReaderLanguage.In(language, () =>
    {
        // In the language of the mail, which is its reader's.
        var (commitment, reader) = (one.Commitment, CultureInfo.CurrentUICulture);
        var (receiver, day) = (commitment.Receiver?.Name ?? commitment.ReceiverName ?? texts["Removed"].Value, commitment.DueOn.ToString("d MMMM yyyy", reader));
        return (texts[$"Mail.{one.Reminder}.Subject", day].Value, texts["Mail.Body", commitment.Giver!.Name, receiver, commitment.What, day, link].Value);
    });
}
