using System.Globalization;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Introductions;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Ties;

/// <summary>Ties from delimited text with the columns <c>a</c>, <c>b</c> and <c>trust</c>, in any order and among others.</summary>
public static class TieReader
{
    private const int MostProblems = 200;

    /// <summary>Reads all ties.</summary>
    /// <param name="source">The file, plain or gzip.</param>
    /// <exception cref="ProblemsException">A column is missing, or rows cannot be read; all such rows are named, up to 200.</exception>
    public static IReadOnlyList<Tie> Read(OpenedSource source)
    {
        using var rows = DelimitedRows.Open(source, null);
        var columns = Columns(rows);
        var (ties, problems) = (new List<Tie>(), new List<Problem>());
        while (problems.Count < MostProblems && rows.Read())
            if (ProblemOf(rows, columns, out var tie) is { } problem)
                problems.Add(problem);
            else
                ties.Add(tie);
        if (problems.Count == 0 && ties.Count == 0)
            problems.Add(new(source.Name, 0, 0, "no-rows", "", Phrase.Of("the file has a header and no tie below it")));
        return problems.Count == 0 ? ties : throw new ProblemsException(problems);
    }

    private static (int A, int B, int Trust) Columns(DelimitedRows rows)
    {
        var (a, b, trust) = (MappedColumns.Position(rows.Header, "a"), MappedColumns.Position(rows.Header, "b"), MappedColumns.Position(rows.Header, "trust"));
        if (a < 0 || b < 0 || trust < 0)
            throw SourceProblem.Of(rows.File, rows.HeaderLine, 0, "no-such-column", string.Join(", ", rows.Header), Phrase.Of("the columns must be called a, b and trust: two people, and how much they trust each other from 0 to 1"));
        return (a, b, trust);
    }

    private static Problem? ProblemOf(DelimitedRows rows, (int A, int B, int Trust) columns, out Tie tie)
    {
        tie = default;
        if (rows.Fault is { } fault)
            return new(rows.File, rows.Line, 0, "bad-quotes", "", fault);
        if (rows.Count <= Math.Max(columns.A, Math.Max(columns.B, columns.Trust)))
            return new(rows.File, rows.Line, 0, "too-few-cells", $"{rows.Count}", Phrase.Of($"the header has {rows.Header.Count} columns; complete the row"));
        var (a, b, trust) = (rows[columns.A].Trim(), rows[columns.B].Trim(), rows[columns.Trust]);
        if (a.Length == 0 || b.Length == 0)
            return new(rows.File, rows.Line, (a.Length == 0 ? columns.A : columns.B) + 1, "no-person", "", Phrase.Of("a tie needs two people; complete the row or remove it"));
        if (a == b)
            return new(rows.File, rows.Line, columns.B + 1, "tie-to-self", SourceProblem.Shorten(a), Phrase.Of("nobody is tied to themselves; correct the row or remove it"));
        if (!double.TryParse(trust, NumberStyles.Float, CultureInfo.InvariantCulture, out var strength) || strength is not (> 0 and <= 1))
            return new(rows.File, rows.Line, columns.Trust + 1, "bad-trust", SourceProblem.Shorten(trust), Phrase.Of("trust is a number above 0 and at most 1, with a point as decimal mark; people who do not know each other have no row"));
        tie = new(a, b, strength);
        return null;
    }
}
