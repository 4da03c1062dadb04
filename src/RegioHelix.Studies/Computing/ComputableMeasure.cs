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
}

/// <summary>A variant of a measure.</summary>
/// <param name="Name">As written after <c>--variant</c>.</param>
/// <param name="Source">What it is and where it is from.</param>
/// <param name="Needs">What it takes beyond what the measure takes.</param>
/// <param name="Shape">What the result's rows and columns are, where not as the measure says.</param>
public sealed record MeasureVariant(string Name, string Source, ExtraInputs Needs = ExtraInputs.None, ResultShape? Shape = null);

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

    /// <summary>Square tables of numbers that it holds at once, by which it grows; the result's own shape tells the rest.</summary>
    public int ActivitySquares { get; init; }

    /// <summary>False where its figures are numbers of groups or places in a picture, which no band can be put around.</summary>
    public bool HasBands { get; init; } = true;

    /// <summary>What the result of a variant is.</summary>
    public ResultShape ShapeOf(string variant) => Variants.FirstOrDefault(one => one.Name == variant)?.Shape ?? Shape;

    /// <summary>All that a variant takes beside the first table.</summary>
    public ExtraInputs NeedsOf(string variant) => Needs | (Variants.FirstOrDefault(one => one.Name == variant)?.Needs ?? ExtraInputs.None);

    /// <summary>True where it reads the option.</summary>
    public bool Reads(string option) => Options.Contains(option) || ComputeOptions.OfEveryMeasure.Contains(option);
}
