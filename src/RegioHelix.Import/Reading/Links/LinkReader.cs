using System.Globalization;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Links;

/// <summary>Collaborations from delimited text with the columns <c>region_a</c>, <c>region_b</c>, <c>year</c>, <c>weight</c> and perhaps <c>activity</c>, in any order and among others.</summary>
public static class LinkReader
{
    private const int MostProblems = 200;

    /// <summary>Reads all links.</summary>
    /// <param name="source">The file, plain or gzip.</param>
    /// <exception cref="ProblemsException">A column is missing, or rows cannot be read; all such rows are named, up to 200.</exception>
    public static IReadOnlyList<RegionLink> Read(OpenedSource source)
    {
        using var rows = DelimitedRows.Open(source, null);
        var columns = LinkColumns.Of(rows);
        var (links, met, problems) = (new List<RegionLink>(), new Dictionary<(string, string, string, int), long>(), new List<Problem>());
        while (problems.Count < MostProblems && rows.Read())
        {
            var found = ProblemsOf(rows, columns).ToList();
            problems.AddRange(found);
            if (found.Count > 0)
                continue;
            var link = LinkOf(rows, columns);
            if (!met.TryAdd(Key(link), rows.Line))
                problems.Add(new(rows.File, rows.Line, columns.RegionB + 1, "link-twice", $"{link.RegionA} {link.RegionB}", Phrase.Of($"line {met[Key(link)]} has the same two regions, activity and year; add the two up in one row")));
            links.Add(link);
        }
        if (problems.Count == 0 && links.Count == 0)
            problems.Add(new(source.Name, 0, 0, "no-rows", "", Phrase.Of("the file has a header and no link below it")));
        return problems.Count == 0 ? links : throw new ProblemsException(problems);
    }

    private static IEnumerable<Problem> ProblemsOf(DelimitedRows rows, LinkColumns columns)
    {
        if (rows.Fault is { } fault)
            return [new(rows.File, rows.Line, 0, "bad-quotes", "", fault)];
        if (rows.Count <= columns.Last)
            return [new(rows.File, rows.Line, 0, "too-few-cells", $"{rows.Count}", Phrase.Of($"the header has {rows.Header.Count} columns; complete the row"))];
        return LinkCheck.Of(rows, columns);
    }

    private static RegionLink LinkOf(DelimitedRows rows, LinkColumns columns) => new(
        rows[columns.RegionA].Trim(),
        rows[columns.RegionB].Trim(),
        columns.Activity < 0 ? "" : rows[columns.Activity].Trim(),
        int.Parse(rows[columns.Year].Trim(), CultureInfo.InvariantCulture),
        double.Parse(rows[columns.Weight], NumberStyles.Float, CultureInfo.InvariantCulture));

    // A link has no direction: the pair is one, whichever region stands first.
    private static (string, string, string, int) Key(RegionLink link) => string.CompareOrdinal(link.RegionA, link.RegionB) < 0
        ? (link.RegionA, link.RegionB, link.Activity, link.Year)
        : (link.RegionB, link.RegionA, link.Activity, link.Year);
}
