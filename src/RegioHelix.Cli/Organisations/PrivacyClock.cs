using RegioHelix.Cli.Working;
using RegioHelix.Web.Privacy;

namespace RegioHelix.Cli.Organisations;

/// <summary>Tells people what they are to be told and deletes what is due, at the start and every hour: notices are given within the hour, not the month.</summary>
internal sealed class PrivacyClock(PrivacyMails mails, TimeProvider clock, ILogger<PrivacyClock> log) : RecurringWork(TimeSpan.FromHours(1), clock, log, "notices and what is to be deleted wait for the next hour")
{
    /// <inheritdoc />
    protected override Task Run(CancellationToken cancellation) => mails.Carry(cancellation);
}
