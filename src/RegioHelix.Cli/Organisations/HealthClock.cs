using RegioHelix.Cli.Working;
using RegioHelix.Web.StrategyHealth;

namespace RegioHelix.Cli.Organisations;

/// <summary>Tells those who keep assessments of strategies which evidence will expire, at the start and every hour.</summary>
internal sealed class HealthClock(HealthMails mails, TimeProvider clock, ILogger<HealthClock> log) : RecurringWork(TimeSpan.FromHours(1), clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => mails.Carry(cancellation);
}
