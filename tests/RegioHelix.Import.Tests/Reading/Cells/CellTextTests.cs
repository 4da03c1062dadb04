using RegioHelix.Import.Reading.Cells;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.Cells;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("219", 219.0, "")]
    [InlineData(" 219 ", 219.0, "")]
    [InlineData("219 d", 219.0, "d")]
    [InlineData("219d", 219.0, "d")]
    [InlineData("4.0 bu", 4.0, "bu")]
    [InlineData("4.0 ub", 4.0, "bu")]
    [InlineData("-4.2", -4.2, "")]
    [InlineData("+1", 1.0, "")]
    [InlineData("0", 0.0, "")]
    [InlineData("0 n", 0.0, "n")]
    [InlineData("1.5E+05", 150000.0, "")]
    [InlineData("1e3", 1000.0, "")]
    [InlineData("219\u00A0d", 219.0, "d")]
    [InlineData("", null, "")]
    [InlineData("  ", null, "")]
    [InlineData(":", null, "")]
    [InlineData(": c", null, "c")]
    [InlineData(":c", null, "c")]
    [InlineData("c", null, "c")]
    [InlineData(" d", null, "d")]
    public void Good_cells(string text, double? value, string flags)
    {
        var cell = CellText.Read(text);
        Assert.True(cell.IsGood, cell.Advice);
        Assert.Equal(value, cell.Value);
        Assert.Equal(flags, FlagCodes.Format(cell.Flags));
    }

    [Theory]
    [InlineData("12:00 AM", "time")]
    [InlineData("00:00:00", "time")]
    [InlineData("1900-01-01", "date")]
    [InlineData("15-Jan", "date")]
    [InlineData("Jan-15", "date")]
    [InlineData("03/04/2014", "date")]
    [InlineData("#REF!", "spreadsheet's error")]
    [InlineData("#N/A", "spreadsheet's error")]
    [InlineData("NA", "write :")]
    [InlineData("n/a", "write :")]
    [InlineData("NaN", "write :")]
    [InlineData("..", "write :")]
    [InlineData("-", "write :")]
    [InlineData("1,234", "comma")]
    [InlineData("12,5", "comma")]
    [InlineData("1,234.5", "comma")]
    [InlineData("219 q", "flag")]
    [InlineData("219 dd", "flag")]
    [InlineData(": q", "flag")]
    [InlineData("1e999", "large")]
    [InlineData("twelve", "no number")]
    [InlineData("1 2", "flag")]
    [InlineData("Infinity", "no number")]
    [InlineData("∞", "no number")]
    [InlineData("(12)", "no number")]
    [InlineData("1.2.3.4", "no number")]
    public void Bad_cells_say_why(string text, string word)
    {
        var cell = CellText.Read(text);
        Assert.False(cell.IsGood);
        Assert.Contains(word, cell.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void With_commas_a_comma_is_the_decimal_mark_and_a_point_is_bad()
    {
        Assert.Equal(new CellText(12.5, ObservationFlags.DefinitionDiffers, ""), CellText.Read("12,5 d", commas: true));
        Assert.Contains("point", CellText.Read("1.234,5", commas: true).Advice, StringComparison.Ordinal);
        Assert.Contains("point", CellText.Read("12.5", commas: true).Advice, StringComparison.Ordinal);
        Assert.False(CellText.Read("1,2,3", commas: true).IsGood);
    }
}
