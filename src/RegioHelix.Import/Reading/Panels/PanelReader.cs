using System.Globalization;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Vocabulary.Panels;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Panels;

/// <summary>A panel from delimited text or a workbook with a row for each unit and period. Complete, or refused with the cells that are missing.</summary>
public sealed class PanelReader
{
    private const int NamedCells = 5;

    private readonly ITableRows rows;
    private readonly long headerLine;
    private readonly DecimalMark mark;
    private readonly LabelledProblems problems;
    private readonly (int Unit, int Time, int Outcome, int First) at;
    private readonly (string Name, int At)[] others;
    private readonly HashSet<string> leftOut;
    private readonly HashSet<string> seen;
    private readonly LabelIndex units = new();
    private readonly SortedSet<int> times = [];
    private readonly Dictionary<(int Unit, int Time), (double Value, long Line)> cells = [];
    private readonly Dictionary<int, int?> starts = [];
    private readonly Dictionary<(int Other, int Unit, int Time), double> variables = [];

    private PanelReader(ITableRows rows, PanelColumns columns, IEnumerable<string> leftOut, PanelReader? beside = null)
    {
        (this.rows, problems, this.leftOut) = (rows, new LabelledProblems(rows.File), new(leftOut, StringComparer.Ordinal));
        // A unit that is left out need not be in every sector.
        (headerLine, mark, seen) = (beside?.headerLine ?? rows.Line, columns.Mark, beside?.seen ?? new(StringComparer.Ordinal));
        at = (Find(columns.Unit), Find(columns.Time), Find(columns.Outcome), columns.FirstTreated is { } first ? Find(first) : -1);
        others = [.. (columns.Others ?? []).Distinct(StringComparer.Ordinal).Select(name => (name, Find(name)))];
        problems.ThrowIfAny();
    }

    /// <summary>Reads a source to its end.</summary>
    /// <param name="source">The file: text, plain or gzip, or a workbook, of which the first sheet is read.</param>
    /// <param name="columns">Which columns.</param>
    /// <param name="delimiter">What parts the fields of text; found out where null.</param>
    /// <param name="leftOut">Units whose rows are passed over, complete or not.</param>
    /// <exception cref="ProblemsException">A column, a unit left out or a cell is not there, stands twice or cannot be read.</exception>
    public static ReadPanel Read(OpenedSource source, PanelColumns columns, char? delimiter = null, IReadOnlyList<string>? leftOut = null)
    {
        using var rows = Open(source, delimiter);
        var reader = new PanelReader(rows, columns, leftOut ?? []);
        while (!reader.problems.AreTooMany && rows.Read())
            reader.ReadRow();
        return reader.Finish();
    }

    /// <summary>Reads a panel for each value of a column of sectors, in the order of the file.</summary>
    /// <param name="source">The file: text, plain or gzip, or a workbook, of which the first sheet is read.</param>
    /// <param name="columns">Which columns.</param>
    /// <param name="sector">The column of sectors.</param>
    /// <param name="delimiter">What parts the fields of text; found out where null.</param>
    /// <param name="leftOut">Units whose rows are passed over, complete or not.</param>
    /// <exception cref="ProblemsException">A column, a unit left out or a cell is not there, stands twice or cannot be read.</exception>
    public static IReadOnlyList<(string Sector, ReadPanel Read)> ReadSectors(OpenedSource source, PanelColumns columns, string sector, char? delimiter = null, IReadOnlyList<string>? leftOut = null)
    {
        using var rows = Open(source, delimiter);
        var first = new PanelReader(rows, columns, leftOut ?? []);
        var at = first.Find(sector);
        first.problems.ThrowIfAny();
        var (readers, order) = (new Dictionary<string, PanelReader>(StringComparer.Ordinal), new List<string>());
        while (!readers.Values.Any(reader => reader.problems.AreTooMany) && rows.Read())
        {
            var name = rows.Fault is null && rows.Count > at ? rows[at].Trim() : "";
            if (!readers.TryGetValue(name, out var reader))
            {
                readers.Add(name, reader = readers.Count == 0 ? first : new PanelReader(rows, columns, leftOut ?? [], first));
                order.Add(name);
            }
            reader.ReadRow();
        }
        return order.Count == 0 ? [("", first.Finish())] : [.. order.Select(name => (name, readers[name].Finish()))];
    }

