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
        Assert.True(cell.IsGood, cell.Advice.ToString());
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
        Assert.Contains(word, cell.Advice.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.902,5", 4902.5)]
    [InlineData("4.902", 4902)]
    [InlineData("-1.234.567,25", -1234567.25)]
    [InlineData("12,5", 12.5)]
    [InlineData("4,902", 4.902)]
    [InlineData("4902", 4902)]
    public void Where_the_mark_is_a_comma_a_point_parts_thousands(string text, double value)
        => Assert.Equal(new CellText(value, ObservationFlags.None, null), CellText.Read(text, DecimalMark.Comma));

    [Theory]
    [InlineData("4,902.5", 4902.5)]
    [InlineData("4,902", 4902)]
    [InlineData("4.902", 4.902)]
    [InlineData("1,234,567", 1234567)]
    public void Where_the_mark_is_a_point_a_comma_parts_thousands(string text, double value)
        => Assert.Equal(new CellText(value, ObservationFlags.None, null), CellText.Read(text, DecimalMark.Point));

    [Theory]
    [InlineData("12.5", DecimalMark.Comma, "4.902,5")]
    [InlineData("0.902", DecimalMark.Comma, "4.902,5")]
    [InlineData("49.02,5", DecimalMark.Comma, "4.902,5")]
    [InlineData("4.902,5", DecimalMark.Point, "4,902.5")]
    [InlineData("12,5", DecimalMark.Point, "4,902.5")]
    [InlineData("4.902,5", DecimalMark.Auto, "--decimal")]
    [InlineData("1.234.567", DecimalMark.Auto, "--decimal")]
    public void A_mark_that_does_not_fit_is_a_bad_cell_that_says_what_would(string text, DecimalMark mark, string word)
        => Assert.Contains(word, CellText.Read(text, mark).Advice.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_flag_stands_behind_a_number_with_thousands_too()
    {
        Assert.Equal(new CellText(4902.5, ObservationFlags.DefinitionDiffers, null), CellText.Read("4.902,5 d", DecimalMark.Comma));
        Assert.False(CellText.Read("1,2,3", DecimalMark.Comma).IsGood);
    }
}
