using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>Does the strategy's money lead anywhere that can be shown?</summary>
public sealed class EvidenceChainStudy(StrategyRegister register, PriorityFigures figures, TimeProvider clock)
{
    /// <summary>Follows a strategy's money.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="slug">The period as its address writes it.</param>
    /// <param name="settings">The switches, for the regional trend.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<EvidenceChain> Run(Actor actor, string region, string slug, StudySettings settings, CancellationToken cancellation = default)
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), slug, cancellation);
        var (place, why) = figures.Find(contents.Strategy, settings);
        var told = contents.Priorities.ToDictionary(one => one.Id, one => figures.Tell(one.Scope, place, why));
        // Simulated figures say nothing about the real region, so they end no chain of real money.
        var onlySimulated = place is { Provenance.IsSimulated: true } && !contents.Strategy.IsInvented;
        return From(contents, told, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), onlySimulated) with { Provenance = onlySimulated ? null : place?.Provenance };
    }

    /// <summary>The chain of what was read.</summary>
    /// <param name="contents">The strategy.</param>
    /// <param name="told">What the observatory says of its priorities.</param>
    /// <param name="today">The day.</param>
    /// <param name="onlySimulated">True where the region's figures are simulated and the strategy is not invented: then there is no trend.</param>
    internal static EvidenceChain From(StrategyContents contents, IReadOnlyDictionary<Guid, PrioritySharpness> told, DateOnly today, bool onlySimulated = false)
    {
        var links = new ChainLinks(contents, told.Where(one => one.Value.HasTrend && !onlySimulated).Select(one => one.Key).ToHashSet(), today);
        var strategy = StrategyLine.From(contents.Strategy);
        LocalText Marked(LocalText sentence) => StrategyWords.Marked(contents.Strategy, strategy.Region.Name, sentence);
        var lines = contents.Projects.Select(project => (Project: project, Line: Line(project, links, contents))).ToList();
        var bands = contents.Priorities.Select(priority => Band(priority, lines, Marked(onlySimulated ? Sentences.Get("ChainTrendSimulated") : Trend(told.GetValueOrDefault(priority.Id), strategy)))).ToList();
        if (lines.Any(one => one.Line.Priority is null))
            bands.Add(Band(null, lines, Marked(Sentences.Get("ChainNoPriority"))));
        var money = lines.Sum(one => one.Line.Budget ?? 0);
        var (complete, waiting) = Reached(lines, ChainLink.Trend);
        var headline = onlySimulated ? Headline("ChainHeadlineResult", money, Reached(lines, ChainLink.Result), lines) : Headline("ChainHeadline", money, (complete, waiting), lines);
        return new(
            strategy, Marked(headline), money, complete, waiting, money > 0 ? (double)(complete / money) : null,
            lines.Count, lines.Count(one => one.Line.Budget is null), bands,
            [.. lines.Select(one => one.Line).OrderByDescending(line => line.Budget ?? -1).ThenBy(line => line.Code, StringComparer.Ordinal)],
            [.. Gaps(contents).Select(gap => gap with { Sentence = Marked(gap.Sentence) })], Counts(contents, links), null);
    }

    private static ChainProject Line(StrategyProject project, ChainLinks links, StrategyContents contents)
    {
        var (states, values) = (links.Of(project), links.ValuesOf(project));
        var first = Enumerable.Range(0, states.Count).Where(at => states[at] != LinkState.Known).Select(at => (ChainLink?)at).FirstOrDefault();
        return new(
            project.Code, StrategyWords.Of(project.Title, project.Code), links.PriorityOf(project)?.Code, links.CallOf(project)?.Code, project.Budget, project.EuShare,
            project.Partners.Count, values.Outputs, values.Results, states, first, SourceRow.Of(project.ImportId, project.SourceLine, contents));
    }

    // What is known up to and with a link, and of what nothing is missing up to there but what is not due yet.
    private static (decimal Known, decimal NotDue) Reached(List<(StrategyProject Project, ChainProject Line)> all, ChainLink last)
    {
        var unbroken = all.Select(one => (one.Line.Budget, Links: one.Line.Links.Take((int)last + 1).ToList())).Where(one => !one.Links.Contains(LinkState.Broken)).ToLookup(one => one.Links.Contains(LinkState.NotDue), one => one.Budget ?? 0);
        return (unbroken[false].Sum(), unbroken[true].Sum());
    }

    private static ChainBand Band(StrategyPriority? priority, List<(StrategyProject Project, ChainProject Line)> all, LocalText trend)
    {
        var those = all.Select(one => one.Line).Where(line => line.Priority == priority?.Code).ToList();
        var (left, steps) = (those.Sum(line => line.Budget ?? 0), new List<ChainStep>());
        foreach (var link in Enum.GetValues<ChainLink>())
        {
            var here = those.Where(line => line.FirstBreak == link).ToList();
            var (broken, waiting) = (here.Where(line => line.Links[(int)link] == LinkState.Broken).ToList(), here.Where(line => line.Links[(int)link] == LinkState.NotDue).Sum(line => line.Budget ?? 0));
            var lost = broken.Sum(line => line.Budget ?? 0);
            left -= lost + waiting;
            var before = those.Where(line => line.FirstBreak < link).ToList();
            decimal Of(LinkState state) => before.Where(line => line.Links[(int)link] == state).Sum(line => line.Budget ?? 0);
            steps.Add(new(link, left, lost, waiting, Of(LinkState.Known), Of(LinkState.Broken), Of(LinkState.NotDue), those.Count(line => line.Links[(int)link] == LinkState.Broken)));
        }
        return new(priority?.Code, priority is null ? Sentences.Get("ChainOfNone") : StrategyWords.Of(priority.Name), those.Sum(line => line.Budget ?? 0), those.Count, left, steps, trend);
    }

    private static LocalText Headline(string sentence, decimal money, (decimal Known, decimal NotDue) reached, List<(StrategyProject Project, ChainProject Line)> lines)
    {
        var ((known, waiting), projects, without) = (reached, lines.Count, lines.Count(one => one.Line.Budget is null));
        if (projects == 0)
            return Sentences.Get("ChainNoProjects");
        if (money == 0)
            return Sentences.Fill("ChainNoMoney", _ => [projects]);
        return Sentences.Fill(sentence + (waiting > 0 ? "Waiting" : "") + (without > 0 ? "Without" : ""), culture =>
        [
            FigureText.Percent((double)(known / money), culture), StrategyWords.SpokenEuro(money, culture), projects - without, FigureText.Percent((double)(waiting / money), culture), without,
        ]);
    }

    private static LocalText Trend(PrioritySharpness? told, StrategyLine strategy)
    {
        if (told is { HasTrend: false, Change: not null })
            return Sentences.Fill("ChainTrendElsewhen", _ => [told.FromYear ?? 0]);
        if (told is not { HasTrend: true, Change: { } change })
            return told is null or { State: SharpnessState.Told } ? Sentences.Get("ChainTrendUnknown") : told.Sentence;
        var known = told.Trend.Where(point => point.Value is > 0).ToList();
        return Sentences.Fill(told.ChangeOfAll is null ? "ChainTrendAlone" : "ChainTrend", culture =>
        [
            strategy.Region.Name.In(culture), Signed(change, culture), known[0].Year, known[^1].Year, told.ChangeOfAll is { } all ? Signed(all, culture) : "",
        ]);
    }

    private static string Signed(double fraction, System.Globalization.CultureInfo culture) => (fraction < 0 ? "\u2212" : "+") + FigureText.Percent(Math.Abs(fraction), culture);

    private static IEnumerable<ChainGap> Gaps(StrategyContents contents)
    {
        foreach (var priority in contents.Priorities.Where(one => contents.Calls.All(call => call.PriorityId != one.Id)))
            yield return Gap(ChainGapKind.PriorityWithoutCall, priority.Code, StrategyWords.Of(priority.Name));
        foreach (var priority in contents.Priorities.Where(one => one.Scope.Count == 0))
            yield return Gap(ChainGapKind.PriorityWithoutScope, priority.Code, StrategyWords.Of(priority.Name));
        foreach (var call in contents.Calls.Where(one => one.PriorityId is null))
            yield return Gap(ChainGapKind.CallWithoutPriority, call.Code, StrategyWords.Of(call.Name));
        var paid = contents.Projects.Select(project => project.CallId).ToHashSet();
        foreach (var call in contents.Calls.Where(one => !paid.Contains(one.Id)))
            yield return Gap(ChainGapKind.CallWithoutProject, call.Code, StrategyWords.Of(call.Name));
    }

    private static ChainGap Gap(ChainGapKind kind, string code, LocalText name) => new(kind, code, name, Sentences.Fill("ChainGap" + kind, culture => [code, name.In(culture)]));

    private static IReadOnlyList<ChainCount> Counts(StrategyContents contents, ChainLinks links)
    {
        var keys = new PartnerKeys(contents.Projects);
        ChainCount Of(string? code, LocalText name, IReadOnlyCollection<StrategyProject> projects) => new(code, name, projects.Count, ParticipationCount.From(projects, keys));
        var byPriority = contents.Projects.ToLookup(project => links.PriorityOf(project)?.Code);
        return
        [
            .. contents.Priorities.Select(priority => Of(priority.Code, StrategyWords.Of(priority.Name), [.. byPriority[priority.Code]])),
            Of(null, Sentences.Get("ChainOfAll"), contents.Projects),
        ];
    }
}
