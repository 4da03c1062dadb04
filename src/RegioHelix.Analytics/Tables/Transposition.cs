using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>A table turned over, so that a measure written for regions serves activities too.</summary>
internal static class Transposition
{
    public static RegionActivityTable Transpose(this RegionActivityTable table)
    {
        var (rows, columns) = (table.Regions.Count, table.Activities.Count);
        var cells = new Cell[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                cells[(column * rows) + row] = table[row, column];
        return new(table.Activities, table.Regions, cells);
    }
}
