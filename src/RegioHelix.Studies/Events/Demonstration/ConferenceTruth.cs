using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>What was planted in the invented conference, and how much of it the tools found.</summary>
/// <param name="Regions">Regions from which people are said to come.</param>
/// <param name="Countries">Their countries.</param>
/// <param name="Organisations">Invented organisations.</param>
/// <param name="Planted">Pairs each of whom looks for what the other offers, put in on purpose.</param>
/// <param name="SuggestedFirst">Those to whom nobody is suggested before the other.</param>
/// <param name="Agreed">Those who both said yes to meet.</param>
/// <param name="Met">Those of them whom the published programme brings together.</param>
public sealed record ConferenceTruth(int Regions, int Countries, int Organisations, int Planted, int SuggestedFirst, int Agreed, int Met)
{
    internal static ConferenceTruth Of(ConferenceDemonstration shown)
    {
        var planted = InventedConference.Planted;
        var wanted = shown.Programme.Meetings.ToDictionary(one => (Math.Min(one.One, one.Other), Math.Max(one.One, one.Other)));
        SaidWords[] said = [.. shown.People.Select(one => SaidWords.Of(one.Seeks, one.Offers))];
        return new(
            shown.Conference.Truth.Select(one => one.Region).Distinct().Count(), shown.Conference.Truth.Select(one => one.Region[..2]).Distinct().Count(), shown.Conference.Truth.Select(one => one.Host).Distinct().Count(),
            planted.Count, planted.Count(pair => IsFirst(shown.People, said, pair.One, pair.Other)), planted.Count(wanted.ContainsKey), planted.Count(pair => wanted.GetValueOrDefault(pair)?.Planned.Reason == UnmetReason.None && wanted.ContainsKey(pair)));
    }

    private static bool IsFirst(IReadOnlyList<Participant> people, SaidWords[] said, int one, int other)
    {
        var score = ConferenceWish.Score(people, said, one, other);
        return score > 0 && Enumerable.Range(0, people.Count).All(third => third == one || ConferenceWish.Score(people, said, one, third) <= score);
    }
}
