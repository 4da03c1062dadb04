using System.Text.Json;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Computing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Uncertainty;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>How often a figure is what was asked: of a quotient, a number of stars, a quadrant; by the command as by the library.</summary>
public sealed class ChanceTests
{
    private const int Draws = 40;
    private const int Height = 12;
    private const int Width = 9;

    // Counts around a pattern, with two cells kept between bounds.
    private static readonly RegionActivityTable Table = new(
        [.. Enumerable.Range(0, Height).Select(at => $"R{at}")], [.. Enumerable.Range(0, Width).Select(at => $"A{at}")],
        [.. Enumerable.Range(0, Height * Width).Select(at => at is 17 or 61 ? Cell.Between(3, 60) : Cell.Of(5 + (at * at * 7 % 31) + (at % Width < 2 + (at / Width / 2) ? 30 : 0)))]);

    [Fact]
    public void Of_a_quotient_is_that_of_the_library()
    {
        var library = SpecialisedChances.From(TableDraws.From(Table, new(Draws, 5)));
        Agrees("specialised", "1", (region, activity) => library[region, activity]);
        var quotients = Result("location-quotient", "1..");
        Assert.All(Enumerable.Range(0, Height * Width), at => Assert.Equal(library[at / Width, at % Width].Probability!.Value, quotients.Bands!.Chances![at].Probability!.Value, 1.0 / Draws));
    }

    [Fact]
    public void Of_stars_is_that_of_the_library()
    {
        // The floor of the reading is 1,000 jobs.
        var large = new RegionActivityTable(Table.Regions, Table.Activities, [.. Table.Cells.ToArray().Select(cell => cell.Value is { } value ? Cell.Of(100 * value) : Cell.Between(300, 6000))]);
        var library = StarChances.From(TableDraws.From(large, new(Draws, 5)), ClusterReading.Observatory2008);
        foreach (var stars in new[] { 0, 1, 3 })
            Agrees("stars", $"{stars}", (region, activity) => library[region, activity, stars], large);
        Assert.Contains(Result("stars", "1..", large).Bands!.Chances!, chance => chance.Probability is > 0 and < 1);
    }

    [Fact]
    public void Of_a_quadrant_counts_the_draws_in_which_the_region_lacks_the_activity()
    {
        var drawn = TableDraws.From(Table, new(Draws, 5));
        var (yes, known) = (new int[Height, Width], new int[Height, Width]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var basis = OpportunityBasis.From(drawn[draw], null, new());
            for (var region = 0; region < Height; region++)
                foreach (var opportunity in Opportunities.From(basis, region).Opportunities.Where(one => one.Quadrant is not null))
                {
                    var activity = Table.FindActivity(opportunity.Activity);
                    known[region, activity]++;
                    yes[region, activity] += opportunity.Quadrant == RegioHelix.Analytics.Diversification.Quadrant.LowRiskHighBenefit ? 1 : 0;
                }
        }
        Agrees("opportunities", "4", (region, activity) => new(yes[region, activity], known[region, activity], Draws), variant: "quadrants");
        Assert.Contains(yes.Cast<int>(), times => times is > 0 and < Draws);
    }

