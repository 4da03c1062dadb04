using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Ties;

/// <summary>Which group each person belongs to, from delimited text with the columns <c>person</c> and <c>group</c>.</summary>
public static class GroupReader
{
    /// <summary>Reads all; an empty group is one that is not known.</summary>
    /// <param name="source">The file, plain or gzip.</param>
    /// <exception cref="ProblemsException">A column is missing, a row is too short, or a person stands in two groups.</exception>
    public static IReadOnlyDictionary<string, string> Read(OpenedSource source)
    {
        using var rows = DelimitedRows.Open(source, null);
        var (person, group) = (MappedColumns.Position(rows.Header, "person"), MappedColumns.Position(rows.Header, "group"));
        if (person < 0 || group < 0)
            throw SourceProblem.Of(rows.File, rows.HeaderLine, 0, "no-such-column", string.Join(", ", rows.Header), Phrase.Of("the columns must be called person and group"));
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (rows.Fault is not null || rows.Count <= Math.Max(person, group))
                throw SourceProblem.Of(rows.File, rows.Line, 0, "too-few-cells", $"{rows.Count}", Phrase.Of($"the header has {rows.Header.Count} columns; complete the row"));
            var (who, what) = (rows[person].Trim(), rows[group].Trim());
            if (what.Length > 0 && !groups.TryAdd(who, what) && groups[who] != what)
                throw SourceProblem.Of(rows.File, rows.Line, group + 1, "two-groups", who, Phrase.Of($"this person is in {groups[who]} already; keep one of the two"));
        }
        return groups;
    }
}
