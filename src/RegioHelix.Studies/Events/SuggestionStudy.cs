using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Practices;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Events;

/// <summary>Somebody whom a participant may want to meet.</summary>
/// <param name="Fellow">Who.</param>
/// <param name="Reasons">Why, the weightiest first; empty where nothing is known.</param>
public sealed record Suggestion(ShownParticipant Fellow, IReadOnlyList<SuggestionReason> Reasons)
{
    /// <summary>What orders suggestions: the sum of the reasons' weights.</summary>
    public int Score => Reasons.Sum(reason => reason.Weight);
}

/// <summary>One reason.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Subject">What it speaks of: words, a region's name, a need's title, a number of people; empty where it speaks of nothing.</param>
public sealed record SuggestionReason(SuggestionKind Kind, LocalText Subject)
{
    /// <summary>How much it counts.</summary>
    public int Weight => Kind switch { SuggestionKind.OffersWhatIsSought or SuggestionKind.SeeksWhatIsOffered or SuggestionKind.NeedCouldBeAnswered => 3, SuggestionKind.SharedTheme or SuggestionKind.Practice => 1, _ => 2 };
}

/// <summary>Why two may want to meet.</summary>
public enum SuggestionKind
{
    /// <summary>The other offers what the participant looks for.</summary>
    OffersWhatIsSought,

    /// <summary>The other looks for what the participant offers.</summary>
    SeeksWhatIsOffered,

    /// <summary>The other's organisation published a need that the participant's could answer.</summary>
    NeedCouldBeAnswered,

    /// <summary>The other's region completes the participant's.</summary>
    CompletingRegion,

    /// <summary>There is a way of introductions to the other's organisation.</summary>
    WayOfIntroduction,

    /// <summary>The other's organisation published a practice.</summary>
    Practice,

    /// <summary>The same themes interest both.</summary>
    SharedTheme,
}

/// <summary>Whom could a participant meet, and why? Who objected to being matched is in the list without reasons.</summary>
public sealed class SuggestionStudy(EventRegister events, ParticipantRegister participants, RoleRegister roles, OrganisationRegister organisations, PublishedPractices practices, MatchStudy matches, MatchTrust trust, PartnerStudy partners)
{
    /// <summary>All others of an event, the best suggestions first.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<Suggestion>> Run(Actor actor, string slug, CancellationToken cancellation = default)
    {
        var own = await participants.FindOwn(actor, slug, cancellation) ?? throw RefusedException.NotFound();
        var fellows = await participants.ListFellows(actor, slug, cancellation);
        if (fellows.All(one => !one.MayBeProposed))
            return [.. fellows.Select(one => new Suggestion(one, []))];
        var (needs, completing, ways) = (await Needs(actor, own, cancellation), Completing(own.Region, (await events.Get(actor, slug, cancellation)).Origin == RecordOrigin.Invented), await trust.From(actor, cancellation));
        var told = practices.List().Where(one => one.OrganisationId is not null).GroupBy(one => one.OrganisationId!.Value).ToDictionary(all => all.Key, all => all.First());
        var said = SaidWords.Of(own.Seeks, own.Offers);
        IEnumerable<SuggestionReason> Reasons(ShownParticipant other)
        {
            foreach (var reason in said.Suit(SaidWords.Of(other.Seeks, other.Offers)))
                yield return reason;
            if (other.OrganisationId is { } needing && needs.TryGetValue(needing, out var need))
                yield return new(SuggestionKind.NeedCouldBeAnswered, need);
            if (other.Region is { Length: >= 4 } region && completing.TryGetValue(region[..4], out var name))
                yield return new(SuggestionKind.CompletingRegion, name);
            if (other.OrganisationId is { } reached && ways?.TryGetValue(reached, out var way) == true)
                yield return new(SuggestionKind.WayOfIntroduction, LocalText.Same($"{way.Between}"));
            if (other.OrganisationId is { } telling && told.TryGetValue(telling, out var practice))
                yield return new(SuggestionKind.Practice, new(practice.Title.In("en")?.Text ?? "", practice.Title.In("nl")?.Text ?? ""));
            if (own.Themes.Intersect(other.Themes).Any())
                yield return new(SuggestionKind.SharedTheme, LocalText.Same(string.Join(' ', own.Themes.Intersect(other.Themes))));
        }
        return [.. fellows.Select(one => new Suggestion(one, one.MayBeProposed ? [.. Reasons(one).OrderByDescending(reason => reason.Weight)] : []))
            // Of equals each participant sees others first, so that those with the first names are not asked by all.
            .OrderByDescending(one => one.Score).ThenBy(one => one.Fellow.Id.GetHashCode() ^ own.Id.GetHashCode())];
    }

    private async Task<IReadOnlyDictionary<Guid, LocalText>> Needs(Actor actor, Participant own, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, LocalText>();
        if (own.OrganisationId is null || (await roles.ListOwn(actor, cancellation)).FirstOrDefault(role => role.OrganisationId == own.OrganisationId)?.Organisation?.Slug is not { } slug)
            return found;
        foreach (var answer in (await matches.NeedsFor(actor, slug, cancellation: cancellation)).Answers)
            if (answer is { Need: { } need, Organisation: { } owner } && await organisations.Find(Actor.Anonymous, owner.Slug, cancellation) is { } needing)
                found.TryAdd(needing.Id, new(need.Title.In("en")?.Text ?? "", need.Title.In("nl")?.Text ?? ""));
        return found;
    }

    // Without figures, or for a region of another level, nothing is said; simulated figures speak of invented events alone.
    private Dictionary<string, LocalText> Completing(string? region, bool isInvented)
    {
        if (region is not { Length: >= 4 })
            return new Dictionary<string, LocalText>();
        try
        {
            var found = partners.Run(region[..4], new StudySettings());
            return found.Provenance.IsSimulated && !isInvented ? new Dictionary<string, LocalText>() : found.Partners.DistinctBy(one => one.Region.Code).ToDictionary(one => one.Region.Code, one => one.Region.Name);
        }
        catch (StudyRefusedException)
        {
            return new Dictionary<string, LocalText>();
        }
    }
}
