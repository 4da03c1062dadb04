using System.Text;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Events;

/// <summary>
/// Mails to the participants of an event, each in the language and with the link of who gets it. They are put in the outbox after the change that they tell of
/// was kept, so nothing stops them: a reader who goes away meanwhile would else leave people untold for good.
/// </summary>
internal sealed class EventMails(MailOutbox outbox, ParticipantAddresses addresses, EventLink links, IStringLocalizer<EventTexts> texts, IStringLocalizer<DiscussionTexts> seating)
{
    /// <summary>Asks people to say yes.</summary>
    public Task Invited(HostedEvent hosted, IEnumerable<Guid> participants) => Send(hosted, participants, "Invited", _ => null);

    /// <summary>Tells people that they got a place; of a draft nobody is told before it opens.</summary>
    public Task Promoted(HostedEvent hosted, IEnumerable<Guid> participants) => hosted.Status == EventStatus.Draft ? Task.CompletedTask : Send(hosted, participants, "Promoted", _ => null);

    /// <summary>Tells all who got a place because somebody was erased.</summary>
    public async Task Promoted(IReadOnlyList<EventChange> changes)
    {
        foreach (var change in changes)
            await Promoted(change.Hosted, change.Promoted);
    }

    /// <summary>Tells somebody that a meeting is asked for. Who asks stands on the page.</summary>
    public Task Asked(HostedEvent hosted, Guid participant) => Send(hosted, [participant], "Asked", _ => null);

    /// <summary>Tells somebody that a request was accepted.</summary>
    public Task Accepted(HostedEvent hosted, Guid participant) => Send(hosted, [participant], "Accepted", _ => null);

    /// <summary>Tells people what is new in their programmes.</summary>
    /// <param name="hosted">The event.</param>
    /// <param name="tell">Who is to be told what.</param>
    /// <param name="isFirst">True where the programme was not published before.</param>
    public Task Told(HostedEvent hosted, IReadOnlyList<ToTell> tell, bool isFirst)
    {
        var changes = tell.ToDictionary(one => one.Participant.Id, one => one);
        return Send(hosted, changes.Keys, isFirst ? "Programme" : "Changed", id => Lines(hosted, changes[id]));
    }

    /// <summary>What changed for somebody, line by line, in the reader's language.</summary>
    public string Line(HostedEvent hosted, ToldChange change)
    {
        var with = change.With ?? texts["Gone"].Value;
        string When(DateTimeOffset at) => $"{EventTimes.Day(EventTimes.DayOf(hosted.Zone, at))} {EventTimes.Time(hosted.Zone, at)}";
        return (change.Before, change.Now) switch
        {
            ({ } before, null) => texts["Line.Cancelled", with, When(before)],
            (null, { } now) => texts["Line.New", with, When(now), change.TableNow ?? ""],
            ({ } before, { } now) when before == now => texts["Line.Table", with, When(now), change.TableNow ?? ""],
            ({ } before, { } now) => texts["Line.Moved", with, When(before), When(now), change.TableNow ?? ""],
            _ => "",
        };
    }

    /// <summary>All that changed for somebody, line by line.</summary>
    public IEnumerable<string> LinesOf(HostedEvent hosted, ToTell one) => one.Changes.Select(change => Line(hosted, change)).Concat(one.Seats.Select(change => DiscussionWords.Line(seating, hosted, change)));

    private string Lines(HostedEvent hosted, ToTell one) =>
        LinesOf(hosted, one).Aggregate(new StringBuilder(), (text, line) => text.Append("- ").Append(line).Append('\n')).ToString();

    private async Task Send(HostedEvent hosted, IEnumerable<Guid> participants, string what, Func<Guid, string?> lines)
    {
        var mails = (await addresses.List([.. participants], CancellationToken.None)).Select(to => ReaderLanguage.In(to.Language, () => new NewMail(
            to.Mail, texts[$"Mail.{what}.Subject", EventTimes.Title(hosted)], texts[$"Mail.{what}.Body", to.Name, EventTimes.Title(hosted), lines(to.ParticipantId) ?? "", links.Of(hosted.Slug, to)], to.PersonId, hosted.Id))).ToList();
        await outbox.PutAll(mails, CancellationToken.None);
    }
}
