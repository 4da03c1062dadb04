using System.Globalization;
using CsCheck;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.EurostatTsv;

public sealed class TsvCellTests
{
    [Theory]
    [InlineData("123.4 ", 123.4, ObservationFlags.None)]
    [InlineData("123.4 b", 123.4, ObservationFlags.Break)]
    [InlineData("0", 0.0, ObservationFlags.None)]
    [InlineData("-4.2 ep", -4.2, ObservationFlags.Estimated | ObservationFlags.Provisional)]
    [InlineData("24500.00 ", 24500.0, ObservationFlags.None)]
    [InlineData("1.5E+3 ", 1500.0, ObservationFlags.None)]
    [InlineData("12345678901234567890 ", 12345678901234567890.0, ObservationFlags.None)]
    [InlineData(":", null, ObservationFlags.None)]
    [InlineData(": ", null, ObservationFlags.None)]
    [InlineData(": c", null, ObservationFlags.Confidential)]
    [InlineData(":c", null, ObservationFlags.Confidential)]
    [InlineData(": bu", null, ObservationFlags.Break | ObservationFlags.LowReliability)]
    public void A_cell_is_a_value_or_none_with_flags(string text, double? value, ObservationFlags flags)
    {
        Assert.Equal(TsvCellKind.Cell, TsvCell.Parse(Bytes.Of(text), out var cell));
        Assert.Equal(value, cell.Value);
        Assert.Equal(flags, cell.Flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("12:00 AM")]
    [InlineData("1,234")]
    [InlineData("12.")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("12x")]
    [InlineData("c")]
    public void Anything_else_is_bad(string text) => Assert.Equal(TsvCellKind.Bad, TsvCell.Parse(Bytes.Of(text), out _));

    [Theory]
    [InlineData("12 q")]
    [InlineData("12 bb")]
    [InlineData(": B")]
    [InlineData("12 é")]
    [InlineData("12 b u")]
    public void A_letter_that_is_no_flag_is_told_apart(string text) => Assert.Equal(TsvCellKind.UnknownFlag, TsvCell.Parse(Bytes.Of(text), out _));

    [Fact]
    public void The_quick_way_gives_the_same_double_as_the_framework() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 14]).Sample((digits, places) =>
        {
            var text = Place(digits, places);
            Assert.Equal(TsvCellKind.Cell, TsvCell.Parse(Bytes.Of(text + " "), out var cell));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), cell.Value);
        });

    private static string Place(long digits, int places)
    {
        var text = Math.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = digits < 0 ? "-" : "";
        return places == 0 ? sign + text : $"{sign}{text[..^places]}.{text[^places..]}";
    }
}
