using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Demand;

/// <summary>Do the calls of a strategy meet what the organisations of its region need?</summary>
/// <param name="strategies">The strategies with their calls.</param>
/// <param name="demand">The needs, counted so that no number tells of one organisation.</param>
/// <param name="themes">The themes.</param>
/// <param name="clock">The time.</param>
public sealed class DemandStudy(StrategyRegister strategies, DemandRegister demand, ThemeShelf themes, TimeProvider clock)
{
    /// <summary>Runs the study.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="slug">The period as the strategy's address writes it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is no such strategy that the actor may see.</exception>
    public async Task<DemandProfile> Run(Actor actor, string region, string slug, CancellationToken cancellation = default)
    {
        var contents = await strategies.Get(actor, region.ToUpperInvariant(), slug, cancellation);
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = themes.List();
        var topics = all.Select(Topic).ToList();
        // Beside a real strategy nobody invented asks for anything.
        var needs = await demand.Count(TopicChoice.Regions(contents.Strategy.RegionCode), topics, contents.Strategy.IsInvented ? InventedNeeds.Counted : InventedNeeds.LeftOut, cancellation);
        var calls = contents.Calls.Select(call => (Call: call, Tags: TagsOf(call, contents))).ToList();
        var lines = all.Zip(topics, needs).Select(one => Line(one.First, one.Third, [.. calls.Where(call => call.Tags.Any(tag => Meets(one.Second, tag))).Select(call => call.Call)], day))
            .OfType<ThemeDemand>().OrderBy(line => line.State).ThenByDescending(line => line.Needs ?? 0).ThenBy(line => line.Slug, StringComparer.Ordinal).ToList();
        var line = StrategyLine.From(contents.Strategy);
        return new(line, Sentence(contents.Strategy, line, lines), day, DemandRegister.LeastOrganisations, calls.Count, calls.Count(call => call.Tags.Count == 0), lines);
    }

    private static DemandTopic Topic(Theme theme) => new(theme.Slug,
        [.. TagSchemes.All.Where(scheme => scheme.Classes.Any(one => one.Code == theme.Slug)).Select(scheme => new Tag(scheme.Code, theme.Slug).ToString()), .. theme.Members.Select(member => Nace(member.Activity)), theme.Code]);

    // What the call says itself; where it says nothing, what its priority is about.
    private static IReadOnlyList<string> TagsOf(StrategyCall call, StrategyContents contents) => call.Themes.Count > 0 ? call.Themes
        : contents.Priorities.FirstOrDefault(one => one.Id == call.PriorityId) is { } priority ? [.. priority.Parts.Select(part => part.Theme is null ? Nace(part.Code) : part.Code)] : [];

    // A call for all machinery is open to a theme with a part of it, and the other way round.
    private static bool Meets(DemandTopic topic, string tag) => topic.Holds(tag) || (tag.StartsWith(TagSchemes.NaceCode, StringComparison.Ordinal) && topic.Tags.Any(held => held.StartsWith(tag, StringComparison.Ordinal)));

    private static string Nace(string code) => new Tag(TagSchemes.NaceCode, code).ToString();

    private static ThemeDemand? Line(Theme theme, TopicDemand needs, List<StrategyCall> calls, DateOnly day)
    {
        if (!needs.IsTold && calls.Count == 0)
            return null;
        var open = calls.Where(call => !(call.ClosesOn < day)).ToList();
        decimal? money = open.Exists(call => call.Budget is not null) ? open.Sum(call => call.Budget ?? 0) : null;
        var state = State(needs, calls.Count, open.Count, money);
        return new(
            theme.Slug, theme.LocalName(), state,
            Sentences.Fill("Demand" + state, culture => [needs.Needs, needs.Organisations, open.Count, money is { } known ? StrategyWords.SpokenEuro(known, culture) : "", calls.Count, DemandRegister.LeastOrganisations]),
            needs.IsTold ? needs.Needs : null, needs.IsTold ? needs.Organisations : null, open.Count, calls.Count - open.Count, money, open.Count(call => call.Budget is null), needs.List,
            [.. calls.Select(call => new DemandCall(call.Code, StrategyWords.Of(call.Name), call.OpensOn, call.ClosesOn, call.Budget, call.ClosesOn < day))]);
    }

    private static DemandState State(TopicDemand needs, int calls, int open, decimal? money) =>
        !needs.IsTold ? DemandState.NoDemand : calls == 0 ? DemandState.Gap : open == 0 ? DemandState.Over : money is null ? DemandState.UnknownMoney : DemandState.Met;

    private static LocalText Sentence(Strategy strategy, StrategyLine line, List<ThemeDemand> themes)
    {
        var (told, gaps) = (themes.Where(theme => theme.Needs is not null).ToList(), themes.Where(theme => theme.State is DemandState.Gap or DemandState.Over).ToList());
        var said = told.Count == 0 ? Sentences.Fill("DemandNone", _ => [DemandRegister.LeastOrganisations])
            : gaps.Count == 0 ? Sentences.Fill("DemandAllMet", _ => [told.Count])
            : Sentences.Fill(gaps.Count == 1 ? "DemandGapOne" : "DemandGaps", culture => [gaps.Count, told.Count, gaps[0].Name.In(culture), gaps[0].Needs!.Value]);
        return StrategyWords.Marked(strategy, line.Region.Name, said);
    }
}
