namespace RegioHelix.Matchmaking.Meetings;

/// <summary>Two people of whom at least one asked to meet the other.</summary>
/// <param name="A">One person, from 0.</param>
/// <param name="B">The other, from 0.</param>
/// <param name="Weight">What the meeting is worth, a whole number of 0 or more.</param>
/// <param name="Refusal">Why they may never meet; None where they may.</param>
public readonly record struct MeetingRequest(int A, int B, int Weight, MeetingRefusal Refusal = MeetingRefusal.None);
