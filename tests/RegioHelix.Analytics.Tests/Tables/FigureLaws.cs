using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>What holds of every figure: a state with a value and nothing else, finite, and the same whatever the order of the table.</summary>
internal static class FigureLaws
{
    public static void AreSound(FigureTable table, double least = double.MinValue, double most = double.MaxValue)
    {
        for (var row = 0; row < table.Rows.Count; row++)
            for (var column = 0; column < table.Columns.Count; column++)
                IsSound(table[row, column], least, most);
    }

    public static void AreSound(FigureList list, double least = double.MinValue, double most = double.MaxValue)
    {
        for (var at = 0; at < list.Count; at++)
            IsSound(list[at], least, most);
    }

    public static void AreAlike(FigureTable one, FigureTable other, double tolerance = 1e-9)
    {
        foreach (var row in one.Rows)
            foreach (var column in one.Columns)
                IsAlike(one.Find(row, column)!.Value, other.Find(row, column)!.Value, tolerance);
    }

    public static void AreAlike(FigureList one, FigureList other, double tolerance = 1e-9)
    {
        foreach (var label in one.Labels)
            IsAlike(one.Find(label)!.Value, other.Find(label)!.Value, tolerance);
    }

    private static void IsSound(Figure figure, double least, double most)
    {
        Assert.Equal(figure.State == FigureState.Computed, figure.Value is not null);
        if (figure.Value is { } value)
        {
            Assert.True(double.IsFinite(value));
            Assert.InRange(value, least - 1e-9, most + Math.Max(1e-9, 1e-9 * Math.Abs(most)));
        }
    }

    private static void IsAlike(Figure one, Figure other, double tolerance)
    {
        Assert.Equal(one.State, other.State);
        if (one.Value is { } value)
            Assert.Equal(value, other.Value!.Value, tolerance * Math.Max(1, Math.Abs(value)));
    }
}
