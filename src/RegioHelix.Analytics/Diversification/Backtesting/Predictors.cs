using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>The rankings of <see cref="PredictorKind"/>, made of the first year of a window and, for growth, an earlier one.</summary>
public static class Predictors
{
    /// <summary>All rankings for which the input is there: growth needs an earlier table, neighbours a list of them.</summary>
    /// <param name="before">The window's first year.</param>
    /// <param name="threshold">The quotient from which an activity is present.</param>
    /// <param name="earlier">A year before the window; null for none.</param>
    /// <param name="neighbours">Of each region its neighbours by label; null for none.</param>
    /// <param name="seed">Of the random ranking.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static IReadOnlyList<Prediction> List(
        RegionActivityTable before,
        double threshold = 1,
        RegionActivityTable? earlier = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? neighbours = null,
        int seed = 1)
    {
        var presence = Presence.From(Specialised.From(before, threshold));
        var list = new List<Prediction>
        {
            Named(PredictorKind.Density, RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)))),
            Named(PredictorKind.QuotientBefore, LocationQuotient.From(before)),
            Named(PredictorKind.Size, OfActivities(before, SizeOf(before))),
            Named(PredictorKind.Ubiquity, OfActivities(before, presence.Ubiquity())),
        };
        if (earlier is not null)
            list.Add(Named(PredictorKind.Growth, OfActivities(before, ActivityGrowth.From(earlier, before))));
        if (neighbours is not null)
            list.Add(Named(PredictorKind.Neighbours, PartOfNeighbours(presence, neighbours)));
        list.Add(Named(PredictorKind.Random, Drawn(before, new(seed, 0))));
        return list;
    }

    /// <summary>The name that a kind's ranking has.</summary>
    public static string NameOf(PredictorKind kind) => kind switch
    {
        PredictorKind.Density => "density",
        PredictorKind.QuotientBefore => "quotient-before",
        PredictorKind.Size => "size",
        PredictorKind.Growth => "growth",
        PredictorKind.Ubiquity => "ubiquity",
        PredictorKind.Neighbours => "neighbours",
        PredictorKind.Random => "random",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    private static Prediction Named(PredictorKind kind, FigureTable scores) => new(NameOf(kind), scores);

    private static FigureList SizeOf(RegionActivityTable table)
    {
        var sums = TableSums.From(table);
        return FigureList.Fill(table.Activities, activity => Figure.Of(sums.Activities[activity].Published));
    }

    private static FigureTable OfActivities(RegionActivityTable table, FigureList figures) =>
        FigureTable.Fill(table.Regions, table.Activities, (_, activity) => figures[activity]);

    private static FigureTable PartOfNeighbours(Presence presence, IReadOnlyDictionary<string, IReadOnlyList<string>> neighbours)
    {
        var position = Enumerable.Range(0, presence.Regions.Count).ToDictionary(region => presence.Regions[region], region => region, StringComparer.Ordinal);
        int[][] near = [.. presence.Regions.Select(region => neighbours.TryGetValue(region, out var labels)
            ? labels.Where(position.ContainsKey).Select(label => position[label]).ToArray()
            : [])];
        return FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
        {
            bool[] known = [.. near[region].Where(other => presence[other, activity] is not null).Select(other => presence[other, activity] == true)];
            return known.Length == 0 ? Figure.Without(FigureState.EmptyReference) : Figure.Of(known.Count(has => has) / (double)known.Length);
        });
    }

    private static FigureTable Drawn(RegionActivityTable table, SeededDraws draws) =>
        FigureTable.Fill(table.Regions, table.Activities, (_, _) => Figure.Of(draws.Uniform()));
}
