using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Cli.Working;

/// <summary>Guesses which columns of a table make a panel. A guess only fills the form.</summary>
internal static partial class PanelPreviews
{
    private const int ShownRows = 12;
    private const int ShownUnits = 400;
    private const int ShownPeriods = 60;

    /// <summary>Looks at a table.</summary>
    public static PanelPreview From(PlainTable table)
    {
        string[][] columns = [.. table.Header.Select((_, at) => table.Rows.Select(row => at < row.Fields.Count ? row.Fields[at].Trim() : "").ToArray())];
        var names = table.Header;
        var time = Best(names, column => IsPeriods(columns[column]) ? (TimeName().IsMatch(names[column]) ? 2 : 1) : TimeName().IsMatch(names[column]) ? 0.5 : 0);
        var unit = Best(names, column => column == time || time < 0 ? 0 : Fits(columns[column], columns[time]) * (IsNumbers(columns[column]) ? 1 : 3) * (UnitName().IsMatch(names[column]) ? 2 : 1));
        var first = Best(names, column => column != time && FirstName().IsMatch(names[column]) ? 1 : 0);
        var outcome = Best(names, column => column != time && column != unit && column != first && IsNumbers(columns[column]) && columns[column].Distinct().Skip(2).Any() ? 2 : 0);
        string[] units = unit < 0 ? [] : [.. columns[unit].Where(name => name.Length > 0).Distinct()];
        return new(
            names, [.. table.Rows.Take(ShownRows).Select(row => row.Fields)], table.Rows.Count, Name(names, unit), Name(names, time), Name(names, outcome), Name(names, first),
            columns.SelectMany(column => column).Any(text => DecimalComma().IsMatch(text)) && !columns.SelectMany(column => column).Any(text => DecimalPoint().IsMatch(text)) ? "comma" : "point",
            [.. units.Take(ShownUnits)], units.Length, time < 0 ? [] : [.. columns[time].Where(text => text.Length > 0).Distinct().Take(ShownPeriods)]);
    }

    // The first of the columns with the highest score; -1 where none has any.
    private static int Best(IReadOnlyList<string> names, Func<int, double> score)
    {
        double[] scores = [.. Enumerable.Range(0, names.Count).Select(score)];
        return scores.Length > 0 && scores.Max() > 0 ? Array.IndexOf(scores, scores.Max()) : -1;
    }

    private static string Name(IReadOnlyList<string> names, int column) => column < 0 ? "" : names[column];

    // Whole numbers, a few of them, each many times.
    private static bool IsPeriods(string[] values)
    {
        var distinct = values.Where(value => value.Length > 0).Distinct().ToList();
        return distinct.Count is >= 2 and <= 2000 && distinct.Count * 2 <= values.Length && distinct.All(value => WholeNumber().IsMatch(value)) && distinct.Select(value => value).Any(value => value.TrimStart('-') is not ("0" or "1"));
    }

    // How nearly every unit and period stands once.
    private static double Fits(string[] units, string[] times)
    {
        var distinct = units.Distinct().Count();
        return distinct < 2 || distinct == units.Length ? 0 : units.Zip(times).Distinct().Count() / (double)units.Length is > 0.99 ? 1 : 0;
    }

    private static bool IsNumbers(string[] values) =>
        values.Where(value => value.Length > 0 && value != "NA" && value != ":").Take(200).ToList() is { Count: > 0 } some
        && some.All(value => double.TryParse(value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    [GeneratedRegex(@"^(year|years|time|period|quarter|month|jaar|tijd|periode)$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeName();

    [GeneratedRegex(@"unit|region|regio|state|country|land|nuts|geo|county|name|naam|eenheid|gemeente", RegexOptions.IgnoreCase)]
    private static partial Regex UnitName();

    [GeneratedRegex(@"^(first.?treat(ed)?|start|gvar|cohort|eerst.?behandeld)$", RegexOptions.IgnoreCase)]
    private static partial Regex FirstName();

    [GeneratedRegex(@"^-?[0-9]{1,9}(\.0+)?$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^-?[0-9.]*[0-9],[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^-?[0-9]+\.[0-9]+$")]
    private static partial Regex DecimalPoint();
}
