using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>What does this region mean to do, how sharp is it, and where does it stand?</summary>
public sealed class StrategyStudy(StrategyRegister register, ProposalRegister proposals, PriorityFigures figures)
{
    /// <summary>A strategy.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="slug">The period as its address writes it.</param>
    /// <param name="settings">The switches, for the observatory's figures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<StrategyProfile> Run(Actor actor, string region, string slug, StudySettings settings, CancellationToken cancellation = default)
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), slug, cancellation);
        var said = await proposals.List(actor, contents.Strategy.Id, cancellation);
        var (place, why) = figures.Find(contents.Strategy, settings);
        var (line, mix) = (StrategyLine.From(contents.Strategy), PolicyMix.From(contents.Measures));
        var codes = contents.Priorities.ToDictionary(one => one.Id, one => one.Code);
        var coverage = ProjectCoverage.From(contents.Projects, contents.Calls);
        return new(
            line, Sentence(contents, line, mix, coverage), StrategyWords.Of(contents.Strategy.Summary), contents.Strategy.Source, contents.Strategy.SourceAddress, contents.Owner?.Name, contents.Owner?.Slug,
            [.. contents.Priorities.Select(priority => Line(priority, contents, Marked(contents, line, figures.Tell(priority.Scope, place, why))))],
            mix with { Sentence = StrategyWords.Marked(contents.Strategy, line.Region.Name, mix.Sentence) },
            [.. contents.Measures.Select(one => new MeasureLine(one.Code, StrategyWords.Of(one.Name), Find(codes, one.PriorityId), one.Field, Sentences.Get("PolicyField" + one.Field), one.Instrument, one.Budget, SourceRow.Of(one.ImportId, one.SourceLine, contents)))],
            [.. contents.Calls.Select(one => Line(one, contents, codes))],
            [.. contents.Indicators.Select(one => IndicatorLine.From(one, contents))],
            coverage,
            [.. said.Select(one => Line(one, codes))],
            place?.Provenance);
    }

    // What is said of an invented priority is said with real or simulated figures of a real region: that nobody chose it must stand beside.
    private static PrioritySharpness Marked(StrategyContents contents, StrategyLine line, PrioritySharpness told) => told with { Sentence = StrategyWords.Marked(contents.Strategy, line.Region.Name, told.Sentence) };

    private static string? Find(Dictionary<Guid, string> codes, Guid? id) => id is { } known ? codes.GetValueOrDefault(known) : null;

    private static PriorityLine Line(StrategyPriority priority, StrategyContents contents, PrioritySharpness told)
    {
        var calls = contents.Calls.Where(call => call.PriorityId == priority.Id).Select(call => call.Id).ToHashSet();
        var projects = contents.Projects.Where(project => project.CallId is { } call ? calls.Contains(call) : project.PriorityId == priority.Id).ToList();
        return new(
            priority.Code, StrategyWords.Of(priority.Name), StrategyWords.Of(priority.Description), priority.Scope, priority.Places,
            [.. priority.Clusters.Where(link => link.Cluster is not null).Select(link => new NamedOrganisation(link.Cluster!.Slug, link.Cluster.Name))],
            told, calls.Count, projects.Count, projects.Sum(project => project.Budget ?? 0));
    }

    private static CallLine Line(StrategyCall call, StrategyContents contents, Dictionary<Guid, string> codes) => new(
        call.Code, StrategyWords.Of(call.Name), Find(codes, call.PriorityId), contents.Measures.FirstOrDefault(one => one.Id == call.MeasureId)?.Code,
        call.OpensOn, call.ClosesOn, call.Budget, call.Themes, contents.Projects.Count(project => project.CallId == call.Id), call.Address, SourceRow.Of(call.ImportId, call.SourceLine, contents));

    private static ProposalLine Line(PriorityProposal one, Dictionary<Guid, string> codes) => new(
        one.Id, one.Organisation is { } by ? new(by.Slug, by.Name) : null, one.Stance, Find(codes, one.PriorityId), one.Name, StrategyWords.Of(one.Reason), one.Scope, StrategyWords.Of(one.Figures),
        one.At, one.Status, StrategyWords.Of(one.Decision), one.DecidedAt);

    private static LocalText Sentence(StrategyContents contents, StrategyLine line, PolicyMix mix, ProjectCoverage coverage) => StrategyWords.Marked(contents.Strategy, line.Region.Name, Sentences.Fill("StrategySaid", culture =>
    [
        line.Region.Name.In(culture), line.Period, contents.Priorities.Count, mix.Measures, StrategyWords.SpokenEuro(mix.Money, culture), coverage.Projects, StrategyWords.SpokenEuro(coverage.Money, culture),
    ]));
}
