using RegioHelix.Import.Reading.Boundaries;
using RegioHelix.Import.Reading.JsonStat;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Workbooks;

namespace RegioHelix.Import.Reading;

/// <summary>Tells formats apart by how a file begins; names decide nothing.</summary>
public static class SourceFormats
{
    /// <summary>The format that the reader to take is named after. A file that is broken gets its problem from that reader.</summary>
    public static SourceFormat Detect(OpenedSource source)
    {
        var head = source.Head;
        if (WorkbookReader.Recognises(head))
            return SourceFormat.Workbook;
        if (BoundaryReader.Recognises(head))
            return SourceFormat.Boundaries;
        if (JsonStatReader.Recognises(head))
            return SourceFormat.JsonStat;
        if (SdmxCsvReader.Recognises(head))
            return SourceFormat.SdmxCsv;
        return IsEurostatTsv(head) ? SourceFormat.EurostatTsv : SourceFormat.Csv;
    }

    /// <summary>The first field of the header ends in <c>geo\time</c> or the like.</summary>
    private static bool IsEurostatTsv(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end] : head;
        var tab = line.IndexOf((byte)'\t');
        var first = tab < 0 ? line : line[..tab];
        return first.IndexOf("\\time"u8) >= 0 || first.IndexOf("\\TIME_PERIOD"u8) >= 0;
    }
}
