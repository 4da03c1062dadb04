using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class PortfolioDensityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("portfolio-density");
        var presence = Presence.From(page.Table("present"));
        var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        page.Agrees("density", density);
        page.Agrees("inside", PortfolioDensity.From(presence, density, PortfolioSide.Inside));
        page.Agrees("outside", PortfolioDensity.From(presence, density, PortfolioSide.Outside));
        page.Agrees("inside-average", PortfolioDensity.AverageFrom(presence, density, PortfolioSide.Inside));
        page.Agrees("outside-average", PortfolioDensity.AverageFrom(presence, density, PortfolioSide.Outside));
        page.Agrees("relative", RelativeDensity.From(presence, density));
    }

    [Fact]
    public void Both_sides_together_are_the_whole() => RandomPresence.WithUnknown.Always(presence =>
    {
        var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        var (inside, outside) = (PortfolioDensity.From(presence, density, PortfolioSide.Inside), PortfolioDensity.From(presence, density, PortfolioSide.Outside));
        for (var r = 0; r < presence.Regions.Count; r++)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                Assert.True(inside[r, a].Value is null || outside[r, a].Value is null);
                if (presence[r, a] is not null)
                    Assert.Equal(density[r, a].Value, inside[r, a].Value ?? outside[r, a].Value);
            }
        FigureLaws.AreSound(inside, 0, 1);
        FigureLaws.AreSound(outside, 0, 1);
        FigureLaws.AreSound(PortfolioDensity.AverageFrom(presence, density, PortfolioSide.Inside), 0, 1);
        FigureLaws.AreSound(PortfolioDensity.AverageFrom(presence, density, PortfolioSide.Outside), 0, 1);
    }, iter: 300);

    [Fact]
    public void Relative_density_of_the_options_has_a_mean_of_0_and_a_deviation_of_1() => RandomPresence.Known.Always(presence =>
    {
        var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        var relative = RelativeDensity.From(presence, density);
        FigureLaws.AreSound(relative);
        FigureLaws.AreAlike(relative, RelativeDensity.From(RandomPresence.Reversed(presence), density: Reversed(density)), 1e-6);
        for (var r = 0; r < presence.Regions.Count; r++)
        {
            double[] options = [.. Enumerable.Range(0, presence.Activities.Count).Where(a => presence[r, a] == false && relative[r, a].Value is not null).Select(a => relative[r, a].Value!.Value)];
            if (options.Length == 0)
                continue;
            Assert.Equal(0, options.Average(), 1e-9);
            Assert.Equal(1, options.Sum(value => value * value) / (options.Length - 1), 1e-9);
        }
    }, iter: 300);

    private static FigureTable Reversed(FigureTable table) => FigureTable.Fill(
        [.. table.Rows.Reverse()], [.. table.Columns.Reverse()], (row, column) => table[table.Rows.Count - 1 - row, table.Columns.Count - 1 - column]);
}
