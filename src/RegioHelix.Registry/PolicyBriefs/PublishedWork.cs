using RegioHelix.Registry.Events;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Registry.Strategies;

namespace RegioHelix.Registry.PolicyBriefs;

/// <summary>Which needs, events, partnerships, recommendations and policy briefs are public, for the pages that are kept and show them.</summary>
public sealed class PublishedWork(RegistryDatabase database)
{
    private readonly AskedStamp stamp = new(database, db => string.Join(
        '/',
        AskedStamp.Of(db.Needs.Where(one => one.Status == NeedStatus.Published)),
        AskedStamp.Of(db.HostedEvents.Where(one => one.Status != EventStatus.Draft)),
        AskedStamp.Of(db.Set<Partnership>().Where(one => one.Status == StrategyStatus.Published)),
        AskedStamp.Of(db.Set<Recommendation>().Where(one => one.IsShown && one.IsAccepted)),
        AskedStamp.Of(db.Set<PolicyBrief>().Where(one => one.IsPublished)),
        // What is open today may be over tomorrow.
        $"{database.Now:yyyyMMdd}"));

    /// <summary>Changes, within two seconds, whenever one of them is published, changed or hidden, and every day.</summary>
    public string Stamp => stamp.Value;
}
