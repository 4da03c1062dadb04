using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Vocabulary.Tests.Tables;

public sealed class PlainTableTests
{
    private static readonly string[] Regions = ["R1", "R2"];
    private static readonly string[] Activities = ["A1", "A2", "A3"];

    [Fact]
    public void Is_the_same_made_of_cells_of_values_or_row_by_row()
    {
        double[] values = [1, 0, 2.5, 3, 4, 1e200];
        var ofCells = new RegionActivityTable(Regions, Activities, Array.ConvertAll(values, value => Cell.Of(value)));
        var ofValues = RegionActivityTable.OfValues(Regions, Activities, values);
        var ofRows = RegionActivityTable.OfValues(Regions, Activities, (region, row) => values.AsSpan(region * 3, 3).CopyTo(row));
        values[0] = 99;
        foreach (var table in new[] { ofCells, ofValues, ofRows })
        {
            Assert.True(table.IsPlain);
            Assert.Equal([1, 0, 2.5, 3, 4, 1e200], table.PlainValues.ToArray());
            Assert.Equal(Cell.Of(2.5), table[0, 2]);
            Assert.Equal([Cell.Of(3), Cell.Of(4), Cell.Of(1e200)], table.Row(1).ToArray());
            Assert.Equal(6, table.Cells.Length);
        }
    }

    [Fact]
    public void Is_not_plain_with_a_missing_flagged_or_odd_cell()
    {
        foreach (var odd in new[] { Cell.Missing(), Cell.Between(1, 2), Cell.Of(1, ObservationFlags.Estimated), Cell.Of(double.NaN), new Cell(1, 0, 1, default) })
        {
            var table = new RegionActivityTable(Regions, Activities, [Cell.Of(1), Cell.Of(1), Cell.Of(1), Cell.Of(1), Cell.Of(1), odd]);
            Assert.False(table.IsPlain);
            Assert.True(table.PlainValues.IsEmpty);
            Assert.Equal(odd, table[1, 2]);
            Assert.Equal(odd, table.Row(1)[2]);
        }
    }

    [Fact]
    public void Refuses_what_is_no_table()
    {
        Assert.Contains("R2 and A1 is NaN", Assert.Throws<ArgumentException>(() => RegionActivityTable.OfValues(Regions, Activities, [1, 2, 3, double.NaN, 5, 6])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RegionActivityTable.OfValues(Regions, Activities, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => RegionActivityTable.OfValues(["R1", "R1"], Activities, new double[6]));
    }
}
