using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class KnowledgeComplexityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("knowledge-complexity");
        var result = KnowledgeComplexity.From(page.Table("jobs"));
        page.Agrees("complexity-of-regions", result.Regions!);
        page.Agrees("complexity-of-activities", result.Activities!);
        page.Agrees("spectrum", (_, which) => which == "second" ? result.Diagnostics.SecondEigenvalue : result.Diagnostics.ThirdEigenvalue);
        page.Agrees("subnational", SubnationalComplexity.From(Presence.From(page.Table("present")), page.FigureColumn("outside-index")));
    }

    [Theory]
    [InlineData("econgeo_kci", "econgeo_tci", "tiny", 0.001)]
    [InlineData("econgeo_kci", "econgeo_tci", "medium", 0.05)]
    [InlineData("econgeo_kci", "econgeo_tci", "real_germany_2008", 0.05)]
    [InlineData("econgeo_kci_rca", "econgeo_tci_rca", "tiny", 0.001)]
    [InlineData("econgeo_kci_rca", "econgeo_tci_rca", "medium", 0.07)]
    [InlineData("econgeo_kci_rca", "econgeo_tci_rca", "real_germany_2008", 0.001)]
    public void Is_EconGeo_s_but_for_the_rounding_that_spoils_it(string regions, string activities, string input, double most)
    {
        var result = regions.EndsWith("rca", StringComparison.Ordinal) ? ComplexityIndex.From(GoldenPresence.Of(input)) : KnowledgeComplexity.From(Golden.Input(input));
        Assert.InRange(Distance(input, regions, result.Regions!), 1e-7, most);
        Assert.InRange(Distance(input, activities, result.Activities!), 1e-7, most);
    }

    [Fact]
    public void Of_presence_as_amounts_is_the_complexity_index() => RandomPresence.Known.Always(presence =>
    {
        var table = new RegionActivityTable(presence.Regions, presence.Activities, [.. Enumerable.Range(0, presence.Regions.Count)
            .SelectMany(region => Enumerable.Range(0, presence.Activities.Count).Select(activity => Cell.Of(presence[region, activity] == true ? 1 : 0)))]);
        var (over, index) = (KnowledgeComplexity.From(table), ComplexityIndex.From(presence));
        Assert.Equal(index.State, over.State);
        if (index.State != ComplexityState.Computed || index.Diagnostics.SpectralGap < 1e-3)
            return;
        // The sign has another rule: it looks at specialisation, not at presence.
        var sign = Math.Sign(index.Regions![0].Value!.Value * over.Regions![0].Value!.Value);
        Assert.All(Enumerable.Range(0, index.Regions.Count), at => Assert.Equal(Math.Abs(index.Regions[at].Value!.Value), Math.Abs(over.Regions[at].Value!.Value), 1e-7));
        Assert.True(sign != 0 || Math.Abs(index.Regions[0].Value!.Value) < 1e-7);
    }, iter: 300);

    [Fact]
    public void Does_not_hang_on_the_unit_or_the_order_and_has_a_mean_of_0() => RandomTables.Complete.Always(table =>
    {
        var (result, scaled, reversed) = (KnowledgeComplexity.From(table), KnowledgeComplexity.From(RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 4))), KnowledgeComplexity.From(RandomTables.Reversed(table)));
        Assert.Equal(result.State, scaled.State);
        if (result.State != ComplexityState.Computed || result.Diagnostics.SpectralGap < 1e-3)
            return;
        Assert.InRange(result.Diagnostics.SecondEigenvalue!.Value, 0, 1);
        FigureLaws.AreSound(result.Regions!);
        Assert.Equal(0, Enumerable.Range(0, result.Regions!.Count).Average(at => result.Regions[at].Value!.Value), 1e-9);
        FigureLaws.AreAlike(result.Regions, scaled.Regions!, 1e-7);
        if (result.Diagnostics.DiversityCorrelation > 1e-6)
            FigureLaws.AreAlike(result.Regions, reversed.Regions!, 1e-6);
    }, iter: 500);

    [Fact]
    public void Of_a_table_that_falls_apart_is_refused_and_cells_not_published_are_numbered()
    {
        Assert.Equal(ComplexityState.Disconnected, KnowledgeComplexity.From(RandomTables.Of(2, 2, [5, 0, 0, 7])).State);
        Assert.Equal(ComplexityState.TooFew, KnowledgeComplexity.From(RandomTables.Of(1, 2, [5, 1])).State);
        Assert.Equal(ComplexityState.AllEqual, KnowledgeComplexity.From(RandomTables.Of(2, 2, [5, 1, 10, 2])).State);
        Assert.Equal(ComplexityState.NearTied, KnowledgeComplexity.From(RandomTables.Of(4, 4, [3, 3, 0, 0, 0, 3, 3, 0, 0, 0, 3, 3, 3, 0, 0, 3])).State);
        var table = RandomTables.Of(3, 3, [2, 2, 0, 2, 1, 1, 0, 1, 3]);
        var hidden = RandomTables.Map(table, (region, activity, cell) => (region, activity) == (0, 2) ? Cell.Missing() : cell);
        Assert.Equal(1, KnowledgeComplexity.From(hidden).Diagnostics.UnknownCells);
    }

    [Fact]
    public void A_subnational_mean_lies_within_the_index_and_moves_with_it() => RandomPresence.WithUnknown.Always(presence =>
    {
        FigureList Index(double shift) => FigureList.Fill(presence.Activities, activity => Figure.Of(shift + (activity % 4)));
        var (means, moved) = (SubnationalComplexity.From(presence, Index(0)), SubnationalComplexity.From(presence, Index(5)));
        FigureLaws.AreSound(means, 0, 3);
        for (var region = 0; region < means.Count; region++)
        {
            Assert.Equal(means[region].Value + 5 ?? 0, moved[region].Value ?? 0, 1e-12);
            Assert.Equal(presence.ByRegion.Count(region) == 0, means[region].State == FigureState.EmptyRegion);
        }
    }, iter: 200);

    // Brought to scores, whichever the sign. EconGeo labels by number.
    private static double Distance(string input, string output, FigureList own)
    {
        var (_, columns, values) = Golden.Output(input, output);
        Assert.Single(columns);
        Assert.Equal(own.Count, values.Length);
        var theirs = Standard.Scores(values, values, DeviationOver.Population);
        return new[] { 1, -1 }.Min(sign => Enumerable.Range(0, own.Count).Max(at => Math.Abs(own[at].Value!.Value - (sign * theirs[at]))));
    }
}
