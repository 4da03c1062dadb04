using System.Numerics;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>
/// One-to-one meetings to be put into slots: who is there when, how many meetings each wants at most, how many tables there are, who asked for whom.
/// Hard rules: one meeting a slot, only when there, at most the personal maximum, at most the tables.
/// </summary>
public sealed class MeetingEvent
{
    /// <summary>The most slots: availability is a word of bits.</summary>
    public const int MostSlots = 64;

    /// <summary>Checks and keeps an event.</summary>
    /// <param name="slots">Slots over all days, 1 to <see cref="MostSlots"/>.</param>
    /// <param name="slotsPerDay">Slots a day, 1 or more.</param>
    /// <param name="tables">Tables in each slot, 0 or more.</param>
    /// <param name="availability">For each person the slots in which they are there, bit 0 the first.</param>
    /// <param name="maxMeetings">For each person the most meetings.</param>
    /// <param name="requests">Pairs, each once.</param>
    /// <param name="locked">For each request the slot in which it must stay, or -1; null where nothing is locked.</param>
    /// <exception cref="ArgumentException">A number out of its range, or locked meetings that break a hard rule.</exception>
    public MeetingEvent(int slots, int slotsPerDay, int tables, IReadOnlyList<ulong> availability, IReadOnlyList<int> maxMeetings, IReadOnlyList<MeetingRequest> requests, IReadOnlyList<int>? locked = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slots, MostSlots);
        ArgumentOutOfRangeException.ThrowIfLessThan(slotsPerDay, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(tables);
        ArgumentNullException.ThrowIfNull(availability);
        ArgumentNullException.ThrowIfNull(requests);
        (Slots, SlotsPerDay, Tables, Requests) = (slots, slotsPerDay, tables, [.. requests]);
        var all = slots == MostSlots ? ulong.MaxValue : (1UL << slots) - 1;
        Availability = [.. availability.Select(slotsOfOne => slotsOfOne & all)];
        MaxMeetings = [.. maxMeetings];
        if (MaxMeetings.Length != Availability.Length)
            throw new ArgumentException($"{MaxMeetings.Length} maxima for {Availability.Length} people", nameof(maxMeetings));
        foreach (var request in Requests)
            if (request.A < 0 || request.B < 0 || request.A >= People || request.B >= People || request.A == request.B || request.Weight < 0)
                throw new ArgumentException($"no such request: {request}", nameof(requests));
        Locked = locked is null ? [.. Enumerable.Repeat(-1, Requests.Length)] : [.. locked];
        if (Locked.Length != Requests.Length)
            throw new ArgumentException($"{Locked.Length} locks for {Requests.Length} requests", nameof(locked));
        if (MeetingRules.FindBroken(this, Locked) is { } broken)
            throw new ArgumentException($"locked meetings break a rule: {broken}", nameof(locked));
    }

    /// <summary>Slots over all days.</summary>
    public int Slots { get; }

    /// <summary>Slots a day.</summary>
    public int SlotsPerDay { get; }

    /// <summary>Tables in each slot.</summary>
    public int Tables { get; }

    /// <summary>How many people.</summary>
    public int People => Availability.Length;

    /// <summary>How many requests.</summary>
    public int Pairs => Requests.Length;

    /// <summary>The request of two people, from 0; -1 where nobody asked.</summary>
    public int FindPair(int one, int other) => Array.FindIndex(Requests, request => (request.A == one && request.B == other) || (request.A == other && request.B == one));

    internal ulong[] Availability { get; }

    internal int[] MaxMeetings { get; }

    internal MeetingRequest[] Requests { get; }

    internal int[] Locked { get; }

    /// <summary>The most meetings that a person can have: the personal maximum, or the slots in which they are there.</summary>
    public int Capacity(int person) => Math.Max(0, Math.Min(MaxMeetings[person], BitOperations.PopCount(Availability[person])));

    /// <summary>The slots in which both are there; none where a rule keeps them apart.</summary>
    internal ulong Common(int request)
    {
        ref readonly var one = ref Requests[request];
        return one.Refusal != MeetingRefusal.None || Tables == 0 ? 0 : Availability[one.A] & Availability[one.B];
    }
}
