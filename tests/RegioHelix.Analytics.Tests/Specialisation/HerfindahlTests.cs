using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class HerfindahlTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("herfindahl");
        var (plain, normalised) = (Herfindahl.From(page.Table("jobs")), Herfindahl.From(page.Table("jobs"), MeasureOf.Region, HerfindahlForm.Normalised));
        page.Agrees("herfindahl", (region, form) => (form == "plain" ? plain : normalised).Find(region)!.Value.Value);
        var missing = Herfindahl.From(page.Table("jobs-missing"));
        page.Agrees("bounds", (region, side) => side == "lower" ? missing.Find(region)!.Value.Lower : missing.Find(region)!.Value.Upper);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula_and_the_packages(string input)
    {
        var table = Golden.Input(input);
        var (plain, normalised) = (Herfindahl.From(table), Herfindahl.From(table, form: HerfindahlForm.Normalised));
        Assert.InRange(Golden.LargestDifference(input, "formula_region_indices", table.Regions, r => plain[r].Value!.Value, "herfindahl"), 0, 1e-14);
        Assert.InRange(Golden.LargestDifference(input, "econgeo_herfindahl", table.Regions, r => plain[r].Value!.Value), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "reat_herf_norm", table.Regions, r => normalised[r].Value!.Value), 0, 1e-13);
    }

    [Fact]
    public void Lies_between_one_over_n_and_one_and_is_least_where_all_are_equal() => RandomTables.Positive.Always(table =>
    {
        var index = Herfindahl.From(table);
        for (var r = 0; r < index.Count; r++)
            Assert.InRange(index[r].Value!.Value, (1.0 / table.Activities.Count) - 1e-12, 1 + 1e-12);
        Assert.Equal(1.0 / table.Activities.Count, Herfindahl.From(RandomTables.Map(table, (_, _, _) => Cell.Of(7)))[0].Value!.Value, 1e-12);
    }, iter: 500);

    [Theory]
    [InlineData(MeasureOf.Region, HerfindahlForm.Plain)]
    [InlineData(MeasureOf.Activity, HerfindahlForm.Plain)]
    [InlineData(MeasureOf.Region, HerfindahlForm.Normalised)]
    public void Bounds_hold_the_index_of_the_complete_table(MeasureOf of, HerfindahlForm form) => BoundsLaw.Holds(table => Herfindahl.From(table, of, form));
}
