using System.Collections.Concurrent;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Clusters;

/// <summary>Regions by cluster categories of one year: a cell is published where all its activities are, and else lies between the sums of their bounds.</summary>
internal sealed class ClusterFigures
{
    private readonly ConcurrentDictionary<StarReading, StarTable> stars = new();
    private readonly ConcurrentDictionary<int, IReadOnlyList<Bubble>> layouts = new();

    public ClusterFigures(SpecialisationTable table, ClusterDefinition definition)
    {
        Year = table.Choice.Year;
        (Cells, Shares, Quotients) = ClusterQuotient.From(table.Reference, definition, MissingReach.RowAndColumn);
    }

    public int Year { get; }

    /// <summary>Columns by the codes of the definition.</summary>
    public RegionActivityTable Cells { get; }

    public FigureTable Quotients { get; }

    public FigureTable Shares { get; }

    /// <summary>The circles of a category, by its jobs.</summary>
    public IReadOnlyList<Bubble> Layout(int column) => layouts.GetOrAdd(column, _ => BubbleLayout.From(Cells.Regions, row => Cells[row, column].Value ?? Cells[row, column].Lower));

    public StarTable Stars(StarReading reading) => stars.GetOrAdd(reading, _ =>
        ClusterStars.From(Cells, SpecialisationTable.ReadingOf(reading), Quotients, Shares));
}
