using System.Globalization;
using RegioHelix.Studies.Computing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>Holds a result against a reference output, label by label.</summary>
internal static class GoldenComparison
{
    /// <summary>Where they differ most; empty where nowhere beyond the tolerance.</summary>
    /// <param name="line">The line.</param>
    /// <param name="golden">The output.</param>
    /// <param name="inOrder">The labels that an output without names counts: R drops them now and then.</param>
    /// <param name="table">The input.</param>
    /// <param name="result">Ours.</param>
    /// <remarks>An empty region or activity is compared only where both give it a figure: we leave it out and name it.</remarks>
    public static string Of(GoldenLine line, GoldenOutput golden, string[] inOrder, RegionActivityTable table, ComputedResult result)
    {
        var turned = golden.Rows is ["1"] && golden.Columns.Length > 1;
        var names = golden.Rows.Select((label, at) => label == $"{at + 1}").All(same => same) ? inOrder : golden.Rows;
        var (worst, where) = (0.0, "");
        var (rowAt, columnAt) = (Positions(result.Rows), Positions(result.IsList ? [] : result.Columns));
        for (var row = 0; row < golden.Rows.Length; row++)
            for (var column = 0; column < golden.Columns.Length; column++)
            {
                if (line.Column is not null && golden.Columns[column] != line.Column)
                    continue;
                var theirs = golden.Values[(row * golden.Columns.Length) + column];
                var (rowLabel, columnLabel) = turned ? (golden.Columns[column], "value") : (names[row], line.Part ?? golden.Columns[column]);
                var ours = rowAt.TryGetValue(rowLabel, out var r) && (columnAt.TryGetValue(columnLabel, out var c) || result.IsList) ? result[r, c] : null;
                var difference = Difference(ours, theirs, line.IsAbsolute);
                if (double.IsInfinity(difference) && (IsEmpty(table, rowLabel) || IsEmpty(table, columnLabel) || (ours is null && line.MayLack.Length > 0)))
                    continue;
                if (difference > worst)
                    (worst, where) = (difference, string.Create(CultureInfo.InvariantCulture, $"{rowLabel} {columnLabel}: ours {ours:R}, theirs {theirs:R}, off by {difference:0.0e+0}"));
            }
        return worst > line.Tolerance ? where : "";
    }

    private static double Difference(double? ours, double theirs, bool isAbsolute) => (ours, double.IsFinite(theirs)) switch
    {
        (null, false) => 0,
        ({ } value, true) => Math.Abs(value - theirs) / (isAbsolute ? 1 : Math.Max(1, Math.Abs(theirs))),
        _ => double.PositiveInfinity,
    };

    private static bool IsEmpty(RegionActivityTable table, string label)
    {
        var (region, activity) = (table.FindRegion(label), table.FindActivity(label));
        return (region >= 0 && Enumerable.Range(0, table.Activities.Count).All(at => table[region, at].Value == 0))
            || (activity >= 0 && Enumerable.Range(0, table.Regions.Count).All(at => table[at, activity].Value == 0));
    }

    private static Dictionary<string, int> Positions(IReadOnlyList<string> labels)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, label) in labels.Index())
            places.TryAdd(label, at);
        return places;
    }
}