    private static ITableRows Open(OpenedSource source, char? delimiter) =>
        WorkbookReader.Recognises(source.Head) ? WorkbookRows.Open(source, null) : DelimitedRows.Open(source, delimiter);

    private ReadPanel Finish()
    {
        foreach (var absent in leftOut.Where(unit => !seen.Contains(unit)).Order(StringComparer.Ordinal))
            problems.Add(0, 0, "unknown-unit", absent, Meant(absent, [.. seen]));
        problems.ThrowIfAny();
        if (cells.Count == 0)
            throw SourceProblem.Of(rows.File, "no-rows", "", Phrase.Of("the file has a header and no row to use below it"));
        RefuseGaps();
        int[] periods = [.. times];
        double[] values = [.. Enumerable.Range(0, units.Count).SelectMany(unit => periods.Select(time => cells[(unit, time)].Value))];
        int?[]? first = at.First < 0 ? null : [.. Enumerable.Range(0, units.Count).Select(unit => starts[unit])];
        PanelVariable[] variables = [.. others.Select((_, other) => Variable(other, periods))];
        var panel = new RegionPanel(units.Labels, periods, values);
        return new(panel, first, PanelHash.Of(panel, variables)) { Variables = variables };
    }

    private void ReadRow()
    {
        if (rows.Fault is { } fault)
        {
            problems.Add(rows.Line, 0, "bad-quotes", "", fault);
            return;
        }
        if (rows.Count <= Furthest)
        {
            problems.Add(rows.Line, 0, "too-few-cells", $"{rows.Count}", Phrase.Of($"the header has {rows.Header.Count} columns; complete the row"));
            return;
        }
        var unit = rows[at.Unit].Trim();
        seen.Add(unit);
        if (unit.Length == 0)
            problems.Add(rows.Line, at.Unit + 1, "no-unit", "", Phrase.Of("the row names no unit; complete the row or remove it"));
        else if (!leftOut.Contains(unit))
            Take(unit);
    }

    private void Take(string name)
    {
        if (!TryPeriod(rows[at.Time], out var time))
        {
            problems.Add(rows.Line, at.Time + 1, "bad-time", rows[at.Time], Phrase.Of("a period is a whole number, such as 2014 or 1955.0; number months or quarters through, such as 1, 2, 3, in the order of time"));
            return;
        }
        var unit = units.Place(name);
        if (at.First >= 0 && !TakeStart(unit, name))
            return;
        times.Add(time);
        for (var other = 0; other < others.Length; other++)
            TakeOther(other, unit, time);
        var text = rows[at.Outcome].Trim();
        if (IsMissing(text))
            return;
        if (!TryNumber(at.Outcome, text, out var value))
            problems.Add(rows.Line, at.Outcome + 1, "not-a-number", text, mark == DecimalMark.Comma
                ? Phrase.Of("the outcome is a number with a decimal comma; leave the cell empty where it is missing")
                : Phrase.Of("the outcome is a number with a decimal point and nothing that parts thousands; leave the cell empty where it is missing"));
        else if (!cells.TryAdd((unit, time), (value, rows.Line)))
            problems.Add(rows.Line, at.Unit + 1, "duplicate-row", $"{name}, {time}", Phrase.Of($"line {cells[(unit, time)].Line} has this unit and period already; keep one of the two"));
    }

    private int Furthest => others.Select(other => other.At).Append(at.First).Append(at.Outcome).Append(at.Time).Append(at.Unit).Max();

    // A second row of the same unit and period is told of by the outcome.
    private void TakeOther(int other, int unit, int time)
    {
        var (name, column) = others[other];
        var text = rows[column].Trim();
        if (IsMissing(text))
            return;
        if (TryNumber(column, text, out var value))
            variables[(other, unit, time)] = value;
        else
            problems.Add(rows.Line, column + 1, "not-a-number", text, Phrase.Of($"{name} is used as a predictor and is a number with a decimal point; leave the cell empty where it is missing"));
    }

    private PanelVariable Variable(int other, int[] periods) => new(
        others[other].Name,
        periods,
        [.. Enumerable.Range(0, units.Count).SelectMany(unit => periods.Select(time => variables.TryGetValue((other, unit, time), out var value) ? value : (double?)null))]);

