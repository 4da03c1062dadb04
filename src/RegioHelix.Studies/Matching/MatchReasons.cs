using System.Globalization;
using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Matching;

/// <summary>Takes a score apart in words.</summary>
internal sealed class MatchReasons(DateOnly today, IReadOnlyDictionary<string, string> spelled, IReadOnlyDictionary<string, int>? steps, bool figuresDoNotCount)
{
    private const int MostWords = 5;
    private const int MostSaid = 3;
    private const double Little = 0.005;
    private static readonly string Fresh = MatchPart.Freshness.ToString().ToLowerInvariant();

    /// <summary>Every part of a match with its reason.</summary>
    public IReadOnlyList<MatchReason> Of(Match match) => [.. match.Parts.Select(part => new MatchReason(part.Part.ToString().ToLowerInvariant(), Sentences.Get("MatchPart" + part.Part), part.Value, part.Weight, part.Contribution, Words(match, part)))];

    /// <summary>The reasons that count most, in one text.</summary>
    public static LocalText Say(IReadOnlyList<MatchReason> reasons)
    {
        var most = reasons.Where(reason => reason.Contribution > Little && reason.Part != Fresh).OrderByDescending(reason => reason.Contribution).Take(MostSaid).ToList();
        return new(string.Join(' ', most.Select(reason => reason.Words.English)), string.Join(' ', most.Select(reason => reason.Words.Dutch)));
    }

    private LocalText Words(Match match, MatchedPart part) => part.Part switch
    {
        MatchPart.Concepts => Concepts(match, part.Value),
        MatchPart.Relatedness => Relatedness(match, part.Value),
        MatchPart.Text => Text(match, part.Value),
        MatchPart.Trust => Trust(match, part.Value),
        _ => Freshness(match, part.Value),
    };

    private static LocalText Concepts(Match match, double? value)
    {
        if (value is null)
            return Sentences.Get("MatchConceptsUnknown");
        if (value < Little || match.Concepts.Count == 0)
            return Sentences.Get("MatchConceptsNone");
        var (same, near) = (match.Concepts.Where(one => one.Likeness >= 1).Take(MostSaid).ToList(), match.Concepts[0]);
        return same.Count > 0
            ? Sentences.Fill("MatchConceptsSame", culture => [FigureText.List([.. same.Select(one => Class(one.Found, culture))], culture)])
            : Sentences.Fill("MatchConceptsNear", culture => [Class(near.Asked, culture), Class(near.Found, culture), Class(near.Shared, culture)]);
    }

    private LocalText Relatedness(Match match, double? value)
    {
        if (value is null)
            return Sentences.Get(figuresDoNotCount ? "MatchRelatednessSimulated" : "MatchRelatednessUnknown");
        if (match.Related.Count == 0)
            return Sentences.Get("MatchRelatednessNone");
        var first = match.Related[0];
        return first.Proximity is { } proximity
            ? Sentences.Fill("MatchRelatednessNear", culture => [Activity(first.Found, culture), Activity(first.Asked, culture), FigureText.ThreeDigits(proximity, culture)])
            : Sentences.Fill("MatchRelatednessSame", culture => [Activity(first.Found, culture)]);
    }

    private LocalText Text(Match match, double? value)
    {
        if (value is null)
            return Sentences.Get("MatchTextUnknown");
        var (classes, words) = (match.Words.Where(IsClass).Take(MostSaid).ToList(), match.Words.Where(word => !IsClass(word)).Take(MostWords).ToList());
        return (classes.Count, words.Count) switch
        {
            (0, 0) => Sentences.Get(value < Little ? "MatchTextNone" : "MatchTextMeaning"),
            (_, 0) => Sentences.Fill("MatchTextClasses", culture => [Spoken(classes, culture)]),
            (0, _) => Sentences.Fill("MatchTextWords", culture => [Written(words, culture)]),
            _ => Sentences.Fill("MatchTextBoth", culture => [Written(words, culture), Spoken(classes, culture)]),
        };
    }

    private LocalText Trust(Match match, double? value) => value switch
    {
        null => Sentences.Get(match.Profile.IsUnnamed ? "MatchTrustUnnamed" : "MatchTrustUnknown"),
        0 => Sentences.Get("MatchTrustNone"),
        _ => steps?.GetValueOrDefault(match.Profile.Owner) is { } between and > 0 ? Sentences.Fill("MatchTrustOver", culture => [FigureText.Whole(between, culture)]) : Sentences.Get("MatchTrustDirect"),
    };

    private LocalText Freshness(Match match, double? value) => value is null || match.Profile.ConfirmedOn is not { } day
        ? Sentences.Get("MatchFreshnessUnknown")
        : Sentences.Fill("MatchFreshness", culture => [FigureText.Whole(Math.Max(0, today.DayNumber - day.DayNumber), culture)]);

    private static bool IsClass(string word) => word.StartsWith(MatchText.ClassMark, StringComparison.Ordinal);

    private string Written(List<string> words, CultureInfo culture) => FigureText.List([.. words.Select(word => $"“{spelled.GetValueOrDefault(word, word)}”")], culture);

    private static string Spoken(List<string> classes, CultureInfo culture) => FigureText.List([.. classes.Select(word => word[MatchText.ClassMark.Length..]).Select(code => code.Contains(':', StringComparison.Ordinal) ? Class(code, culture) : Activity(code, culture)).Distinct()], culture);

    private static string Activity(string code, CultureInfo culture) => Class(new Tag(TagSchemes.NaceCode, code).ToString(), culture);

    private static string Class(string node, CultureInfo culture)
    {
        if (!node.Contains(':', StringComparison.Ordinal))
            return node;
        var tag = Tag.Parse(node);
        var label = TagSchemes.Find(tag.Scheme)?.Label(tag.Code);
        return label?.LocalName().In(culture) ?? node;
    }
}
