using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Uncertainty;

public sealed class PipelineBandsTests
{
    private static readonly RegionActivityTable Table = RandomTables.Of(14, 11, [.. Enumerable.Range(0, 154).Select(at => (double)(at * at * 7919 % 61))]);

    [Fact]
    public void Agrees_with_the_measures_one_by_one()
    {
        var draws = TableDraws.From(Table, new(200, 11));
        var fast = PipelineBands.From(draws);
        var complexity = ComplexityBands.From(draws);
        var density = Bands.From(draws, table => Measures(table));
        var specialised = SpecialisedChances.From(draws);
        Assert.Equal(complexity.States, fast.Complexity.States);
        Assert.Equal(complexity.Turned, fast.Complexity.Turned);
        for (var region = 0; region < 14; region++)
        {
            Close(complexity.Regions[region], fast.Complexity.Regions[region]);
            Assert.Equal(complexity.Regions.Rank(region).Classes, fast.Complexity.Regions.Rank(region).Classes);
            for (var activity = 0; activity < 11; activity++)
            {
                Close(density[region, activity], fast.Density![region, activity]);
                Assert.Equal(specialised[region, activity], fast.Specialised[region, activity]);
            }
        }
        for (var activity = 0; activity < 11; activity++)
            Close(complexity.Activities[activity], fast.Complexity.Activities[activity]);
    }

    [Theory]
    [InlineData(DensityCut.MeanOfRegion)]
    [InlineData(DensityCut.MeanOfTable)]
    [InlineData(DensityCut.Fixed)]
    public void Quadrants_are_as_a_plain_count_of_the_draws_and_add_up_to_one(DensityCut cut)
    {
        var draws = TableDraws.From(Table, new(60, 12));
        var lines = new QuadrantCut(cut, 0.35, 0.2);
        var chances = PipelineBands.From(draws, new(Cut: lines)).Quadrants;
        var (nearAndComplex, known) = (new int[14, 11], new int[14, 11]);
        for (var draw = 0; draw < 60; draw++)
        {
            var figures = PipelineFigures.From(draws[draw], new());
            var all = Enumerable.Range(0, 154).Select(at => figures.Density[at / 11, at % 11].Value).ToArray();
            for (var at = 0; at < 154; at++)
            {
                var line = cut switch { DensityCut.Fixed => 0.35, DensityCut.MeanOfTable => all.Average(), _ => all[(at / 11 * 11)..((at / 11 * 11) + 11)].Average() };
                if (figures.Complexity.Activities?.Find(Table.Activities[at % 11])?.Value is not { } complex || all[at] is not { } near)
                    continue;
                known[at / 11, at % 11]++;
                nearAndComplex[at / 11, at % 11] += near >= line && complex >= 0.2 ? 1 : 0;
            }
        }
        for (var at = 0; at < 154; at++)
        {
            var (region, activity) = (at / 11, at % 11);
            var chance = chances[region, activity, Quadrant.NearAndComplex];
            Assert.Equal(known[region, activity], chance.Known);
            Assert.InRange(chance.Yes, nearAndComplex[region, activity] - 1, nearAndComplex[region, activity] + 1);
            Assert.Equal(1, Enum.GetValues<Quadrant>().Sum(quadrant => chances[region, activity, quadrant].Probability!.Value), 1e-12);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_one_thread_and_on_many()
    {
        PipelineBands Of(int threads) => PipelineBands.From(TableDraws.From(Table, new(300, 13)), null, new(threads));
        var (one, many) = (Of(1), Of(5));
        for (var at = 0; at < 154; at++)
        {
            Assert.Equal(one.Density![at / 11, at % 11], many.Density![at / 11, at % 11]);
            foreach (var quadrant in Enum.GetValues<Quadrant>())
                Assert.Equal(one.Quadrants[at / 11, at % 11, quadrant], many.Quadrants[at / 11, at % 11, quadrant]);
        }
        for (var region = 0; region < 14; region++)
            Assert.Equal(one.Complexity.Regions[region], many.Complexity.Regions[region]);
    }

    [Fact]
    public void Cells_that_stay_missing_count_on_no_side()
    {
        var gap = RandomTables.Map(Table, (region, activity, cell) => region == 2 && activity == 3 ? Cell.Missing() : cell);
        var bands = PipelineBands.From(TableDraws.From(gap, new(50, 14)));
        Assert.Equal((0, 50), (bands.Specialised[2, 3].Known, bands.Specialised[2, 4].Known));
        Assert.Null(bands.Specialised[2, 3].Probability);
        Assert.NotNull(bands.Density![2, 3].Upper);
    }

    private static RegioHelix.Analytics.Tables.FigureTable Measures(RegionActivityTable table)
    {
        var presence = Presence.From(Specialised.From(table));
        return RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
    }

    private static void Close(Band one, Band other)
    {
        Assert.Equal(one.Defined, other.Defined);
        Assert.Equal(one.Value ?? -9, other.Value ?? -9, 1e-9);
        Assert.Equal(one.Lower ?? -9, other.Lower ?? -9, 1e-6);
        Assert.Equal(one.Upper ?? -9, other.Upper ?? -9, 1e-6);
        Assert.Equal(one.Mean ?? -9, other.Mean ?? -9, 1e-6);
    }
}
