using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Demand;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Practices;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>
/// What people published about a subject: strategies with their chains and their calls against needs, practices, partnerships, events with what came of them,
/// and what their groups recommend. Only what anybody sees.
/// </summary>
/// <param name="strategies">Strategies.</param>
/// <param name="profiles">One of them with its priorities.</param>
/// <param name="chains">How far the money leads.</param>
/// <param name="demand">Calls against needs.</param>
/// <param name="practices">Practices.</param>
/// <param name="partnerships">Partnerships.</param>
/// <param name="events">Events.</param>
/// <param name="outcomes">What came of their meetings.</param>
/// <param name="recommendations">What their groups recommend.</param>
/// <param name="themes">Themes.</param>
public sealed class RegistryFindings(
    StrategyRegister strategies, StrategyStudy profiles, EvidenceChainStudy chains, DemandStudy demand, PracticeRegister practices, PartnershipListStudy partnerships, EventRegister events, OutcomeStudy outcomes,
    RecommendationStudy recommendations, ThemeShelf themes)
{
    private const int LongestText = 400;

    /// <summary>Finds it.</summary>
    public async Task<IReadOnlyList<Finding>> List(BriefSubject subject, CancellationToken cancellation = default)
    {
        IReadOnlyList<string> topics = subject.Kind == BriefSubjectKind.Theme ? TopicChoice.Beginnings(null, subject.Code, themes) : [];
        bool IsAbout(IEnumerable<string> tags) => tags.Any(tag => topics.Any(topic => tag.StartsWith(topic, StringComparison.Ordinal)));
        var found = new List<Finding>();
        foreach (var one in (await strategies.List(Actor.Anonymous, cancellation)).Where(one => subject.Holds(one.RegionCode)))
            found.AddRange(await OfStrategy(one, cancellation));
        found.AddRange((await practices.ListPublished(cancellation)).Where(one => one.Regions.Any(subject.Holds) || IsAbout(one.Tags)).Select(Of));
        found.AddRange((await partnerships.Run(Actor.Anonymous, new(), cancellation)).Lines
            .Where(one => one.Regions.Any(subject.Holds) || one.Scope.Any(part => part.Code == Theme.Prefix + subject.Code || IsAbout([new Tag(TagSchemes.NaceCode, part.Code).ToString()]))).Select(Of));
        var held = (await events.List(cancellation)).Where(one => subject.Holds(one.Organisation?.RegionCode) || IsAbout(one.Themes)).ToList();
        foreach (var one in held)
            found.AddRange([Of(one), .. await CameOf(one, cancellation)]);
        var byEvent = held.ToDictionary(one => one.Slug, StringComparer.Ordinal);
        found.AddRange((await recommendations.Run(Actor.Anonymous, new(), cancellation)).Lines.Where(one => one.IsPublic && byEvent.ContainsKey(one.Event)).Select(one => Of(one, byEvent[one.Event])));
        return [.. found.OrderBy(one => one.Section)];
    }

    private async Task<IReadOnlyList<Finding>> OfStrategy(Strategy strategy, CancellationToken cancellation)
    {
        var (region, slug, actor) = (strategy.RegionCode, strategy.Slug, Actor.Anonymous);
        var profile = await profiles.Run(actor, region, slug, new(), cancellation);
        var chain = await chains.Run(actor, region, slug, new(), cancellation);
        var needs = await demand.Run(actor, region, slug, cancellation);
        var (key, title, path) = ($"{region}/{slug}", profile.Line.Title, profile.Line.Path);
        var source = FindingWords.Book.Fill("StrategySource", culture => [title.In(culture), profile.Line.Period, profile.Owner ?? FindingWords.Book.Get("ThisInstallation").In(culture)]);
        Finding Make(string kind, FindingSection section, LocalText text, string page) =>
            new($"{kind}:{key}", section, FindingWords.Book.Fill("Of." + kind, culture => [title.In(culture)]), text, source, page, strategy.IsInvented);
        return
        [
            Make("strategy", FindingSection.Strategy, profile.Sentence, path),
            .. profile.Priorities.Select(one => new Finding(
                $"priority:{key}/{one.Code}", FindingSection.Strategy, FindingWords.Book.Fill("Of.priority", culture => [one.Name.In(culture)]), one.Sharpness.Sentence,
                profile.Provenance is { } figures ? Both(source, FindingWords.Of(figures)) : source, $"{path}#priorities", strategy.IsInvented || (profile.Provenance is { } used && FindingWords.IsInvented(used)))),
            Make("chain", FindingSection.Strategy, chain.Headline, $"{path}/chain"),
            Make("demand", FindingSection.Demand, needs.Sentence, $"{path}/needs"),
        ];
    }

    private static Finding Of(Practice practice)
    {
        var line = PracticeLines.From(practice, null);
        var text = FindingWords.Beginning(StrategyWords.Of(practice.Worked.Count > 0 ? practice.Worked : practice.Done), LongestText);
        return new(
            $"practice:{practice.Slug}", FindingSection.Practice, StrategyWords.Of(practice.Title), text, PracticeLines.Sentence(line, practice.OrganisationId is not null), $"/practices/{practice.Slug}", line.IsInvented);
    }

    private static Finding Of(HostedEvent one)
    {
        var text = FindingWords.Book.Fill("EventText", culture => [StrategyWords.Of(one.Title).In(culture), one.Place, one.FirstDay.ToString("d MMMM yyyy", culture)]);
        return new(
            $"event:{one.Slug}", FindingSection.Event, StrategyWords.Of(one.Title), text, FindingWords.Book.Fill("EventSource", culture => [InventedMark.In(one.Organisation?.Name, culture) ?? FindingWords.Book.Get("ThisInstallation").In(culture)]),
            $"/events/{one.Slug}", one.Origin == RecordOrigin.Invented);
    }

    // Its figures are public once those who organise it say so; before that there are none for anybody.
    private async Task<IReadOnlyList<Finding>> CameOf(HostedEvent one, CancellationToken cancellation)
    {
        try
        {
            var report = await outcomes.Run(Actor.Anonymous, one.Slug, null, cancellation);
            return
            [
                new($"outcome:{one.Slug}", FindingSection.Event, FindingWords.Book.Fill("Of.outcome", culture => [StrategyWords.Of(one.Title).In(culture)]), report.Sentence,
                    FindingWords.Book.Fill("OutcomeSource", culture => [report.Meetings, report.Day.ToString("d MMMM yyyy", culture)]), $"/events/{one.Slug}/outcomes", one.Origin == RecordOrigin.Invented),
            ];
        }
        catch (RefusedException)
        {
            return [];
        }
    }

    private static Finding Of(PartnershipLine one) => new(
        $"partnership:{one.Slug}", FindingSection.Partnership, one.Title,
        FindingWords.Book.Fill("PartnershipText", culture => [FigureText.Sentence(one.Mission.In(culture)), FindingWords.Book.Get("Stage." + one.Stage).In(culture), one.StageSince.ToString("d MMMM yyyy", culture), one.HealthSentence.In(culture)]),
        FindingWords.Book.Fill("PartnershipSource", _ => [one.Members]), $"/partnerships/{one.Slug}", one.IsInvented);

    private static Finding Of(RecommendationLine one, HostedEvent hosted) => new(
        $"recommendation:{one.Id:N}", FindingSection.Recommendation, LocalText.Same(one.Title),
        FindingWords.Book.Fill("Recommendation." + one.Standing, culture => [one.Addressee, one.DueOn.ToString("d MMMM yyyy", culture), one.DecidedBy ?? "", one.DecidedOn?.ToString("d MMMM yyyy", culture) ?? "", one.Reason is { } why ? FigureText.Sentence(why) : ""]),
        FindingWords.Book.Fill("RecommendationSource", culture => [one.EventTitle.In(culture), one.DocumentLink ?? ""]), $"/events/{one.Event}/recommendations", hosted.Origin == RecordOrigin.Invented);

    private static LocalText Both(LocalText one, LocalText other) => new($"{one.English}; {other.English}", $"{one.Dutch}; {other.Dutch}");
}
