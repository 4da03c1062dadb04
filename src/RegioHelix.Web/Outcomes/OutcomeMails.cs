using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Web.Events;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Outcomes;

/// <summary>Asks people what came of it: a line of links for each whom they met, each link an answer.</summary>
public sealed class OutcomeMails(FollowedPairs pairs, OutcomeAsking asking, IServiceProvider services, IStringLocalizer<OutcomeTexts> texts)
{
    /// <summary>Notes whom events and introductions brought together, and puts the mails that are due into the outbox.</summary>
    public async Task Carry(CancellationToken cancellation = default)
    {
        await pairs.Collect(cancellation);
        var site = services.GetRequiredService<SiteAddress>();
        foreach (var due in await asking.ListDue(cancellation))
            await asking.Send(due, (mail, secret) => ReaderLanguage.In(mail.Reader.Language, () => Write(mail, site.Of($"/outcomes/{secret}"))), cancellation);
    }

    /// <summary>The answers that a mail offers for a pair: what can have come of it by then.</summary>
    internal static IReadOnlyList<OutcomeStep> Offered(PairOccasion occasion, OutcomeWave wave) => wave switch
    {
        OutcomeWave.AfterEvent when occasion == PairOccasion.Meeting => [OutcomeStep.Nothing, OutcomeStep.Meeting, OutcomeStep.FollowUp, OutcomeStep.JointWork],
        OutcomeWave.AfterEvent => [OutcomeStep.Nothing, OutcomeStep.Contact, OutcomeStep.Meeting, OutcomeStep.FollowUp, OutcomeStep.JointWork],
        _ => [OutcomeStep.Nothing, OutcomeStep.Meeting, OutcomeStep.FollowUp, OutcomeStep.JointWork, OutcomeStep.Money, OutcomeStep.Result],
    };

    private (string Subject, string Body) Write(DueAsking due, string link)
    {
        // In the language of the mail, which is its reader's.
        var reader = CultureInfo.CurrentUICulture;
        var months = OutcomeDays.Months(due.Wave);
        var occasion = due.Hosted is { } hosted ? EventTimes.Title(hosted) : "";
        var kind = (due.Hosted is null ? "Other" : "Event") + (months == 0 ? "" : "Later");
        var lines = new StringBuilder();
        foreach (var (pair, number) in due.Pairs.Select((pair, at) => (pair, at + 1)))
        {
            lines.Append(reader, $"{number}. {pair.Name}{(pair.Organisation.Length > 0 ? ", " + pair.Organisation : "")}\n");
            foreach (var step in Offered(pair.Occasion, due.Wave))
                lines.Append(reader, $"   {texts["Say." + step]}: {link}/{number}/{StudyWords.Of(step)}\n");
            lines.Append('\n');
        }
        return (texts[$"Mail.{kind}.Subject", occasion, months].Value, texts["Mail.Body", texts[$"Mail.{kind}.Lead", occasion, months].Value, lines.ToString(), link, $"{link}/stop", OutcomeDays.LinkDays].Value);
    }
}
