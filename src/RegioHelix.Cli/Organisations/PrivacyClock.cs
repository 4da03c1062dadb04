using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Web.Privacy;

namespace RegioHelix.Cli.Organisations;

/// <summary>Tells people what they are to be told and deletes what is due, at the start and every hour: notices are given within the hour, not the month.</summary>
internal sealed class PrivacyClock(PrivacyMails mails, ErasureRegister erasures, RegistryDatabase database, TimeProvider clock, ILogger<PrivacyClock> log) : RecurringWork(TimeSpan.FromHours(1), database, clock, log)
{
    /// <inheritdoc />
    protected override async Task Carry(CancellationToken cancellation)
    {
        // Also of those whom another server erased: each keeps a list of the own, and the one that is left may be needed.
        await erasures.NoteAll(cancellation);
        await mails.Carry(cancellation);
    }
}
