using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

/// <summary>Measures that do not move one way with their cells: with an open cell a value without bounds, without one a value that is its own bounds.</summary>
public sealed class OpenRelatednessTests
{
    private static readonly RegionActivityTable Complete = RandomTables.Of(5, 4, [.. Enumerable.Range(0, 20).Select(at => 1.0 + (at * at * 7 % 23))]);
    private static readonly RegionActivityTable Holed = RandomTables.Map(Complete, (region, activity, cell) => (region, activity) == (3, 2) ? Cell.Between(0, 60) : cell);

    public static TheoryData<string> Measures { get; } =
        ["similarity", "continuous", "cross", "cross-density", "inside", "relative", "coherence", "deviation", "ease", "permuted", "validated", "null-model"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Have_bounds_only_where_all_is_settled(string measure)
    {
        Assert.All(Of(measure, Complete), figure => Assert.Equal((figure.Value, figure.Value), (figure.Lower, figure.Upper)));
        Assert.All(Of(measure, Holed), figure => Assert.Equal((null, null), (figure.Lower, figure.Upper)));
        Assert.NotEmpty(Of(measure, Holed));
        Assert.NotEmpty(Of(measure, Complete));
    }

    [Fact]
    public void Knowledge_coherence_is_as_certain_as_its_table_and_its_deviations()
    {
        FigureTable Deviations(RegionActivityTable table) => RelatednessDeviation.From(CoOccurrence.From(Present(table)));
        double? Lower(RegionActivityTable table, RegionActivityTable other) => Coherence.From(table, Deviations(other))[0].Lower;
        Assert.NotNull(Lower(Complete, Complete));
        Assert.Null(Lower(Holed, Complete));
        Assert.Null(Lower(Complete, Holed));
    }

    // The region whose own cells are open, and itself beside itself, are another matter.
    private static IEnumerable<Figure> Of(string measure, RegionActivityTable table)
    {
        var (presence, quotients) = (Present(table), LocationQuotient.From(table));
        var together = CoOccurrence.From(presence);
        var related = ActivityRelatedness.From(together);
        var density = RelatednessDensity.From(presence, related);
        var figures = measure switch
        {
            "similarity" => Off(RegionSimilarity.From(quotients)),
            "continuous" => All(ContinuousDensity.From(quotients, CorrelationProximity.From(quotients))),
            "cross" => All(CrossProximity.From(presence, Present(Complete))),
            "cross-density" => All(CrossDensity.From(presence, CrossProximity.From(presence, Present(Complete)))),
            "inside" => All(PortfolioDensity.AverageFrom(presence, density, PortfolioSide.Inside)),
            "relative" => All(RelativeDensity.From(presence, density)),
            "coherence" => All(Coherence.From(presence, related)),
            "deviation" => Off(RelatednessDeviation.From(together)),
            "ease" => All(Analytics.Complexity.EaseOfRecombination.From(together)),
            "permuted" => Off(PermutedRelatedness.From(presence, 9).PValues),
            "validated" => Off(ValidatedRelatedness.From(presence).PValues),
            _ => All(BipartiteConfiguration.From(presence).Expected),
        };
        return figures.Where(figure => figure.Value is not null);
    }

    private static Presence Present(RegionActivityTable table) => Presence.From(Specialised.From(table, 0.9));

    private static IEnumerable<Figure> All(FigureTable table) => Enumerable.Range(0, table.Rows.Count).SelectMany(table.Row);

    private static IEnumerable<Figure> All(FigureList list) => Enumerable.Range(0, list.Count).Select(at => list[at]);

    private static IEnumerable<Figure> Off(FigureTable table) => Enumerable.Range(0, table.Rows.Count).SelectMany(row => table.Row(row).Where((_, column) => column != row));
}
