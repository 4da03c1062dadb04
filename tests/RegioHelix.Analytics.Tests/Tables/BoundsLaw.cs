using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>The law of every measure with bounds: what the complete table gives lies between them.</summary>
internal static class BoundsLaw
{
    private const double Slack = 1e-9;

    public static void Holds(Func<RegionActivityTable, FigureTable> measure) => RandomTables.Hidden.Always(tables =>
    {
        var (truth, bounded) = (measure(tables.Truth), measure(tables.Published));
        for (var row = 0; row < truth.Rows.Count; row++)
            for (var column = 0; column < truth.Columns.Count; column++)
                Check(truth[row, column], bounded[row, column]);
    }, iter: 2000);

    public static void Holds(Func<RegionActivityTable, FigureList> measure) => RandomTables.Hidden.Always(tables =>
    {
        var (truth, bounded) = (measure(tables.Truth), measure(tables.Published));
        for (var at = 0; at < truth.Count; at++)
            Check(truth[at], bounded[at]);
    }, iter: 2000);

    public static void Check(Figure truth, Figure bounded)
    {
        Assert.False(bounded.Value is { } number && !double.IsFinite(number));
        Assert.Equal(bounded.State == FigureState.Computed, bounded.Value is not null);
        if (truth.Value is not { } value)
            return;
        var slack = Slack * Math.Max(1, Math.Abs(value));
        if (bounded.Lower is { } lower)
            Assert.True(lower <= value + slack, $"the truth {value} is below the bound {lower}");
        if (bounded.Upper is { } upper)
            Assert.True(upper >= value - slack, $"the truth {value} is above the bound {upper}");
    }
}
