using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Uncertainty;

/// <summary>What is read off the draws, held against the draws themselves.</summary>
public sealed class ReadingDrawsTests
{
    private static readonly RegionActivityTable Small = RandomTables.Of(5, 7, [.. Enumerable.Range(0, 35).Select(at => 4.0 + (at * 29 % 37))]);

    [Theory]
    [InlineData(IntervalForm.BiasCorrected)]
    [InlineData(IntervalForm.Percentile)]
    [InlineData(IntervalForm.Basic)]
    public void Ends_are_those_of_the_definition(IntervalForm form)
    {
        var draws = TableDraws.From(Small, new(60, 4, Level: 0.8, Form: form));
        var bands = Bands.From(draws, table => Hachman.From(table));
        for (var region = 0; region < 5; region++)
        {
            var value = bands[region].Value!.Value;
            double[] drawn = [.. Enumerable.Range(0, draws.Count).Select(draw => Hachman.From(draws[draw])[region].Value!.Value).Order()];
            double Quantile(double part) => (drawn.Length - 1) * part is var place && (int)place is var at && at + 1 < drawn.Length ? drawn[at] + ((place - at) * (drawn[at + 1] - drawn[at])) : drawn[^1];
            // Efron 1981: the parts shifted by twice the normal quantile of the part of the draws below the value.
            var shift = 2 * NormalLaw.Quantile(drawn.Count(one => one < value) / (double)drawn.Length);
            var (lower, upper) = form switch
            {
                IntervalForm.BiasCorrected => (Quantile(NormalLaw.Below(shift + NormalLaw.Quantile(0.1))), Quantile(NormalLaw.Below(shift - NormalLaw.Quantile(0.1)))),
                IntervalForm.Basic => ((2 * value) - Quantile(0.9), (2 * value) - Quantile(0.1)),
                _ => (Quantile(0.1), Quantile(0.9)),
            };
            Assert.Equal(lower, bands[region].Lower!.Value, 1e-6);
            Assert.Equal(upper, bands[region].Upper!.Value, 1e-6);
            Assert.Equal(drawn.Average(), bands[region].Mean!.Value, 1e-6);
        }
    }

    [Fact]
    public void Draws_at_the_value_count_half_in_the_bias_corrected_form()
    {
        // Four of eight draws are at the value, which is the least: a fourth counts as below.
        var draws = TableDraws.From(Small, new(8, 4, CountNoise.None, Level: 0.5, Form: IntervalForm.BiasCorrected));
        var at = -1;
        var bands = Bands.From(draws, _ => FigureList.Given(["X"], _ => at++ is var call && call < 1 ? 10 : 10 + ((call % 2) * call)), new(Threads: 1));
        double[] drawn = [10, 10, 10, 10, 11, 13, 15, 17];
        var place = 7 * NormalLaw.Below((2 * NormalLaw.Quantile(0.25)) - NormalLaw.Quantile(0.25));
        var upper = drawn[(int)place] + ((place - (int)place) * (drawn[(int)place + 1] - drawn[(int)place]));
        Assert.Equal(upper, bands[0].Upper!.Value, 1e-5);
    }

    [Fact]
    public void Two_draws_have_a_deviation()
    {
        var draws = TableDraws.From(Small, new(2, 4));
        double Of(int draw) => Hachman.From(draws[draw])[0].Value!.Value;
        Assert.Equal(Math.Abs(Of(0) - Of(1)) / Math.Sqrt(2), Bands.From(draws, table => Hachman.From(table))[0].Deviation!.Value, 1e-6);
    }

    [Fact]
    public void What_is_always_so_has_every_draw_and_what_never_is_has_none()
    {
        var draws = TableDraws.From(Small, new(20, 4));
        Assert.Equal(new Chance(20, 20, 20), Bands.ProbabilityOf(draws, _ => true));
        Assert.Equal(new Chance(0, 20, 20), Bands.ProbabilityOf(draws, _ => false));
        Assert.Equal(new Chance(0, 0, 20), Bands.ProbabilityOf(draws, _ => null));
    }