    private bool TakeStart(int unit, string name)
    {
        int? start = null;
        var text = rows[at.First].Trim();
        if (!IsMissing(text))
        {
            if (!TryPeriod(text, out var period))
            {
                problems.Add(rows.Line, at.First + 1, "bad-time", text, Phrase.Of("the period of first treatment is a whole number; 0 or blank for never"));
                return false;
            }
            start = period == 0 ? null : period;
        }
        if (starts.TryAdd(unit, start) || starts[unit] == start)
            return true;
        problems.Add(rows.Line, at.First + 1, "two-starts", text, Phrase.Of($"{name} has another period of first treatment further up; give every row of a unit the same"));
        return false;
    }

    private void RefuseGaps()
    {
        var missing = Enumerable.Range(0, units.Count).SelectMany(unit => times.Where(time => !cells.ContainsKey((unit, time))).Select(time => (Unit: unit, Time: time))).ToList();
        if (missing.Count == 0)
            return;
        var named = string.Join(", ", missing.Take(NamedCells).Select(cell => $"{units.Labels[cell.Unit]} {cell.Time}"));
        var more = missing.Count > NamedCells ? Phrase.Of($"{named} and {missing.Count - NamedCells} more") : Phrase.Verbatim(named);
        string[] whose = [.. missing.Select(cell => cell.Unit).Distinct().Select(unit => units.Labels[unit])];
        var (begin, end) = Complete();
        var advice = whose.Length < units.Count && begin <= end
            ? Phrase.Of($"every unit needs a value in every period. Cells without one: {more}. Fill them, leave out the units with --exclude {string.Join(',', whose.Take(NamedCells))}{(whose.Length > NamedCells ? ",…" : "")}, or keep the periods {begin} to {end} only, in which nothing is missing")
            : Phrase.Of($"every unit needs a value in every period. Cells without one: {more}. Fill them, or remove the units or the periods that have gaps");
        throw SourceProblem.Of(rows.File, headerLine, at.Outcome + 1, "unbalanced-panel", Phrase.Of($"{missing.Count} of {units.Count * times.Count} cells are missing"), advice);
    }

    // The longest run of periods in which every unit has a value; from above to below where there is none.
    private (int Begin, int End) Complete()
    {
        var (best, begin, end, start, length) = (0, 1, 0, 0, 0);
        foreach (var time in times)
        {
            var whole = Enumerable.Range(0, units.Count).All(unit => cells.ContainsKey((unit, time)));
            (start, length) = whole ? (length == 0 ? time : start, length + 1) : (0, 0);
            if (length > best)
                (best, begin, end) = (length, start, time);
        }
        return (begin, end);
    }

    private int Find(string name)
    {
        var found = MappedColumns.Position(rows.Header, name);
        if (found < 0)
            problems.Add(headerLine, 0, "no-such-column", name, Phrase.Of($"the columns are {string.Join(", ", rows.Header.Take(30).Select(SourceProblem.Shorten))}; say with --delimiter what parts them if this looks wrong"));
        else if (rows.Header.Count(other => other == rows.Header[found]) > 1)
            problems.Add(headerLine, found + 1, "column-twice", name, Phrase.Of("two columns have this name; rename one of them"));
        return found;
    }

    // A workbook keeps numbers as numbers, whatever mark the reader's texts have.
    private bool TryNumber(int column, string text, out double value)
    {
        value = 0;
        if (mark != DecimalMark.Comma || rows.IsNumber(column))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
        return CellText.Read(text, mark) is { IsGood: true, Value: { } read } && double.IsFinite(value = read);
    }

    private static bool IsMissing(string text) => text is "" or ":" or "NA";

    private static bool TryPeriod(string text, out int period)
    {
        period = 0;
        if (!double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number != Math.Truncate(number) || Math.Abs(number) > 1_000_000_000)
            return false;
        period = (int)number;
        return true;
    }

    private static Phrase Meant(string name, IReadOnlyList<string> candidates) => NearestName.Find(name, candidates) is { } nearest
        ? Phrase.Of($"no row has this unit; the nearest name is {nearest}")
        : Phrase.Of("no row has this unit; names are told apart by capitals too");
}
