using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Privacy;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Web.Events;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Privacy;

/// <summary>
/// What falls due by the clock: notices to people whom somebody else entered, warnings before an account goes, and what is deleted then. Mails are in
/// the language of who gets them.
/// </summary>
public sealed class PrivacyMails(NoticeRegister notices, RetentionRegister retention, ErasureRegister erasures, MailOutbox outbox, IServiceProvider services, IStringLocalizer<PrivacyTexts> texts)
{
    private static readonly string[] Languages = ["en", "nl"];

    /// <summary>Writes the mails that are due and deletes what is.</summary>
    public async Task Carry(CancellationToken cancellation)
    {
        var failures = new List<Exception>();
        foreach (var due in await notices.ListDue(cancellation: cancellation))
            await Try(() => Tell(due, cancellation), failures);
        string[] subjects = [.. Languages.Select(language => Write("Warning", language, "", "", null, []).Subject)];
        foreach (var fading in await retention.ListFading(subjects, cancellation))
            await Try(() => Warn(fading, cancellation), failures);
        await retention.Carry(subjects, services.GetRequiredService<EventMails>().Promoted, cancellation);
        // Also of those who went by themselves, by a command, or with a backup that was put back.
        services.GetRequiredService<PriorityCheckShelf>().Forget((await erasures.List(cancellation)).Select(one => one.AccountId).OfType<Guid>().ToHashSet());
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    // One that cannot be written keeps nobody else from hearing, nor what is due from being deleted.
    private static async Task Try(Func<Task> tell, List<Exception> failures)
    {
        try
        {
            await tell();
        }
#pragma warning disable CA1031 // All of them are thrown at the end.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failures.Add(failure);
        }
    }

    private Task Tell(DueNotice due, CancellationToken cancellation)
    {
        var link = services.GetRequiredService<PersonLink>().Of(due.PersonId);
        var (subject, body) = Write("Notice", due.Languages.Contains("nl") && !due.Languages.Contains("en") ? "nl" : "en", due.Name, link, due.EnteredBy, due.Organisations, due.Source);
        return notices.Give(due, subject, body, cancellation);
    }

    private Task Warn(FadingAccount fading, CancellationToken cancellation)
    {
        var (subject, body) = Write("Warning", fading.Language, fading.Mail, services.GetRequiredService<SiteAddress>().Of("/sign-in"), null, []);
        return outbox.Put(fading.Mail, subject, body, fading.PersonId, cancellation);
    }

    private (string Subject, string Body) Write(string mail, string language, string name, string link, string? by, IReadOnlyList<string> organisations, string? source = null) => ReaderLanguage.In(language, () =>
    {
        var places = organisations.Count == 0 ? texts["NoPlace"].Value : string.Join(", ", organisations);
        return (texts[$"Mail.{mail}.Subject"].Value, texts[$"Mail.{mail}", name, link, by ?? texts["Somebody"].Value, places, RetentionRegister.PersonWithoutAccount.Days, RetentionRegister.Warning.Days, source is null ? "" : texts["Mail.NoticeSource", source].Value].Value);
    });
}
