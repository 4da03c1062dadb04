using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Europe;

/// <summary>Ranks of figures: 1 is the largest, equal ones share the better rank, those without a value have none.</summary>
internal static class FigureRanks
{
    public static IReadOnlyList<int?> Of(IReadOnlyList<Figure> figures)
    {
        double[] values = [.. figures.Where(figure => figure.Value is not null).Select(figure => figure.Value!.Value).OrderDescending()];
        var ranks = new Dictionary<double, int>();
        for (var at = 0; at < values.Length; at++)
            ranks.TryAdd(values[at], at + 1);
        return [.. figures.Select(figure => figure.Value is { } value ? ranks[value] : (int?)null)];
    }
}
