using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;

namespace RegioHelix.Web.Discussions;

/// <summary>Mends who sits where at once, where somebody's coming or going touches it. The coming or going is kept by then, so nothing stops the mending.</summary>
internal sealed class SeatingDesk(SeatingRegister seats, SeatingPlanner planner)
{
    /// <summary>Mends it; false where nobody was seated yet, or nothing was to be mended.</summary>
    public async Task<bool> Mend(string slug)
    {
        if ((await seats.Get(Actor.System, slug, CancellationToken.None)).Versions.Count == 0)
            return false;
        try
        {
            return await planner.Repair(Actor.System, slug, CancellationToken.None) is not null;
        }
        catch (RefusedException refused) when (refused.Reason == RefusalReason.NotNow)
        {
            // Too few people for the tables, as the page says to those who organise; an event that keeps changing is mended with the next change, or by hand.
            return false;
        }
    }
}
