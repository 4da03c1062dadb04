using System.Globalization;
using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>Lists over years as tables: a row a label, a column for each year and the next, called <c>2010-2015</c>.</summary>
internal static class YearColumns
{
    public static string Label(string region, string activity) => $"{region}/{activity}";

    /// <summary>The tables with their years, as <c>--at</c> says; 1, 2, 3 where it is left out.</summary>
    public static IReadOnlyList<YearTable> Tables(ComputeInput input) => [.. Years(input).Zip(input.Years, (year, table) => new YearTable(year, table))];

    /// <summary>The years of the tables.</summary>
    public static IReadOnlyList<int> Years(ComputeInput input)
    {
        if (input.Settings.Text(ComputeOptions.At) is not { Length: > 0 } text)
            return [.. Enumerable.Range(1, input.Tables.Count)];
        int[] years = [.. text.Split(',').Select(year => int.TryParse(year, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MinValue)];
        return years.Length == input.Tables.Count && !years.Contains(int.MinValue) && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second)
            ? years
            : throw ComputeProblem.BadValue(ComputeOptions.At, text, $"it takes {input.Tables.Count} years, one a table, the earliest first, with commas between");
    }

    /// <summary>Lines of labels and years as a table.</summary>
    public static ComputedFigures Of<T>(IReadOnlyList<T> lines, Func<T, string> label, Func<T, (int From, int To)> years, Func<T, Figure> figure)
    {
        string[] labels = [.. lines.Select(label).Distinct(StringComparer.Ordinal)];
        (int From, int To)[] steps = [.. lines.Select(years).Distinct()];
        var found = lines.ToDictionary(line => (label(line), years(line)), figure);
        return new(labels, [.. steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.From}-{step.To}"))], (row, column) => found.GetValueOrDefault((labels[row], steps[column]), Figure.Without(FigureState.NotInOtherTable)));
    }
}
