using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Web.Discussions;

namespace RegioHelix.Web.Events;

/// <summary>
/// Mends the programme, and who sits where, at once where somebody's coming or going touches it, whoever that was. The coming or going is kept by then, so nothing stops the mending.
/// </summary>
internal sealed class ProgrammeDesk(ProgrammeRegister programmes, ProgrammePlanner planner, SeatingDesk seating)
{
    /// <summary>True where something changed that a programme depends on: the rest of what somebody says leaves it as it is.</summary>
    public static bool IsTouched(Participant before, Participant after) => Schedule(before) != Schedule(after);

    /// <summary>Mends both; false where there is nothing planned yet, or nothing left to meet in.</summary>
    public async Task<bool> Mend(string slug, IReadOnlyCollection<Guid> changed) => await seating.Mend(slug) | await MendMeetings(slug, changed);

    private async Task<bool> MendMeetings(string slug, IReadOnlyCollection<Guid> changed)
    {
        if ((await programmes.Get(Actor.System, slug, CancellationToken.None)).Versions.Count == 0)
            return false;
        try
        {
            await planner.Repair(Actor.System, slug, changed, CancellationToken.None);
            return true;
        }
        catch (Exception wrong) when (wrong is ProblemsException or RefusedException { Reason: RefusalReason.NotNow })
        {
            // Without a slot or a table there is nothing to mend, as the agenda says to those who organise; an event that keeps changing is mended with the next change, or by hand.
            return false;
        }
    }

    private static (string, int?, string) Schedule(Participant one) => (string.Join(' ', one.AwaySlots), one.MostMeetings, string.Join(' ', one.Languages));
}
