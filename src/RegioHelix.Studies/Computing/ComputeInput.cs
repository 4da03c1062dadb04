using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>What a measure of the catalogue computes from: the tables, the settled options, and what several measures make of them.</summary>
public sealed class ComputeInput
{
    private readonly ComputeRequest request;
    private readonly Lazy<TrimmedPresence> trimmed;

    /// <summary>Makes the input of a request whose tables and lists are known to be there.</summary>
    public ComputeInput(ComputeRequest request, ComputeSettings settings)
    {
        (this.request, Settings) = (request, settings);
        trimmed = new(() => PresenceRules.Of(File, Table, settings));
    }

    /// <summary>The options.</summary>
    public ComputeSettings Settings { get; }

    /// <summary>The variant.</summary>
    public string Variant => Settings.Variant;

    /// <summary>The file of the table.</summary>
    public string File => request.Tables[0].Name;

    /// <summary>The table.</summary>
    public RegionActivityTable Table => request.Tables[0].Table;

    /// <summary>All tables in order of time, each with the labels of the first in its order.</summary>
    public IReadOnlyList<RegionActivityTable> Years => [.. request.Tables.Select(AlignedTables.WithFirst(request.Tables[0]))];

    /// <summary>What is present where, without empty regions and activities.</summary>
    public TrimmedPresence Trimmed => trimmed.Value;

    /// <summary>What is present where, without empty regions and activities.</summary>
    public Presence Presence => Trimmed.Presence;

    /// <summary>Regions or activities.</summary>
    public MeasureOf Of => Settings.Is(ComputeOptions.Of, "activity") ? MeasureOf.Activity : MeasureOf.Region;

    /// <summary>Whether the own activity counts.</summary>
    public OwnActivity Own => Settings.Is(ComputeOptions.Own, "included") ? OwnActivity.Included : OwnActivity.Excluded;

    /// <summary>The conventions of the eigenvector index.</summary>
    public ComplexitySettings Complexity => new(Deviation, Settings.Text(ComputeOptions.Scale) switch
    {
        "regions" => ActivityScale.OfRegions,
        "eigenvector" => ActivityScale.OfRegionsNotCentred,
        _ => ActivityScale.Own,
    });

    /// <summary>The divisor of a standard deviation.</summary>
    public DeviationOver Deviation => Settings.Is(ComputeOptions.Deviation, "sample") ? DeviationOver.Sample : DeviationOver.Population;

    /// <summary>The plants.</summary>
    public IReadOnlyList<Analytics.Concentration.Plant> Plants => request.Plants!;

    /// <summary>The income of a region.</summary>
    public double? Income(string region) => request.Income!.GetValueOrDefault(region);

    /// <summary>The population of a region.</summary>
    public double? Population(string region) => request.Population!.GetValueOrDefault(region);

    /// <summary>The group of an activity.</summary>
    public string Group(string activity) => request.Groups!(activity)!;

    /// <summary>The relatedness that weighs.</summary>
    public RelatednessTable Relatedness() => ActivityRelatedness.From(CoOccurrence.From(Presence), RelatednessNames.Get(Settings.Text(ComputeOptions.Relatedness)));

    /// <summary>The relatedness density under the options.</summary>
    public FigureTable Density(RelatednessTable relatedness) => Settings.FindWhole(ComputeOptions.Nearest) is { } nearest
        ? RelatednessDensity.From(Presence, relatedness, Own, RelatedNeighbours.Nearest, nearest)
        : RelatednessDensity.From(Presence, relatedness, Own);

    /// <summary>What is present where, over all labels.</summary>
    public Presence WholePresence() => PresenceRules.Whole(Table, Settings);

    /// <summary>Presence in each table, over the same labels.</summary>
    public IReadOnlyList<Presence> PresenceByYear() => [.. Years.Select(table => PresenceRules.Whole(table, Settings))];

    /// <summary>The position of the region asked for; null where none is.</summary>
    public int? FindRegion(IReadOnlyList<string> regions)
    {
        if (Settings.Text(ComputeOptions.Region) is not { Length: > 0 } label)
            return null;
        var at = regions.ToList().IndexOf(label);
        return at >= 0 ? at : throw ComputeProblem.UnknownRegion(File, label, regions);
    }
}
