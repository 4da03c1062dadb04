using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification;

/// <summary>All that opportunities rest on, computed once for a table and read for every region.</summary>
public sealed class OpportunityBasis
{
    private readonly Lazy<(double? Density, double? Complexity)> tableLines;

    private OpportunityBasis(RegionActivityTable table, FigureList growth, OpportunitySettings settings)
    {
        (Settings, Growth) = (settings, growth);
        Presence = Counted(Presence.From(Specialised.From(table, settings.Threshold, settings.Rule), settings.Presence), settings.Counted);
        int[] columns = Presence.Positions(Presence.Activities, table.Activities);
        var quotients = LocationQuotient.From(table);
        Quotients = Presence.Activities.Count == table.Activities.Count
            ? quotients
            : FigureTable.Fill(table.Regions, Presence.Activities, (region, activity) => quotients[region, columns[activity]]);
        Relatedness = ActivityRelatedness.From(CoOccurrence.From(Presence), settings.Relatedness);
        Density = RelatednessDensity.From(Presence, Relatedness);
        Complexity = ComplexityIndex.From(Presence);
        OutlookGain = Complexity.Activities is { } complexity ? Outlook.GainFrom(Presence, Relatedness, complexity) : null;
        var sums = TableSums.From(table);
        Sizes = FigureList.Fill(Presence.Activities, activity => SizeOf(sums.Activities[columns[activity]]));
        if (columns.Length < table.Activities.Count)
            Growth = FigureList.Fill(Presence.Activities, activity => growth[columns[activity]]);
        tableLines = new(() => QuadrantLines.OfTable(this));
    }

    private static Figure SizeOf(in CellSum sum) => sum.IsComplete ? Figure.Of(sum.Published) : Figure.Of(sum.Published, sum.Lower, sum.Upper);

    /// <summary>The conventions.</summary>
    public OpportunitySettings Settings { get; }

    /// <summary>Location quotients, regions by activities.</summary>
    public FigureTable Quotients { get; }

    /// <summary>What is present where.</summary>
    public Presence Presence { get; }

    /// <summary>How related activities are.</summary>
    public RelatednessTable Relatedness { get; }

    /// <summary>Relatedness density, the own activity not counted.</summary>
    public FigureTable Density { get; }

    /// <summary>Complexity, or why it is refused: quadrants are missing then, the rest stands.</summary>
    public ComplexityResult Complexity { get; }

    /// <summary>Outlook gain; null where complexity is refused.</summary>
    public FigureTable? OutlookGain { get; }

    /// <summary>Each activity over all regions, published cells only.</summary>
    public FigureList Sizes { get; }

    /// <summary>Each activity's growth over all regions.</summary>
    public FigureList Growth { get; }

    /// <summary>Computes everything from a table and, for growth, an earlier one.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="earlier">An earlier year; null for no growth.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not above 0, or a negative number of strengths.</exception>
    public static OpportunityBasis From(RegionActivityTable table, RegionActivityTable? earlier = null, OpportunitySettings? settings = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((settings ?? new()).Strengths, nameof(settings));
        return new(
            table,
            earlier is null ? FigureList.Fill(table.Activities, _ => Figure.Without(FigureState.NotInOtherTable)) : ActivityGrowth.From(earlier, table),
            settings ?? new());
    }

    private static Presence Counted(Presence presence, Func<string, bool>? counted) => counted is null
        ? presence
        : presence.Select(
            [.. Enumerable.Range(0, presence.Regions.Count)],
            [.. Enumerable.Range(0, presence.Activities.Count).Where(activity => counted(presence.Activities[activity]))]);

    /// <summary>The quadrants' lines where they are the same for every region.</summary>
    internal (double? Density, double? Complexity) TableLines => tableLines.Value;

    internal Figure ComplexityOf(string activity) => Complexity.Activities is { } complexity
        ? complexity.Find(activity) ?? Figure.Without(FigureState.EmptyActivity)
        : Figure.Without(FigureState.Refused);
}
