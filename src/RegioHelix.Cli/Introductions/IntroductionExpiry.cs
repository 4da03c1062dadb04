using RegioHelix.Cli.Working;
using RegioHelix.Registry.Ties;
using RegioHelix.Web.Introductions;

namespace RegioHelix.Cli.Introductions;

/// <summary>Begins the next way of introductions whose way had its time, and forgets contacts that nobody answered, at the start and every quarter of an hour.</summary>
internal sealed class IntroductionExpiry(IntroductionRegister register, TieClaimRegister claims, IntroductionMails mails, TimeProvider clock, ILogger<IntroductionExpiry> log)
    : RecurringWork(TimeSpan.FromMinutes(15), clock, log, "introductions could not be moved on")
{
    /// <inheritdoc />
    protected override async Task Run(CancellationToken cancellation)
    {
        foreach (var person in await register.MoveOn(cancellation))
            await mails.Asked(person, cancellation);
        await claims.ForgetDue(cancellation);
    }
}
