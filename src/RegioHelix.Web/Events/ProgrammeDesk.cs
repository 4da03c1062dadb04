using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Web.Events;

/// <summary>Mends the programme at once where somebody's coming or going touches it, whoever that was.</summary>
internal sealed class ProgrammeDesk(ProgrammeRegister programmes, ProgrammePlanner planner)
{
    /// <summary>Mends it; false where there is no programme yet, or nothing left to meet in.</summary>
    public async Task<bool> Mend(string slug, IReadOnlyCollection<Guid> changed, CancellationToken cancellation)
    {
        if ((await programmes.Get(Actor.System, slug, cancellation)).Versions.Count == 0)
            return false;
        try
        {
            await planner.Repair(Actor.System, slug, changed, cancellation);
            return true;
        }
        catch (ProblemsException)
        {
            // Without a slot or a table there is nothing to mend; the agenda says so to those who organise.
            return false;
        }
    }
}
