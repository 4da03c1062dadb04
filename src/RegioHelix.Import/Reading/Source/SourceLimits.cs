namespace RegioHelix.Import.Reading.Source;

/// <summary>What a source may grow to before reading stops with a problem: hostile or broken input must not take the machine's memory.</summary>
/// <param name="LongestLine">Bytes in one line of a text format. Eurostat's longest lines have some thousand.</param>
/// <param name="LargestDocument">Bytes of a format that is read as a whole (JSON, a workbook).</param>
/// <param name="InflatedBytes">Unpacked bytes from which on <paramref name="InflatedRatio"/> is demanded.</param>
/// <param name="InflatedRatio">How many times larger than its packed form the content may be. Eurostat's files stay below 20.</param>
/// <param name="EmptyCells">Empty cells of a workbook's sheet, which can claim a million rows of sixteen thousand columns in a few bytes.</param>
public sealed record SourceLimits(
    int LongestLine = 16 << 20,
    long LargestDocument = 512L << 20,
    long InflatedBytes = 1L << 30,
    int InflatedRatio = 200,
    long EmptyCells = 10_000_000)
{
    /// <summary>The limits in force unless a caller says otherwise.</summary>
    public static SourceLimits Default { get; } = new();
}
