using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Events;

/// <summary>What a participant says to look for and to offer, as words.</summary>
/// <param name="Seeks">What the participant looks for.</param>
/// <param name="Offers">What the participant offers.</param>
internal sealed record SaidWords(MatchText Seeks, MatchText Offers)
{
    private const int MostWords = 3;
    private const int ShortestWord = 4;

    public static SaidWords Of(string? seeks, string? offers) => new(Text(seeks), Text(offers));

    /// <summary>Why another suits by what both say: at most a reason each way.</summary>
    public IEnumerable<SuggestionReason> Suit(SaidWords other)
    {
        if (Common(Seeks, other.Offers) is { } offered)
            yield return new(SuggestionKind.OffersWhatIsSought, LocalText.Same(offered));
        if (Common(other.Seeks, Offers) is { } sought)
            yield return new(SuggestionKind.SeeksWhatIsOffered, LocalText.Same(sought));
    }

    private static MatchText Text(string? said) => MatchText.From([new FreeText("en", said ?? "")]);

    // The words that two texts have in common, as the second writes them.
    private static string? Common(MatchText one, MatchText other)
    {
        var shared = one.Words.Intersect(other.Words).Where(word => word.Length >= ShortestWord).Select(word => other.Spelled.GetValueOrDefault(word, word)).Take(MostWords).ToList();
        return shared.Count == 0 ? null : string.Join(", ", shared);
    }
}
