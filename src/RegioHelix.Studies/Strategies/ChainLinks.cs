using RegioHelix.Registry.Strategies;

namespace RegioHelix.Studies.Strategies;

/// <summary>Says of each project of a strategy which links of its chain are known.</summary>
internal sealed class ChainLinks
{
    private readonly Dictionary<Guid, StrategyCall> calls;
    private readonly Dictionary<Guid, StrategyPriority> priorities;
    private readonly Dictionary<Guid, int> outputs;
    private readonly Dictionary<Guid, int> results;
    private readonly IReadOnlySet<Guid> withTrend;
    private readonly DateOnly today;

    /// <summary>Prepares it.</summary>
    /// <param name="contents">The strategy.</param>
    /// <param name="withTrend">The priorities of whose activities there is a regional trend.</param>
    /// <param name="today">The day: what still runs need not have results.</param>
    public ChainLinks(StrategyContents contents, IReadOnlySet<Guid> withTrend, DateOnly today)
    {
        (calls, priorities) = (contents.Calls.ToDictionary(one => one.Id), contents.Priorities.ToDictionary(one => one.Id));
        (outputs, results) = (Reported(contents, IndicatorKind.Output), Reported(contents, IndicatorKind.Result));
        (this.withTrend, this.today) = (withTrend, today);
    }

    /// <summary>The priority of a project: its call's where it has a call, else the one that its own row names.</summary>
    public StrategyPriority? PriorityOf(StrategyProject project)
    {
        var id = CallOf(project) is { } call ? call.PriorityId : project.PriorityId;
        return id is { } known ? priorities.GetValueOrDefault(known) : null;
    }

    /// <summary>The call of a project; null for none.</summary>
    public StrategyCall? CallOf(StrategyProject project) => project.CallId is { } id ? calls.GetValueOrDefault(id) : null;

    /// <summary>How many output and result indicators have a value of a project.</summary>
    public (int Outputs, int Results) ValuesOf(StrategyProject project) => (outputs.GetValueOrDefault(project.Id), results.GetValueOrDefault(project.Id));

    /// <summary>The states of a project's links, in the order of the chain.</summary>
    public IReadOnlyList<LinkState> Of(StrategyProject project)
    {
        var (priority, values) = (PriorityOf(project), ValuesOf(project));
        // A project whose end is not known is taken as ended: a date that is left out must hide no missing link.
        var runs = project.EndsOn > today;
        LinkState Known(bool isKnown) => isKnown ? LinkState.Known : LinkState.Broken;
        LinkState Due(bool isKnown) => isKnown ? LinkState.Known : runs ? LinkState.NotDue : LinkState.Broken;
        return
        [
            Known(priority is not null), Known(CallOf(project) is not null), Known(project.Budget is not null), Known(project.Partners.Count > 0),
            Due(values.Outputs > 0), Due(values.Results > 0), Known(priority is not null && withTrend.Contains(priority.Id)),
        ];
    }

    private static Dictionary<Guid, int> Reported(StrategyContents contents, IndicatorKind kind) => contents.Indicators.Where(one => one.Kind == kind)
        .SelectMany(indicator => indicator.Values.Where(value => value.ProjectId is not null).Select(value => (Project: value.ProjectId!.Value, indicator.Id)).Distinct())
        .GroupBy(pair => pair.Project).ToDictionary(same => same.Key, same => same.Count());
}
