namespace RegioHelix.Studies.Computing;

/// <summary>What the rows and columns of a result are.</summary>
public enum ResultShape
{
    /// <summary>One figure a region.</summary>
    Regions,

    /// <summary>One figure an activity.</summary>
    Activities,

    /// <summary>One figure a region or an activity, as <c>--of</c> says.</summary>
    RegionsOrActivities,

    /// <summary>Regions by named parts.</summary>
    RegionsByParts,

    /// <summary>Activities by named parts.</summary>
    ActivitiesByParts,

    /// <summary>Regions by activities.</summary>
    RegionsByActivities,

    /// <summary>Activities by activities.</summary>
    ActivitiesByActivities,

    /// <summary>Regions by regions.</summary>
    RegionsByRegions,

    /// <summary>Lines that are neither regions nor activities (distances, rankings, pairs), by named parts.</summary>
    LinesByParts,
}

/// <summary>What a measure takes beside its first table.</summary>
[Flags]
public enum ExtraInputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A second table, of a later year.</summary>
    LaterTable = 1,

    /// <summary>A second table of a later year, and any number of still later ones.</summary>
    LaterTables = 2,

    /// <summary>The income of regions.</summary>
    Income = 4,

    /// <summary>The population of regions, or another base.</summary>
    Population = 8,

    /// <summary>The groups of activities.</summary>
    Groups = 16,

    /// <summary>Plants instead of a table.</summary>
    Plants = 32,

    /// <summary>Plants with their places instead of a table.</summary>
    Places = 64,

    /// <summary>A second table over the same regions, of other activities.</summary>
    OtherTable = 128,

    /// <summary>A figure of every activity, such as an outside complexity.</summary>
    ActivityFigures = 256,

    /// <summary>A figure of every region, such as an attribute.</summary>
    RegionFigures = 512,

    /// <summary>The groups of regions.</summary>
    RegionGroups = 1024,

    /// <summary>Which regions are neighbours.</summary>
    Neighbours = 2048,

    /// <summary>The area of regions.</summary>
    Area = 4096,

    /// <summary>A table of an earlier year, before the one that is judged.</summary>
    EarlierTable = 8192,

    /// <summary>A figure of every region or activity, whichever <c>--of</c> does not say.</summary>
    Figures = 16384,

    /// <summary>Other links between activities, and a table of clusters to compare with.</summary>
    ClusterLinks = 32768,
}

/// <summary>What micro-records of entities do for a measure.</summary>
public enum RecordsRole
{
    /// <summary>It does not read them.</summary>
    None,

    /// <summary>They say how related activities are; the table says what regions have.</summary>
    BesideTable,

    /// <summary>They take the table's place.</summary>
    InsteadOfTable,
}

/// <summary>A variant of a measure.</summary>
/// <param name="Name">As written after <c>--variant</c>.</param>
/// <param name="Source">What it is and where it is from.</param>
/// <param name="Needs">What it takes beyond what the measure takes.</param>
/// <param name="Shape">What the result's rows and columns are, where not as the measure says.</param>
public sealed record MeasureVariant(string Name, string Source, ExtraInputs Needs = ExtraInputs.None, ResultShape? Shape = null)
{
    /// <summary>Why draws of the table say nothing about it; empty where they do.</summary>
    public string NoDraws { get; init; } = "";
}

/// <summary>A measure that the command line computes. Adding one is adding an entry to a family.</summary>
/// <param name="Name">As written after <c>compute</c>.</param>
/// <param name="Formula">Its formula in one line of plain text.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Page">Its method page.</param>
/// <param name="Shape">What the result's rows and columns are.</param>
/// <param name="Run">Computes it.</param>
public sealed record ComputableMeasure(string Name, string Formula, string Source, string Page, ResultShape Shape, Func<ComputeInput, ComputedFigures> Run)
{
    /// <summary>Its variants, the default first; empty where there is only the one form.</summary>
    public IReadOnlyList<MeasureVariant> Variants { get; init; } = [];

    /// <summary>The options it reads, by name, beside those that every measure reads.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Options whose default is its own.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>What it takes beside its first table, whatever the variant.</summary>
    public ExtraInputs Needs { get; init; }

    /// <summary>What it takes where it is given, whatever the variant.</summary>
    public ExtraInputs Takes { get; init; }

    /// <summary>What records of entities do for it.</summary>
    public RecordsRole Records { get; init; }

    /// <summary>Why draws of the table say nothing about it; empty where they do.</summary>
    public string NoDraws { get; init; } = "";

    /// <summary>Square tables of numbers that it holds at once, by which it grows; the result's own shape tells the rest.</summary>
    public int ActivitySquares { get; init; }

    /// <summary>What the result of a variant is.</summary>
    public ResultShape ShapeOf(string variant) => Variants.FirstOrDefault(one => one.Name == variant)?.Shape ?? Shape;

    /// <summary>All that a variant takes beside the first table.</summary>
    public ExtraInputs NeedsOf(string variant) => Needs | (Variants.FirstOrDefault(one => one.Name == variant)?.Needs ?? ExtraInputs.None);

    /// <summary>Why draws say nothing about a variant; empty where they do.</summary>
    public string NoDrawsOf(string variant) => NoDraws.Length > 0 ? NoDraws : Variants.FirstOrDefault(one => one.Name == variant)?.NoDraws ?? "";

    /// <summary>True where it reads the option.</summary>
    public bool Reads(string option) => Options.Contains(option) || ComputeOptions.OfEveryMeasure.Contains(option);
}
