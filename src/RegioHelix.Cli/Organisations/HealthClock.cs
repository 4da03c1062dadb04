using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Web.StrategyHealth;

namespace RegioHelix.Cli.Organisations;

/// <summary>Tells those who keep assessments of strategies which evidence will expire, at the start and every hour.</summary>
internal sealed class HealthClock(HealthMails mails, RegistryDatabase database, TimeProvider clock, ILogger<HealthClock> log) : RecurringWork(TimeSpan.FromHours(1), database, clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => mails.Carry(cancellation);
}
