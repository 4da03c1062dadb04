using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>
/// A strategy's money followed from priority to regional trend. A project's chain is complete where every link of it is known; what is not known is a
/// broken link, and what cannot be known yet, because the project still runs, is told apart. <c>docs/methods/evidence-chain.md</c>.
/// </summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Headline">Which part of the money has a complete chain.</param>
/// <param name="Money">The known budgets of all projects, in euro.</param>
/// <param name="Complete">Of it what has a complete chain.</param>
/// <param name="NotDue">Of it where no link is broken, but one is not due yet.</param>
/// <param name="Share">The part that is complete, 0 to 1; null where no money is known.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="WithoutMoney">How many have no known amount; they are in no sum.</param>
/// <param name="Bands">The money of each priority along the chain, and that of none last.</param>
/// <param name="Lines">Each project, those with most money first.</param>
/// <param name="Gaps">Priorities and calls that lead nowhere.</param>
/// <param name="Counts">Who takes part, by priority and in all.</param>
/// <param name="Provenance">Where the regional trend comes from; null where there is none.</param>
public sealed record EvidenceChain(
    StrategyLine Strategy,
    LocalText Headline,
    decimal Money,
    decimal Complete,
    decimal NotDue,
    double? Share,
    int Projects,
    int WithoutMoney,
    IReadOnlyList<ChainBand> Bands,
    IReadOnlyList<ChainProject> Lines,
    IReadOnlyList<ChainGap> Gaps,
    IReadOnlyList<ChainCount> Counts,
    FigureProvenance? Provenance);

/// <summary>The links of a chain, in order.</summary>
public enum ChainLink
{
    /// <summary>The strategy's choice.</summary>
    Priority,

    /// <summary>The call that carried it.</summary>
    Call,

    /// <summary>The project, with its money.</summary>
    Project,

    /// <summary>Who took part.</summary>
    Partner,

    /// <summary>What the money made: a value of an output indicator.</summary>
    Output,

    /// <summary>What came of it: a value of a result indicator.</summary>
    Result,

    /// <summary>How the priority's activities did in the region: it says nothing of why.</summary>
    Trend,
}

/// <summary>Whether a link is there.</summary>
public enum LinkState
{
    /// <summary>It is.</summary>
    Known,

    /// <summary>It is not.</summary>
    Broken,

    /// <summary>It is not, and the project still runs: a known end lies ahead.</summary>
    NotDue,
}

/// <summary>The money of a priority along the chain.</summary>
/// <param name="Code">The priority's code; null for projects of none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Money">All its money in euro.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="Complete">What reaches the end.</param>
/// <param name="Steps">What is left at each link.</param>
/// <param name="Trend">How jobs in its activities changed in the region and in all regions, in a sentence.</param>
public sealed record ChainBand(string? Code, LocalText Name, decimal Money, int Projects, decimal Complete, IReadOnlyList<ChainStep> Steps, LocalText Trend);

/// <summary>One link of a band.</summary>
/// <param name="Link">Which.</param>
/// <param name="Reached">The money whose chain is known up to and with it, in euro.</param>
/// <param name="Lost">The money whose chain breaks here first.</param>
/// <param name="NotDue">The money of which this is not due yet, and nothing before is missing.</param>
/// <param name="LaterKnown">The money whose chain broke or waits before, and of which this link is known.</param>
/// <param name="LaterBroken">The money whose chain broke or waits before, and of which this link is broken too.</param>
/// <param name="LaterNotDue">The money whose chain broke or waits before, and of which this link is not due yet.</param>
/// <param name="BrokenProjects">How many projects lack this link, whether or not they broke before.</param>
public sealed record ChainStep(ChainLink Link, decimal Reached, decimal Lost, decimal NotDue, decimal LaterKnown, decimal LaterBroken, decimal LaterNotDue, int BrokenProjects);

/// <summary>A project's chain.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Priority">The code of its priority; null for none.</param>
/// <param name="Call">The code of its call; null for none.</param>
/// <param name="Budget">Its money in euro; null where unknown.</param>
/// <param name="EuShare">The Union's part; null where unknown.</param>
/// <param name="Partners">How many take part.</param>
/// <param name="Outputs">How many output indicators have a value.</param>
/// <param name="Results">How many result indicators have a value.</param>
/// <param name="Links">Each link's state, in the order of the chain.</param>
/// <param name="FirstBreak">The first link that is not known; null where the chain is complete.</param>
/// <param name="Source">The row that its money came from; null where it was entered here.</param>
public sealed record ChainProject(
    string Code, LocalText Title, string? Priority, string? Call, decimal? Budget, decimal? EuShare, int Partners, int Outputs, int Results, IReadOnlyList<LinkState> Links, ChainLink? FirstBreak, SourceRow? Source)
{
    /// <summary>True where every link is known.</summary>
    public bool IsComplete => FirstBreak is null;
}

/// <summary>A priority or call that leads nowhere.</summary>
/// <param name="Kind">How.</param>
/// <param name="Code">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record ChainGap(ChainGapKind Kind, string Code, LocalText Name, LocalText Sentence);

/// <summary>How something leads nowhere.</summary>
public enum ChainGapKind
{
    /// <summary>A priority without a call.</summary>
    PriorityWithoutCall,

    /// <summary>A priority of which nobody said which activities it covers: no trend can be shown.</summary>
    PriorityWithoutScope,

    /// <summary>A call that belongs to no priority.</summary>
    CallWithoutPriority,

    /// <summary>A call that paid no project that is known.</summary>
    CallWithoutProject,
}

/// <summary>Who takes part in a priority's projects.</summary>
/// <param name="Code">The priority's code; null for the whole strategy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="Count">Organisations and participations.</param>
public sealed record ChainCount(string? Code, LocalText Name, int Projects, ParticipationCount Count);
