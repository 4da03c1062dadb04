using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>A labelled table as read: its labels, and its cells where they are known, not yet laid out.</summary>
public sealed class LabelledTable
{
    private readonly IReadOnlyList<PlacedCell> cells;
    private readonly Cell absent;

    internal LabelledTable(string file, IReadOnlyList<string> regions, IReadOnlyList<string> activities, IReadOnlyList<PlacedCell> cells, Cell absent) =>
        (File, Regions, Activities, this.cells, this.absent) = (file, regions, activities, cells, absent);

    /// <summary>The file's name, for problems.</summary>
    public string File { get; }

    /// <summary>Row labels in the order of their first appearance.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels in the order of their first appearance.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>Pairs of labels that the file does not hold.</summary>
    public long AbsentPairs => ((long)Regions.Count * Activities.Count) - cells.Count;

    /// <summary>Lays the cells out.</summary>
    public RegionActivityTable ToTable()
    {
        var table = new Cell[Regions.Count * Activities.Count];
        if (AbsentPairs > 0)
            table.AsSpan().Fill(absent);
        foreach (var cell in cells)
            table[(cell.Region * Activities.Count) + cell.Activity] = cell.Cell;
        return new(Regions, Activities, table);
    }
}

/// <summary>A cell and its place.</summary>
internal readonly record struct PlacedCell(int Region, int Activity, Cell Cell);
