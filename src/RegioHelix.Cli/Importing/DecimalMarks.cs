using RegioHelix.Import.Reading.Cells;

namespace RegioHelix.Cli.Importing;

/// <summary>The decimal mark as a user names it.</summary>
internal static class DecimalMarks
{
    /// <summary><c>point</c>, <c>comma</c>, or anything else to tell it from the column.</summary>
    public static DecimalMark Read(string? word) => word switch
    {
        "point" => DecimalMark.Point,
        "comma" => DecimalMark.Comma,
        _ => DecimalMark.Auto,
    };
}
