using System.Globalization;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Events;

/// <summary>A mended programme that is not kept yet.</summary>
/// <param name="Input">What it is made from.</param>
/// <param name="Placed">For each pair of it what would become of it.</param>
/// <param name="UpperBound">What no programme exceeds.</param>
/// <param name="Moved">Others whose programme would change: three at most.</param>
public sealed record RepairProposal(PlanInput Input, IReadOnlyList<PlacedMeeting> Placed, double UpperBound, IReadOnlyList<PlanPerson> Moved)
{
    /// <summary>Tells whether a later look is at the same.</summary>
    public string Stamp => string.Create(CultureInfo.InvariantCulture, $"{Input.Stamp}/{Input.Begun.Count}");

    /// <summary>What would change, by the time at which it was or would be; what two who are kept apart would have is not told.</summary>
    public IReadOnlyList<ProposedChange> Changes
    {
        get
        {
            var slots = Input.Agenda.Slots.ToDictionary(one => one.Id);
            return [.. Input.Wishes.Select((wish, at) => new ProposedChange(Input.People[wish.One], Input.People[wish.Other], Find(slots, wish.Slot), wish.Table, Find(slots, Placed[at].Slot), Placed[at].Table, Placed[at].Reason))
                .Where(one => one.Before?.Id != one.After?.Id || (one.After is not null && one.TableBefore != one.TableAfter)).OrderBy(one => (one.After ?? one.Before)!.StartsAt).ThenBy(one => one.One.Name, StringComparer.Ordinal)];
        }
    }

    private static EventSlot? Find(Dictionary<Guid, EventSlot> slots, Guid? id) => id is { } known ? slots.GetValueOrDefault(known) : null;
}

/// <summary>A meeting that would be lost, found, or elsewhere.</summary>
/// <param name="One">One of the two.</param>
/// <param name="Other">The other.</param>
/// <param name="Before">Its slot so far; null for none.</param>
/// <param name="TableBefore">Its table so far.</param>
/// <param name="After">Its slot then; null for none.</param>
/// <param name="TableAfter">Its table then.</param>
/// <param name="Reason">Why there is none then.</param>
public sealed record ProposedChange(PlanPerson One, PlanPerson Other, EventSlot? Before, Guid? TableBefore, EventSlot? After, Guid? TableAfter, UnmetReason Reason)
{
    /// <summary>True where it does not take place any more.</summary>
    public bool IsLost => After is null;

    /// <summary>True where it did not take place so far.</summary>
    public bool IsNew => Before is null;
}
