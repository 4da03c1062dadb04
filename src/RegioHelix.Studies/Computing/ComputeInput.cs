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
        trimmed = new(() => PresenceRules.Of(File, Table, request.Population, settings));
    }

    /// <summary>The options.</summary>
    public ComputeSettings Settings { get; }

    /// <summary>The variant.</summary>
    public string Variant => Settings.Variant;

    /// <summary>The file of the table.</summary>
    public string File => request.Tables is [var first, ..] ? first.Name : request.Source;

    /// <summary>The table.</summary>
    public RegionActivityTable Table => request.Tables[0].Table;

    /// <summary>All tables as they came, for a measure that matches labels itself.</summary>
    public IReadOnlyList<RegionActivityTable> Tables => [.. request.Tables.Select(table => table.Table)];

    /// <summary>Cells of the tables that are not published, or only between bounds.</summary>
    public int MissingCells => Tables.Sum(table => table.Cells.ToArray().Count(cell => !cell.IsPublished));

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

    /// <summary>The seed of lots.</summary>
    public int Seed => Settings.FindWhole(ComputeOptions.Seed) ?? 1;

    /// <summary>The plants.</summary>
    public IReadOnlyList<Analytics.Concentration.Plant> Plants => request.Plants!;

    /// <summary>The plants with their places.</summary>
    public IReadOnlyList<Analytics.Concentration.Distances.PlacedPlant> Places => request.Places!;

    /// <summary>The neighbours of regions; null where not given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Neighbours => request.Neighbours;

    /// <summary>The given figures by label; null where not given.</summary>
    public IReadOnlyDictionary<string, double?>? Figures => request.Figures;

    /// <summary>Other links between activities, and a table of clusters to compare with.</summary>
    public ClusterLinks Links => request.Links;

    /// <summary>The populations by region.</summary>
    public IReadOnlyDictionary<string, double?> Populations => request.Population!;

    /// <summary>The given figure of a label.</summary>
    public double? FigureOf(string label) => request.Figures!.GetValueOrDefault(label);

    /// <summary>The area of a region.</summary>
    public double? Area(string region) => request.Area!.GetValueOrDefault(region);

    /// <summary>The groups of an activity, from the coarsest to the finest.</summary>
    public IReadOnlyList<string> Path(string activity) => [.. (request.Levels ?? [request.Groups!]).Select(level => level(activity)!)];

    /// <summary>The income of a region.</summary>
    public double? Income(string region) => request.Income!.GetValueOrDefault(region);

    /// <summary>The population of a region.</summary>
    public double? Population(string region) => request.Population!.GetValueOrDefault(region);

    /// <summary>The group of an activity.</summary>
    public string Group(string activity) => request.Groups!(activity)!;

    /// <summary>How often activities occur together: in entities where records are given, else in regions.</summary>
    public CoOccurrence Together() => request.Counted ?? (request.Records is { } records ? CoOccurrence.FromRecords(records) : CoOccurrence.From(Presence));

    /// <summary>The same over all regions, those without any activity too: how often chance would give as many hangs on their number.</summary>
    public CoOccurrence TogetherOverAll() => request.Records is null && request.Counted is null ? CoOccurrence.From(PresenceRules.OverAllRegions(WholePresence(), Trimmed)) : Together();

    /// <summary>The table, for what needs the amounts of regions.</summary>
    public RegionActivityTable TableNotRecords() => IsOfRecords ? throw ComputeProblem.NotOfRecords(Variant) : Table;

    /// <summary>True where records take the table's place.</summary>
    public bool IsOfRecords => request.Tables.Count == 0 && (request.Records is not null || request.Counted is not null);

    /// <summary>The relatedness that weighs.</summary>
    public RelatednessTable Relatedness()
    {
        var relatedness = ActivityRelatedness.From(Together(), RelatednessNames.Get(Settings.Text(ComputeOptions.Relatedness)));
        return Settings.FindNumber(ComputeOptions.Binary) is { } least ? relatedness.Binary(least) : relatedness;
    }

    /// <summary>The relatedness density under the options.</summary>
    public FigureTable Density(RelatednessTable relatedness) => Settings.FindWhole(ComputeOptions.Nearest) is { } nearest
        ? RelatednessDensity.From(Presence, relatedness, Own, Settings.Is(ComputeOptions.Ties, "all") ? RelatedNeighbours.NearestWithTies : RelatedNeighbours.Nearest, nearest)
        : RelatednessDensity.From(Presence, relatedness, Own);

    /// <summary>What is present where, over all labels.</summary>
    public Presence WholePresence() => PresenceRules.Whole(Table, request.Population, Settings);

    /// <summary>Presence in each table, over the same labels.</summary>
    public IReadOnlyList<Presence> PresenceByYear() => [.. Years.Select(table => PresenceRules.Whole(table, request.Population, Settings))];

    /// <summary>Presence in each table, over its own labels.</summary>
    public IReadOnlyList<Presence> PresenceByTable() => [.. Tables.Select(table => PresenceRules.Whole(table, request.Population, Settings))];

    /// <summary>The position of the region asked for; null where none is.</summary>
    public int? FindRegion(IReadOnlyList<string> regions) => Find(ComputeOptions.Region, regions);

    /// <summary>The activity asked for; null where none is.</summary>
    public string? FindActivity(IReadOnlyList<string> activities, string option = ComputeOptions.Activity) =>
        Find(option, activities) is { } at ? activities[at] : null;

    private int? Find(string option, IReadOnlyList<string> labels)
    {
        if (Settings.Text(option) is not { Length: > 0 } label)
            return null;
        var at = labels.ToList().IndexOf(label);
        return at >= 0 ? at : throw ComputeProblem.UnknownLabel(File, option, label, labels);
    }
}
