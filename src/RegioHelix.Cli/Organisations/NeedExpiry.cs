using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;

namespace RegioHelix.Cli.Organisations;

/// <summary>Marks needs and offers whose twelve months are over, at the start and every hour. Nobody sees them from the moment on anyway; their owners see why.</summary>
internal sealed class NeedExpiry(NeedRegister register, RegistryDatabase database, TimeProvider clock, ILogger<NeedExpiry> log) : RecurringWork(TimeSpan.FromHours(1), database, clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => register.ExpireDue(cancellation);
}