    [Theory]
    [InlineData("complexity", null, "0..")]
    [InlineData("stars", null, "1..")]
    [InlineData("opportunities", "quadrants", "4")]
    [InlineData("relatedness-density", null, "..0.5")]
    [InlineData("fitness", null, "1..")]
    public void Is_the_same_bits_on_one_thread_or_many(string measure, string? variant, string asked)
    {
        var request = Request(measure, asked, Table, variant);
        var entry = ComputeCatalogue.Get(measure);
        var settings = ComputeSettings.Of(entry, request);
        BandedFigures One(int threads) => BandedFigures.Run(
            [Table],
            tables => entry.Run(new ComputeInput(request with { Tables = [new("t.csv", tables[0])] }, settings)) is var drawn ? new LabelledFigures(drawn.Rows, drawn.Columns, drawn.At) : null,
            new(Draws, 5), RankScope.Rows, new(Threads: threads), value => value >= 1);
        var (one, many) = (One(1), One(5));
        for (var row = 0; row < one.Bands.Rows.Count; row++)
            for (var column = 0; column < one.Bands.Columns.Count; column++)
            {
                Assert.Equal(one.Bands[row, column], many.Bands[row, column]);
                Assert.Equal(one.Bands.FindChance(row, column), many.Bands.FindChance(row, column));
                var (here, there) = (one.Bands.FindRank(row, column)!, many.Bands.FindRank(row, column)!);
                Assert.Equal((here.Rank, here.Best, here.Worst, here.Unranked), (there.Rank, there.Best, there.Worst, there.Unranked));
                Assert.Equal(here.Classes, there.Classes);
            }
        Assert.Equal(ComputeStudy.Run(request).Bands!.Chances, ComputeStudy.Run(request).Bands!.Chances);
    }

    [Fact]
    public void Without_noise_or_gaps_is_the_answer_itself()
    {
        var complete = new RegionActivityTable(Table.Regions, Table.Activities, [.. Table.Cells.ToArray().Select(cell => Cell.Of(cell.Value ?? 9))]);
        var request = Request("location-quotient", "0.8..1.1", complete);
        var result = ComputeStudy.Run(request with { Options = new Dictionary<string, string>(request.Options) { ["noise"] = "none" } });
        Assert.All(Enumerable.Range(0, result.Values.Count), at => Assert.Equal(new Chance(result.Values[at] is >= 0.8 and <= 1.1 ? Draws : 0, Draws, Draws), result.Bands!.Chances![at]));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("2..1")]
    [InlineData("1..2..3")]
    [InlineData("1..x")]
    [InlineData("NaN..")]
    public void Of_no_range_is_refused(string asked)
    {
        var problem = Assert.Throws<ProblemsException>(() => Result("location-quotient", asked)).Problems[0];
        Assert.Equal(("--chance-of", "bad-number", asked), (problem.File, problem.Rule, $"{problem.Value}"));
    }

    [Fact]
    public void Needs_draws()
    {
        var request = new ComputeRequest("gini", [new("t.csv", Table)]) { Options = new Dictionary<string, string> { ["chance-of"] = "0.5.." } };
        Assert.Equal(("--chance-of", "does-nothing"), Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request)).Problems[0] is var problem ? (problem.File, problem.Rule) : default);
    }

    [Fact]
    public void Stands_in_csv_and_json()
    {
        var result = Result("gini", "0.3..");
        using var text = new StringWriter();
        ComputedCsv.Write(result, text);
        Assert.StartsWith("label,value,lower,upper,chance,answered\n", text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($",{Draws}\n", text.ToString(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        ComputedJson.Write(result, stream);
        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal(result.Bands!.Chances![0].Probability, json.GetProperty("chance").GetProperty(result.Rows[0]).GetDouble());
        Assert.Equal(Draws, json.GetProperty("answered").GetProperty(result.Rows[0]).GetInt32());
    }

    private static void Agrees(string measure, string asked, Func<int, int, Chance> library, RegionActivityTable? table = null, string? variant = null)
    {
        table ??= Table;
        var result = Result(measure, asked, table, variant);
        for (var row = 0; row < result.Rows.Count; row++)
            for (var column = 0; column < result.Columns.Count; column++)
                Assert.Equal(library(table.FindRegion(result.Rows[row]), table.FindActivity(result.Columns[column])), result.Bands!.Chances![(row * result.Columns.Count) + column]);
    }

    private static ComputedResult Result(string measure, string asked, RegionActivityTable? table = null, string? variant = null) => ComputeStudy.Run(Request(measure, asked, table ?? Table, variant));

    private static ComputeRequest Request(string measure, string asked, RegionActivityTable table, string? variant = null) => new(measure, [new("t.csv", table)])
    {
        Variant = variant,
        Options = new Dictionary<string, string> { ["draws"] = $"{Draws}", ["seed"] = "5", ["chance-of"] = asked },
    };
}
