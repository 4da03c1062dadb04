using System.IO.Compression;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Workbooks;

/// <summary>Looks at a workbook's archive before anything in it is unpacked.</summary>
internal static class WorkbookArchive
{
    /// <summary>Throws unless the source is a workbook of a size that can be read.</summary>
    public static void Check(OpenedSource source)
    {
        if (ContentLooks.IsOldOffice(source.Head))
            throw SourceProblem.Of(source.Name, "old-workbook", "", Phrase.Of("this is an old Excel workbook (.xls) or one with a password; save it as .xlsx or CSV, without a password"));
        ContentLooks.RefuseMarkup(source.Name, source.Head);
        if (!ContentLooks.IsZip(source.Head))
            throw SourceProblem.Of(source.Name, "no-workbook", "", Phrase.Of("this is no .xlsx workbook; if it is text, give it the ending .csv, else save it as .xlsx or CSV"));
        CheckParts(source);
    }

    /// <summary>The sheet to read.</summary>
    public static string FindSheet(string file, IReadOnlyList<string> sheets, string? wanted)
    {
        if (sheets.Count == 0)
            throw SourceProblem.Of(file, "empty-file", "", Phrase.Of("the workbook has no sheet"));
        if (wanted is null)
            return sheets[0];
        var found = sheets.FirstOrDefault(sheet => sheet.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return found ?? throw SourceProblem.Of(file, "no-such-sheet", wanted, NearestName.Find(wanted, sheets) is { } nearest
            ? Phrase.Of($"the nearest name is {nearest}; the sheets are {string.Join(", ", sheets)}")
            : Phrase.Of($"the sheets are {string.Join(", ", sheets)}"));
    }

    private static void CheckParts(OpenedSource source)
    {
        var stream = source.OpenSeekable();
        long unpacked = 0;
        bool isWorkbook;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            isWorkbook = archive.GetEntry("xl/workbook.xml") is not null;
            foreach (var part in archive.Entries)
                unpacked = checked(unpacked + CheckPart(source, part));
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException or ArgumentException)
        {
            throw SourceProblem.Of(source.Name, "damaged-workbook", "", Phrase.Of("the workbook's archive is damaged or cut short; fetch or save it again"));
        }

        if (!isWorkbook)
            throw SourceProblem.Of(source.Name, "no-workbook", "", Phrase.Of("this archive is no .xlsx workbook; unpack it, or save the table as .xlsx or CSV"));
        if (unpacked > source.Limits.InflatedBytes)
            throw TooLarge(source, unpacked);
    }

    /// <summary>
    /// The size of a part, measured where it claims to be large or packs suspiciously well: what an archive says of itself can be a lie,
    /// yet .NET reads no more of a part than its directory says, so a small claim can be taken.
    /// </summary>
    private static long CheckPart(OpenedSource source, ZipArchiveEntry part)
    {
        if (part.Length > 64 << 20 && part.Length / source.Limits.InflatedRatio > part.CompressedLength)
            throw TooLarge(source, part.Length);
        return part.Length;
    }

    private static ProblemsException TooLarge(OpenedSource source, long bytes)
        => SourceProblem.Of(source.Name, "unpacks-too-large", SourceProblem.Size(bytes), Phrase.Of("the workbook unpacks to more than a table needs; save the sheet as CSV"));
}