    [Fact]
    public void An_index_runs_against_another_wherever_their_means_lie()
    {
        Figure[] published = [Figure.Of(1), Figure.Of(2), Figure.Of(3)];
        Assert.True(ComplexityBands.RunsAgainst(published, [103, 102, 101]));
        Assert.False(ComplexityBands.RunsAgainst(published, [101, 102, 103]));
        Assert.False(ComplexityBands.RunsAgainst(published, [-1, double.NaN, double.NaN]));
    }

    [Fact]
    public void Every_place_lies_in_one_quadrant_in_every_draw_that_answers()
    {
        // Nineteen activities: one block of sixteen and three more.
        var table = RandomTables.Large(14, 19, 3);
        var bands = PipelineBands.From(TableDraws.From(table, new(30, 2)));
        Assert.Equal(bands.Complexity.States.Where(one => one.Key != ComplexityState.Computed).Sum(one => one.Value) / 30.0, bands.Complexity.RefusedShare);
        var simple = PipelineBands.From(TableDraws.From(table, new(1, 2, CountNoise.None)));
        var density = simple.Density!;
        for (var region = 0; region < 14; region++)
        {
            var mean = Enumerable.Range(0, 19).Select(activity => density[region, activity].Value).OfType<double>().Average();
            for (var activity = 0; activity < 19; activity++)
            {
                Assert.All(Enum.GetValues<Quadrant>(), quadrant => Assert.InRange(bands.Quadrants[region, activity, quadrant].Yes, 0, bands.Quadrants[region, activity, quadrant].Known));
                if (density[region, activity].Value is not { } near || simple.Complexity.Activities[activity].Value is not { } complex || Math.Abs(near - mean) < 1e-9)
                    continue;
                var expected = (near > mean, complex >= 0) switch { (true, true) => Quadrant.NearAndComplex, (true, false) => Quadrant.NearAndSimple, (false, true) => Quadrant.FarAndComplex, _ => Quadrant.FarAndSimple };
                Assert.All(Enum.GetValues<Quadrant>(), quadrant => Assert.Equal(new Chance(quadrant == expected ? 1 : 0, 1, 1), simple.Quadrants[region, activity, quadrant]));
            }
        }
    }

    [Fact]
    public void The_pipeline_with_gaps_reads_every_region()
    {
        var table = RandomTables.Map(RandomTables.Large(12, 10, 5), (region, activity, cell) => (region, activity) == (4, 4) ? Cell.Missing() : cell);
        var draws = TableDraws.From(table, new(10, 3));
        var (pipeline, plain) = (PipelineBands.From(draws).Complexity, ComplexityBands.From(draws));
        Assert.Equal(1, draws.Undrawn);
        for (var region = 0; region < 12; region++)
        {
            Assert.Equal(plain.Regions[region].Lower ?? 0, pipeline.Regions[region].Lower ?? 0, 1e-5);
            Assert.Equal(plain.Regions[region].Defined, pipeline.Regions[region].Defined);
        }
    }

    [Fact]
    public void The_law_behind_counts_is_fitted_over_published_cells_alone()
    {
        var table = RandomTables.Map(Small, (region, activity, cell) => (region, activity) switch { (1, 1) => Cell.Between(2, 9), (3, _) => Cell.Of(0), _ => cell });
        var drawn = TableDraws.From(table, new(3, 1, CountNoise.PoissonPosterior))[2];
        Assert.All(drawn.Cells.ToArray(), cell => Assert.True(cell.Value >= 0 && double.IsFinite(cell.Value.Value)));
    }

    [Fact]
    public void The_logarithm_of_factorials_is_their_sum()
    {
        var sum = 0.0;
        for (var count = 1; count < 40; count++)
        {
            Assert.Equal(sum, GammaFunction.Log(count), 1e-13 * Math.Max(1, sum));
            sum += Math.Log(count);
        }
    }
}
