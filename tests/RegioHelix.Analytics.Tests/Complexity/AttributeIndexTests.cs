using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class AttributeIndexTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("attribute-index");
        var (jobs, gini) = (page.Table("jobs"), page.FigureColumn("gini"));
        var presence = Presence.From(Specialised.From(jobs));
        page.Agrees("product-gini", AttributeIndex.From(jobs, presence, region => gini.Find(region)!.Value.Value));
        page.Agrees("normalised-ubiquity", NormalisedUbiquity.From(jobs, presence));
        page.Agrees("inverse-ubiquity", NormalisedUbiquity.InverseFrom(jobs, presence));
    }

    [Fact]
    public void Lies_within_the_attribute_and_does_not_hang_on_the_unit_or_the_order() => RandomTables.Complete.Always(table =>
    {
        var presence = Presence.From(Specialised.From(table));
        double? Attribute(string region) => region[^1] - '0';
        var index = AttributeIndex.From(table, presence, Attribute);
        FigureLaws.AreSound(index, 1, table.Regions.Count);
        FigureLaws.AreAlike(index, AttributeIndex.From(RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 4)), presence, Attribute));
        FigureLaws.AreAlike(index, AttributeIndex.From(RandomTables.Reversed(table), presence, Attribute));
        FigureLaws.AreSound(AttributeIndex.From(table, presence, _ => null));
    }, iter: 500);

    [Fact]
    public void Normalised_ubiquity_weighs_to_1() => RandomTables.Complete.Always(table =>
    {
        var presence = Presence.From(Specialised.From(table));
        var normalised = NormalisedUbiquity.From(table, presence);
        FigureLaws.AreSound(normalised, 0);
        FigureLaws.AreSound(NormalisedUbiquity.InverseFrom(table, presence));
        FigureLaws.AreAlike(normalised, NormalisedUbiquity.From(RandomTables.Reversed(table), presence));
        // Every activity with jobs has a region that is specialised in it, so that the shares add up to 1.
        var all = Enumerable.Range(0, table.Activities.Count).Sum(presence.ByActivity.Count);
        if (all > 0)
            Assert.Equal(1, Enumerable.Range(0, table.Activities.Count).Sum(activity => (normalised[activity].Value ?? 0) * presence.ByActivity.Count(activity) / all), 1e-9);
    }, iter: 500);

    [Fact]
    public void Without_a_cell_has_no_bounds()
    {
        var table = RandomTables.Map(RandomTables.Of(2, 2, [3, 1, 1, 3]), (region, activity, cell) => region == 1 && activity == 1 ? Cell.Missing() : cell);
        var presence = Presence.From(RandomTables.Of(2, 2, [1, 1, 1, 1]));
        var index = AttributeIndex.From(table, presence, _ => 1);
        Assert.Equal((1.0, null), (index[0].Value, index[0].Upper));
        Assert.Null(NormalisedUbiquity.From(table, presence)[0].Upper);
    }
}
