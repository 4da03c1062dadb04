using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>A strategy as its page shows it.</summary>
/// <param name="Line">What a list says of it.</param>
/// <param name="Sentence">What it is, in a sentence.</param>
/// <param name="Summary">What it is for; empty where nobody said.</param>
/// <param name="Source">The document it is taken from; null where none is named.</param>
/// <param name="SourceAddress">Where that can be read.</param>
/// <param name="Owner">The public name of the organisation that states it; null where the owner of this machine does.</param>
/// <param name="OwnerSlug">Its name in addresses.</param>
/// <param name="Priorities">Its priorities.</param>
/// <param name="Mix">Its policy mix.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="Calls">Its calls.</param>
/// <param name="Indicators">What it is measured by.</param>
/// <param name="Coverage">How much its projects say.</param>
/// <param name="Proposals">What organisations proposed and contested, as far as the reader may see it.</param>
/// <param name="Provenance">Where the observatory's figures come from; null where there are none.</param>
public sealed record StrategyProfile(
    StrategyLine Line,
    LocalText Sentence,
    LocalText Summary,
    string? Source,
    string? SourceAddress,
    string? Owner,
    string? OwnerSlug,
    IReadOnlyList<PriorityLine> Priorities,
    PolicyMix Mix,
    IReadOnlyList<MeasureLine> Measures,
    IReadOnlyList<CallLine> Calls,
    IReadOnlyList<IndicatorLine> Indicators,
    ProjectCoverage Coverage,
    IReadOnlyList<ProposalLine> Proposals,
    FigureProvenance? Provenance);

/// <summary>A priority.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is meant; empty where nobody said.</param>
/// <param name="Scope">Its activities and themes as they were written.</param>
/// <param name="Places">NUTS codes of the places it is meant for; none for the whole region.</param>
/// <param name="Clusters">The public cluster organisations that carry it.</param>
/// <param name="Sharpness">How narrow and how rooted.</param>
/// <param name="Calls">How many calls.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="Money">Their known budgets in euro.</param>
public sealed record PriorityLine(
    string Code, LocalText Name, LocalText Description, IReadOnlyList<string> Scope, IReadOnlyList<string> Places, IReadOnlyList<NamedOrganisation> Clusters, PrioritySharpness Sharpness, int Calls, int Projects, decimal Money);

/// <summary>A public organisation by its name.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedOrganisation(string Slug, string Name);

/// <summary>A measure.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Priority">The code of its priority; null for all of them.</param>
/// <param name="Field">Its policy.</param>
/// <param name="FieldName">The same in words.</param>
/// <param name="Instrument">Its instrument; null where nobody said.</param>
/// <param name="Budget">Its money in euro; null where unknown.</param>
/// <param name="Source">The row it came from; null where it was entered here.</param>
public sealed record MeasureLine(string Code, LocalText Name, string? Priority, PolicyField Field, LocalText FieldName, string? Instrument, decimal? Budget, SourceRow? Source);

/// <summary>A call.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Priority">The code of its priority; null where nobody said.</param>
/// <param name="Measure">The code of its measure; null where nobody said.</param>
/// <param name="OpensOn">Its first day.</param>
/// <param name="ClosesOn">Its last day.</param>
/// <param name="Budget">Its money in euro; null where unknown.</param>
/// <param name="Themes">What may be proposed.</param>
/// <param name="Projects">How many projects it paid.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="Source">The row it came from; null where it was entered here.</param>
public sealed record CallLine(string Code, LocalText Name, string? Priority, string? Measure, DateOnly? OpensOn, DateOnly? ClosesOn, decimal? Budget, IReadOnlyList<string> Themes, int Projects, string? Address, SourceRow? Source);

/// <summary>What an organisation said of a priority, and what became of it.</summary>
/// <param name="Id">Its id, for the forms of the two sides.</param>
/// <param name="Organisation">Who says it; null where who asks may not see that organisation.</param>
/// <param name="Stance">Whether it proposes or contests.</param>
/// <param name="Priority">The code of the priority; null for a new one.</param>
/// <param name="Name">What the priority is called.</param>
/// <param name="Reason">Why.</param>
/// <param name="Scope">The activities it speaks of.</param>
/// <param name="Figures">What the observatory said that day; empty where it said nothing.</param>
/// <param name="At">When. UTC.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Decision">Why; empty before.</param>
/// <param name="DecidedAt">When. UTC; null before.</param>
public sealed record ProposalLine(
    Guid Id, NamedOrganisation? Organisation, ProposalStance Stance, string? Priority, string Name, LocalText Reason, IReadOnlyList<string> Scope, LocalText Figures, DateTimeOffset At, ProposalStatus Status, LocalText Decision, DateTimeOffset? DecidedAt);
