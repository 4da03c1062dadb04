using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;

namespace RegioHelix.Cli.Events;

/// <summary>Lets lapse, at the start and every quarter of an hour, the requests for meetings that nobody answered in time.</summary>
internal sealed class WishExpiry(WishRegister register, RegistryDatabase database, TimeProvider clock, ILogger<WishExpiry> log) : RecurringWork(TimeSpan.FromMinutes(15), database, clock, log)
{
    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => register.ExpireDue(cancellation);
}
