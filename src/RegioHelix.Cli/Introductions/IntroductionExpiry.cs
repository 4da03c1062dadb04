using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Ties;
using RegioHelix.Web.Introductions;

namespace RegioHelix.Cli.Introductions;

/// <summary>Begins the next way of introductions whose way had its time, and forgets contacts that nobody answered, at the start and every quarter of an hour.</summary>
internal sealed class IntroductionExpiry(IntroductionRegister register, TieClaimRegister claims, IntroductionMails mails, RegistryDatabase database, TimeProvider clock, ILogger<IntroductionExpiry> log)
    : RecurringWork(TimeSpan.FromMinutes(15), database, clock, log)
{
    /// <inheritdoc />
    protected override async Task Carry(CancellationToken cancellation)
    {
        await Each(await register.ListOverdue(cancellation), async due => await mails.Asked(await register.MoveOn(due, cancellation), cancellation), cancellation);
        await claims.ForgetDue(cancellation);
    }
}
