using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>Somebody of the invented conference who asked another for a meeting.</summary>
/// <param name="Asker">Who asked, by place among the people.</param>
/// <param name="Asked">Who was asked.</param>
/// <param name="Reasons">Why the one was suggested to the other.</param>
/// <param name="IsImportant">True where the asker said that it matters most.</param>
/// <param name="Status">Where it ended.</param>
public sealed record ConferenceWish(int Asker, int Asked, IReadOnlyList<SuggestionReason> Reasons, bool IsImportant, WishStatus Status)
{
    /// <summary>What the meeting is worth, as on the web.</summary>
    public int Weight => IsImportant ? 160 : 100;

    /// <summary>True where each looks for what the other offers.</summary>
    public bool IsMutual => Reasons.Any(one => one.Kind == SuggestionKind.OffersWhatIsSought) && Reasons.Any(one => one.Kind == SuggestionKind.SeeksWhatIsOffered);

    /// <summary>
    /// Whom the people ask, and what they answer: each asks some of those who are suggested first, now and then somebody whom all want to meet; who suits both ways says yes
    /// nearly always. No two ask each other twice.
    /// </summary>
    internal static IReadOnlyList<ConferenceWish> Draw(InventedConference conference, int seed)
    {
#pragma warning disable CA5394 // Invented wishes need no secret.
        var random = new Random(seed);
        var (people, asked, wishes) = (conference.People, new HashSet<(int, int)>(), new List<ConferenceWish>());
        var sought = Enumerable.Range(0, people.Count).Where(at => conference.Truth[at].IsSought).ToArray();
        var planted = InventedConference.Planted.ToDictionary(pair => pair.One, pair => pair.Other);
        void Ask(int asker, int other, IReadOnlyList<SuggestionReason> reasons)
        {
            if (asker == other || !asked.Add((Math.Min(asker, other), Math.Max(asker, other))))
                return;
            var wish = new ConferenceWish(asker, other, reasons, random.Next(6) == 0, WishStatus.Asked);
            var yes = wish.IsMutual ? 0.95 : reasons.Any(one => one.Kind is SuggestionKind.OffersWhatIsSought or SuggestionKind.SeeksWhatIsOffered) ? 0.72 : 0.5;
            var said = random.NextDouble();
            wishes.Add(wish with { Status = said < yes ? WishStatus.Accepted : said < yes + ((1 - yes) * 0.6) ? WishStatus.Declined : said < yes + ((1 - yes) * 0.9) ? WishStatus.Expired : WishStatus.Withdrawn });
        }
        SaidWords[] said = [.. people.Select(one => SaidWords.Of(one.Seeks, one.Offers))];
        for (var asker = 0; asker < people.Count; asker++)
        {
            var found = Suggestions(people, said, asker, random);
            if (planted.TryGetValue(asker, out var partner))
                Ask(asker, partner, found.First(one => one.Other == partner).Reasons);
            foreach (var (other, reasons) in found.Take(3 + random.Next(4)))
                Ask(asker, other, reasons);
            var wanted = sought[random.Next(sought.Length)];
            if (random.Next(3) < 2 && wanted != asker)
                Ask(asker, wanted, found.First(one => one.Other == wanted).Reasons);
        }
#pragma warning restore CA5394
        return wishes;
    }

    /// <summary>All others, the best suggestions first, by the reasons that the product gives; of equals any order.</summary>
    internal static IReadOnlyList<(int Other, IReadOnlyList<SuggestionReason> Reasons)> Suggestions(IReadOnlyList<Participant> people, IReadOnlyList<SaidWords> said, int asker, Random random)
    {
        int[] others = [.. Enumerable.Range(0, people.Count).Where(at => at != asker)];
        random.Shuffle(others);
        return [.. others.Select(other => (Other: other, Reasons: Suiting(people, said, asker, other))).OrderByDescending(one => one.Reasons.Sum(reason => reason.Weight))];
    }

    /// <summary>What orders the suggestions to one.</summary>
    internal static int Score(IReadOnlyList<Participant> people, IReadOnlyList<SaidWords> said, int asker, int other) => Suiting(people, said, asker, other).Sum(reason => reason.Weight);

    // Two topics of different themes share no word: only those of the own theme are compared.
    private static IReadOnlyList<SuggestionReason> Suiting(IReadOnlyList<Participant> people, IReadOnlyList<SaidWords> said, int asker, int other) =>
        people[asker].Themes.SequenceEqual(people[other].Themes) ? [.. said[asker].Suit(said[other]), new(SuggestionKind.SharedTheme, LocalText.Same(people[other].Themes[0]))] : [];
}
