using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The measures that most studies need of a table, each by its defaults and made once, when it is first asked for: location quotient, specialised
/// (a quotient of 1 or more), presence, co-occurrence, proximity (the smaller conditional probability), relatedness density without the own activity,
/// complexity of regions and activities. The same figures as those measures give one by one. Safe to read from many threads.
/// </summary>
public sealed class EnginePipeline
{
    private readonly Lazy<FigureTable> quotients;
    private readonly Lazy<SpecialisedTable> specialised;
    private readonly Lazy<Presence> presence;
    private readonly Lazy<CoOccurrence> together;
    private readonly Lazy<RelatednessTable> proximity;
    private readonly Lazy<FigureTable> density;
    private readonly Lazy<ComplexityResult> complexity;

    private EnginePipeline(RegionActivityTable table, DensityPrecision precision)
    {
        (Table, Precision) = (table, precision);
        quotients = new(() => Specialisation.LocationQuotient.From(table));
        specialised = new(() => Specialisation.Specialised.From(table));
        presence = new(() => Relatedness.Presence.From(Specialised));
        together = new(() => Relatedness.CoOccurrence.From(Presence));
        proximity = new(() => ActivityRelatedness.From(CoOccurrence));
        density = new(() => RelatednessDensity.From(Presence, Proximity, precision: precision));
        complexity = new(() => ComplexityIndex.From(Presence));
    }

    /// <summary>The table.</summary>
    public RegionActivityTable Table { get; }

    /// <summary>In which numbers density is added up; everything else is in double precision or whole numbers.</summary>
    public DensityPrecision Precision { get; }

    /// <summary>The location quotients, regions by activities.</summary>
    public FigureTable LocationQuotient => quotients.Value;

    /// <summary>Which quotients are 1 or more.</summary>
    public SpecialisedTable Specialised => specialised.Value;

    /// <summary>The same as presence.</summary>
    public Presence Presence => presence.Value;

    /// <summary>In how many regions two activities are present together.</summary>
    public CoOccurrence CoOccurrence => together.Value;

    /// <summary>The proximity of every two activities; made from the counts value by value, never held as a whole.</summary>
    public RelatednessTable Proximity => proximity.Value;

    /// <summary>Relatedness density, regions by activities.</summary>
    public FigureTable Density => density.Value;

    /// <summary>The complexity of regions and activities, or why there is none.</summary>
    public ComplexityResult Complexity => complexity.Value;

    /// <summary>
    /// By how much a density can be off at most, as a part of itself, from adding k numbers and dividing: 2 (k + 2) u, where u is half the last digit
    /// (Higham 2002, Accuracy and Stability of Numerical Algorithms, section 4.2). What really happens is far less.
    /// </summary>
    public double LargestDensityError => 2 * (Table.Activities.Count + 2) * Math.Pow(2, Precision == DensityPrecision.Reduced ? -24 : -53);

    /// <summary>The pipeline of a table; nothing is computed yet.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="precision">In which numbers to add up density. Reduced needs a table without missing cells.</param>
    /// <exception cref="ArgumentException">Reduced precision of a table with missing cells.</exception>
    public static EnginePipeline From(RegionActivityTable table, DensityPrecision precision = DensityPrecision.Full) =>
        precision == DensityPrecision.Full || !Array.Exists(table.IsPlain ? [] : table.Cells.ToArray(), cell => !cell.IsPublished)
            ? new(table, precision)
            : throw new ArgumentException("reduced precision is there for tables without missing cells; for others ask for full precision", nameof(precision));
}
