using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Studies.Rosters;
using RegioHelix.Studies.StrategyHealth;

namespace RegioHelix.Cli.Working;

/// <summary>Removes what is kept for some days, at the start and every hour: jobs that ended, pasted lists, lists that were not taken in, drafts of assessments.</summary>
internal sealed class KeptDays(IJobStore jobs, MemberListShelf lists, RosterShelf rosters, HealthDesk drafts, TimeProvider clock, ILogger<KeptDays> log)
    : RecurringWork(TimeSpan.FromHours(1), null, clock, log)
{
    // A month is long enough to read why an import of last week failed.
    private static readonly TimeSpan Jobs = TimeSpan.FromDays(30);

    private readonly TimeProvider clock = clock;

    /// <inheritdoc />
    protected override Task Carry(CancellationToken cancellation) => Each<Action>(
        [() => jobs.RemoveEnded(clock.GetUtcNow() - Jobs, JobKinds.OfOwnTables), lists.RemoveOver, rosters.RemoveOver, drafts.RemoveOver],
        remove => Task.Run(remove, cancellation), cancellation);
}
