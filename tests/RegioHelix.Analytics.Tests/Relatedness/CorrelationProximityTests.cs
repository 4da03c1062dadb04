using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class CorrelationProximityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("correlation-proximity");
        var quotients = page.Figures("quotient");
        var proximity = CorrelationProximity.From(quotients);
        page.Agrees("proximity", (one, other) => proximity.Find(one, other));
        page.Agrees("density", ContinuousDensity.From(quotients, proximity));
        page.Agrees("density-with-own", ContinuousDensity.From(quotients, proximity, OwnActivity.Included));
        page.Agrees("similarity", RegionSimilarity.From(quotients));
    }

    [Fact]
    public void Is_symmetric_between_0_and_1_and_blind_to_a_change_of_unit() => RandomTables.Complete.Always(table =>
    {
        var (quotients, reversed) = (LocationQuotient.From(table), LocationQuotient.From(RandomTables.Reversed(table)));
        var (proximity, other) = (CorrelationProximity.From(quotients), CorrelationProximity.From(reversed));
        var scaled = CorrelationProximity.From(FigureTable.Fill(quotients.Rows, quotients.Columns, (r, a) => quotients[r, a] is { Value: { } value } ? Figure.Of((7 * value) + 3) : quotients[r, a]));
        Assert.Equal(proximity.Activities.Order(StringComparer.Ordinal), other.Activities.Order(StringComparer.Ordinal));
        Assert.Equal(table.Activities.Count, proximity.Activities.Count + proximity.Dropped.Count);
        foreach (var one in proximity.Activities)
            foreach (var two in proximity.Activities)
            {
                var value = proximity.Find(one, two)!.Value;
                Assert.InRange(value, 0, 1);
                Assert.Equal(value, proximity.Find(two, one)!.Value);
                Assert.Equal(value, other.Find(one, two)!.Value, 1e-9);
                Assert.Equal(value, scaled.Find(one, two)!.Value, 1e-6);
                Assert.True(one != two || value == 1);
            }
    }, iter: 500);

    [Fact]
    public void Compares_over_the_regions_where_both_are_known()
    {
        // Without South, whose B is not known, A and B run together: 1, 2, 3 and 2, 4, 6.
        var quotients = FigureTable.Fill(["North", "East", "South", "West"], ["A", "B", "C"], (r, a) =>
            (r, a) == (2, 1) ? Figure.Without(FigureState.NotPublished) : Figure.Of(a == 2 ? 5 : new[] { 1.0, 2, 9, 3 }[r] * (a + 1)));
        var proximity = CorrelationProximity.From(quotients);
        Assert.Equal(1, proximity.Find("A", "B")!.Value, 1e-12);
        Assert.Equal(["C"], proximity.Dropped);
    }

    [Fact]
    public void Densities_lie_between_the_quotients_and_similarities_between_minus_1_and_1() => RandomTables.Complete.Always(table =>
    {
        var quotients = LocationQuotient.From(table);
        var most = Enumerable.Range(0, table.Regions.Count).SelectMany(quotients.Row).Max(figure => figure.Value) ?? 0;
        foreach (var own in Enum.GetValues<OwnActivity>())
            FigureLaws.AreSound(ContinuousDensity.From(quotients, CorrelationProximity.From(quotients), own), 0, most);
        var similarity = RegionSimilarity.From(quotients);
        FigureLaws.AreSound(similarity, -1, 1);
        FigureLaws.AreAlike(similarity, RegionSimilarity.From(LocationQuotient.From(RandomTables.Reversed(table))), 1e-6);
        for (var one = 0; one < similarity.Rows.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.Equal(similarity[one, other], similarity[other, one]);
    }, iter: 500);

    [Fact]
    public void Needs_an_offset_above_0() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegionSimilarity.From(LocationQuotient.From(RandomTables.Of(2, 2, [1, 2, 3, 4])), 0));
}
