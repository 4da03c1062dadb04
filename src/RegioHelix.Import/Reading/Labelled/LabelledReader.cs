using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>
/// Reads a table of one's own for a computation: labels are whatever they are, no code is checked. CSV in any of the usual delimiters, gzip, or Parquet,
/// told by its first bytes. Every problem of the table is collected.
/// </summary>
public static class LabelledReader
{
    // A cell laid out, and the same while it waits for its place.
    private const long BytesPerCell = 40 + 48;

    /// <summary>Reads a source to its end.</summary>
    /// <param name="source">The file or stream.</param>
    /// <param name="settings">How it is read.</param>
    /// <exception cref="ProblemsException">What is wrong with it.</exception>
    public static LabelledTable Read(OpenedSource source, LabelledSettings settings)
    {
        using var rows = Open(source, settings.DecimalCommas);
        var problems = new LabelledProblems(rows.File);
        var table = settings.Layout == TableLayout.Wide ? ReadWide(rows, problems, settings) : ReadLong(rows, problems, settings);
        problems.ThrowIfAny();
        if (table.Regions.Count == 0)
            throw SourceProblem.Of(rows.File, "no-rows", "", Phrase.Of("the table has a header and nothing below it"));
        return table;
    }

    internal static ILabelledRows Open(OpenedSource source, bool commas) =>
        LabelledParquetRows.Fits(source.Head) ? LabelledParquetRows.Open(source) : LabelledTextRows.Open(source, commas);

    private static LabelledTable ReadWide(ILabelledRows rows, LabelledProblems problems, LabelledSettings settings)
    {
        var (regions, activities) = (new LabelIndex(), ReadHeader(rows, problems));
        var cells = new List<PlacedCell>();
        while (!problems.AreTooMany && rows.Read())
        {
            if (!IsWhole(rows, problems) || Region(rows, problems, regions, mayRepeat: false) is not { } region)
                continue;
            for (var activity = 0; activity < activities.Count; activity++)
                if (Value(rows, problems, activity + 1) is { } cell)
                    cells.Add(new(region, activity, cell));
            RefuseTooLarge(rows.File, regions.Count, activities.Count, settings.MostBytes);
        }
        return new(rows.File, regions.Labels, activities.Labels, cells, Cell.Missing());
    }

    private static LabelledTable ReadLong(ILabelledRows rows, LabelledProblems problems, LabelledSettings settings)
    {
        if (rows.Header.Count < 3)
            throw SourceProblem.Of(rows.File, 1, 0, "too-few-columns", $"{rows.Header.Count}", Phrase.Of("a long table begins with the columns region, activity and value; for one with activities as headers leave out --layout long"));
        var (regions, activities, places) = (new LabelIndex(), new LabelIndex(), new Dictionary<(int, int), long>());
        var cells = new List<PlacedCell>();
        while (!problems.AreTooMany && rows.Read())
        {
            if (!IsWhole(rows, problems) || Region(rows, problems, regions, mayRepeat: true) is not { } region)
                continue;
            if (rows.Text(1) is not { Length: > 0 } name)
            {
                problems.Add(rows.Line, 2, "no-label", "", Phrase.Of("the row names no activity; fill it in or remove the row"));
                continue;
            }
            var activity = activities.Place(name);
            if (!places.TryAdd((region, activity), rows.Line))
                problems.Add(rows.Line, 2, "duplicate-pair", $"{regions.Labels[region]}, {name}", Phrase.Of($"the pair stands in line {places[(region, activity)]} already; keep one row, or add the two up before"));
            else if (Value(rows, problems, 2) is { } cell)
                cells.Add(new(region, activity, cell));
        }
        RefuseTooLarge(rows.File, regions.Count, activities.Count, settings.MostBytes);
        return new(rows.File, regions.Labels, activities.Labels, cells, settings.Absent == AbsentPair.Zero ? Cell.Of(0) : Cell.Missing());
    }

    private static LabelIndex ReadHeader(ILabelledRows rows, LabelledProblems problems)
    {
        if (rows.Header.Count < 2)
            throw SourceProblem.Of(rows.File, 1, 0, "too-few-columns", $"{rows.Header.Count}", Phrase.Of("a wide table has the regions in its first column and one column for each activity; fields are parted by commas, semicolons, tabs or bars"));
        var activities = new LabelIndex();
        for (var column = 1; column < rows.Header.Count; column++)
            if (rows.Header[column].Length == 0)
                problems.Add(1, column + 1, "no-label", "", Phrase.Of("the header names no activity here; fill it in or remove the column"));
            else if (!activities.TryAdd(rows.Header[column]))
                problems.Add(1, column + 1, "duplicate-label", rows.Header[column], Phrase.Of("the activity stands twice in the header; give each its own label, or add the columns up before"));
        problems.ThrowIfAny();
        return activities;
    }

    private static bool IsWhole(ILabelledRows rows, LabelledProblems problems)
    {
        if (rows.Fault is { } fault)
            problems.Add(rows.Line, 0, "bad-quotes", rows.Text(0), fault);
        else if (rows.Count != rows.Header.Count)
            problems.Add(rows.Line, 0, "ragged-row", Phrase.Of($"{rows.Count} fields"), Phrase.Of($"the header has {rows.Header.Count}; a field that holds the delimiter must be quoted, and none may be left out"));
        else
            return true;
        return false;
    }

    private static int? Region(ILabelledRows rows, LabelledProblems problems, LabelIndex regions, bool mayRepeat)
    {
        var label = rows.Text(0);
        if (label.Length == 0)
            problems.Add(rows.Line, 1, "no-label", "", Phrase.Of("the row names no region; fill it in or remove the row"));
        else if (mayRepeat)
            return regions.Place(label);
        else if (regions.TryAdd(label))
            return regions.Count - 1;
        else
            problems.Add(rows.Line, 1, "duplicate-label", label, Phrase.Of("the region stands twice; give each its own label, add the rows up before, or use --layout long for a table of pairs"));
        return null;
    }

    private static Cell? Value(ILabelledRows rows, LabelledProblems problems, int field)
    {
        var cell = rows.Cell(field);
        if (cell.IsGood)
            return cell.Cell;
        problems.Add(rows.Line, field + 1, cell.Rule, rows.Text(field), cell.Advice);
        return null;
    }

    private static void RefuseTooLarge(string file, int regions, int activities, long most)
    {
        var cells = (long)regions * activities;
        if (cells * BytesPerCell > most || cells > Array.MaxLength)
            throw LabelledProblems.TooLarge(file, cells * BytesPerCell, most, Phrase.Of($"{regions} regions by {activities} activities"));
    }
}
