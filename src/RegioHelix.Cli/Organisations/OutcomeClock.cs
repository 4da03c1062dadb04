using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Web.Outcomes;

namespace RegioHelix.Cli.Organisations;

/// <summary>Asks what came of meetings and introductions, at the start and every hour.</summary>
internal sealed class OutcomeClock(OutcomeMails mails, RegistryDatabase database, TimeProvider clock, ILogger<OutcomeClock> log) : RecurringWork(TimeSpan.FromHours(1), database, clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => mails.Carry(cancellation);
}
