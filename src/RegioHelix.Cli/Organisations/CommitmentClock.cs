using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Web.Commitments;

namespace RegioHelix.Cli.Organisations;

/// <summary>Reminds who promised something, at the start and every hour.</summary>
internal sealed class CommitmentClock(CommitmentMails mails, RegistryDatabase database, TimeProvider clock, ILogger<CommitmentClock> log) : RecurringWork(TimeSpan.FromHours(1), database, clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => mails.Carry(cancellation);
}
