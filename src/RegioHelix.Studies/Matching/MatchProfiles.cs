using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Matching;

/// <summary>Turns needs, offers and organisations into what matching reads of them.</summary>
internal sealed class MatchProfiles(ActivityRelatedness relatedness, ThemeShelf themes, WordVectors? vectors)
{
    // A part of a theme below this is beside what it is about.
    private const double OwnPart = 0.5;

    public static string IdOfNeed(string slug) => "need:" + slug;

    public static string IdOf(ShownNeed need) => IdOfNeed(need.Slug);

    public static string IdOf(Organisation organisation) => "organisation:" + organisation.Slug;

    /// <summary>A need or an offer; without its owner it is its own, so that nothing tells whose it is.</summary>
    public MatchProfile From(ShownNeed need)
    {
        var text = Texts(need);
        var read = MatchText.From(text);
        return new()
        {
            Id = IdOf(need),
            Owner = need.Owner is { } owner ? IdOf(owner) : IdOf(need),
            IsUnnamed = need.Owner is null,
            Exchange = ExchangeOf(need.Type, need.Money),
            ReadinessFrom = need.ReadinessFrom,
            ReadinessTo = need.ReadinessTo,
            Deadline = need.Deadline,
            Region = need.Owner?.RegionCode,
            RegionsSought = need.Regions,
            Languages = need.Languages,
            Concepts = [.. need.Tags.Select(ConceptPaths.Of)],
            Activities = Activities(need.Tags, read),
            Words = read.Words,
            SharedWords = read.SharedWords,
            TextLanguages = read.Languages,
            Meaning = vectors?.Of(text),
            ConfirmedOn = need.ExpiresAt is { } expires ? DateOnly.FromDateTime(expires.UtcDateTime.AddMonths(-Need.MonthsOpen)) : null,
        };
    }

    /// <summary>An organisation as such.</summary>
    public MatchProfile From(Organisation organisation)
    {
        var read = MatchText.From(organisation.Description);
        return new()
        {
            Id = IdOf(organisation),
            Owner = IdOf(organisation),
            Region = organisation.RegionCode,
            Languages = organisation.Languages,
            Concepts = [.. organisation.Tags.Select(ConceptPaths.Of)],
            Activities = Activities(organisation.Tags, read),
            Words = read.Words,
            SharedWords = read.SharedWords,
            TextLanguages = read.Languages,
            Meaning = vectors?.Of(organisation.Description),
            ConfirmedOn = DateOnly.FromDateTime(organisation.ConfirmedAt.UtcDateTime),
        };
    }

    /// <summary>What a need says, text by text.</summary>
    public static IReadOnlyList<FreeText> Texts(ShownNeed need) => [.. need.Title, .. need.Description, .. need.PartnerSought];

    /// <summary>What of a type is exchanged.</summary>
    public static Exchange ExchangeOf(NeedType type, MoneyDirection money)
    {
        var (kind, role) = type switch
        {
            NeedType.BusinessOffer => (ExchangeKind.Business, ExchangeRole.Gives),
            NeedType.BusinessRequest => (ExchangeKind.Business, ExchangeRole.Takes),
            NeedType.TechnologyOffer => (ExchangeKind.Technology, ExchangeRole.Gives),
            NeedType.TechnologyRequest => (ExchangeKind.Technology, ExchangeRole.Takes),
            _ => (ExchangeKind.Research, ExchangeRole.Joins),
        };
        return new(kind, role, money switch { MoneyDirection.Receives => MoneyFlow.Receives, MoneyDirection.Pays => MoneyFlow.Pays, _ => MoneyFlow.Shares });
    }

    // Its own activities; else those of its themes; else those that its text speaks of. Each as the figures have it.
    private List<string> Activities(IReadOnlyList<string> stored, MatchText text)
    {
        var tags = stored.Select(Tag.Parse).ToList();
        var own = InTable(tags.Where(tag => tag.Scheme == TagSchemes.NaceCode).Select(tag => tag.Code));
        if (own.Count > 0)
            return own;
        var ofThemes = InTable(tags.Where(tag => tag.Scheme is "ECOSYSTEM" or "THEME").SelectMany(tag => themes.Find(tag.Code)?.Members ?? []).Where(member => member.Weight >= OwnPart).Select(member => member.Activity));
        return ofThemes.Count > 0 ? ofThemes : InTable(text.SharedWords.Select(word => word[MatchText.ClassMark.Length..]).Where(code => !code.Contains(':', StringComparison.Ordinal)));
    }

    private List<string> InTable(IEnumerable<string> codes) => [.. codes.Select(InTable).OfType<string>().Distinct()];

    private string? InTable(string? code)
    {
        while (code is { Length: > 0 } && relatedness.Find(code) < 0)
            code = ActivityCatalogue.FindParent(code);
        return code is { Length: > 0 } ? code : null;
    }
}
