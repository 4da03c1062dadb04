using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Analytics.Variety;

namespace RegioHelix.Analytics.Tests.Uncertainty;

public sealed class BandsTests
{
    private static readonly DrawControl OneThread = new(1);

    [Theory]
    [InlineData(IntervalForm.Percentile)]
    [InlineData(IntervalForm.Basic)]
    [InlineData(IntervalForm.BiasCorrected)]
    public void Without_noise_the_band_is_the_value(IntervalForm form) => RandomTables.Complete.Always(table =>
    {
        var draws = TableDraws.From(table, new(4, 1, CountNoise.None, Form: form));
        var (quotients, entropies) = (Bands.From(draws, one => LocationQuotient.From(one), OneThread), Bands.From(draws, one => Entropy.From(one), OneThread));
        for (var at = 0; at < table.Cells.Length; at++)
        {
            var band = quotients[at / table.Activities.Count, at % table.Activities.Count];
            Assert.Equal((band.Value, band.Value, band.Value), (band.Lower, band.Upper, band.Mean));
            Assert.Equal(band.Value is null ? 0 : 4, band.Defined);
        }
        for (var at = 0; at < entropies.Count; at++)
            Assert.Equal((entropies[at].Value, entropies[at].Value), (entropies[at].Lower, entropies[at].Upper));
    }, iter: 100);

    [Fact]
    public void More_noise_makes_wider_bands()
    {
        var table = RandomTables.Of(4, 5, [.. Enumerable.Range(0, 20).Select(at => 50.0 + (at * 37 % 91))]);
        BandTable Of(double deviation) => Bands.From(TableDraws.From(table, new(2000, 1, CountNoise.None, new(deviation))), one => LocationQuotient.From(one));
        BandTable[] bands = [Of(0), Of(0.02), Of(0.05), Of(0.15), Of(0.4)];
        for (var at = 0; at < 20; at++)
            for (var more = 1; more < bands.Length; more++)
                Assert.True(Width(bands[more][at / 5, at % 5]) > 1.5 * Width(bands[more - 1][at / 5, at % 5]));
    }

    [Fact]
    public void Larger_counts_make_narrower_bands()
    {
        double[] counts = [30, 12, 8, 20, 15, 9];
        double Wide(double times) => Width(Bands.From(TableDraws.From(RandomTables.Of(2, 3, [.. counts.Select(count => count * times)])), one => LocationQuotient.From(one))[0, 0]);
        // A hundred times the count is a tenth of the relative error.
        Assert.Equal(10, Wide(1) / Wide(100), 1.0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_one_thread_and_on_many()
    {
        var (table, ties) = TableDrawsTests.Suppressed();
        var settings = new DrawSettings(300, 42, CountNoise.Poisson, new(0.1));
        (BandTable, BandList, ComplexityBands, ChanceTable) Of(int threads)
        {
            var control = new DrawControl(threads);
            var draws = TableDraws.From(table, settings, ties, control);
            return (Bands.From(draws, one => LocationQuotient.From(one), control), Bands.From(draws, one => Krugman.From(one), control), ComplexityBands.From(draws, control: control), SpecialisedChances.From(draws, control: control));
        }
        var (one, many, other) = (Of(1), Of(7), TableDraws.From(table, settings with { Seed = 43 }, ties));
        for (var at = 0; at < table.Cells.Length; at++)
        {
            Assert.Equal(one.Item1[at / 12, at % 12], many.Item1[at / 12, at % 12]);
            Assert.Equal(one.Item4[at / 12, at % 12], many.Item4[at / 12, at % 12]);
        }
        for (var at = 0; at < 12; at++)
        {
            Assert.Equal(one.Item2[at], many.Item2[at]);
            Assert.Equal(one.Item3.Regions[at], many.Item3.Regions[at]);
            Assert.Equal(one.Item2.Rank(at).Classes, many.Item2.Rank(at).Classes);
        }
        Assert.NotEqual(one.Item1[0, 0], Bands.From(other, table => LocationQuotient.From(table))[0, 0]);
    }

    [Fact]
    public void Draws_of_gaps_alone_stay_inside_the_rigorous_bounds() => RandomTables.Hidden.Always(tables =>
    {
        var draws = TableDraws.From(tables.Published, new(6, 1, CountNoise.None, Missing: MissingDraw.BetweenBounds));
        if (draws.Undrawn > 0)
            return;
        Inside(Bands.From(draws, table => LocationQuotient.From(table), OneThread));
        Inside(Bands.From(draws, table => Share.From(table), OneThread));
        Inside(Bands.From(draws, table => Krugman.From(table), OneThread));
        Inside(Bands.From(draws, table => Herfindahl.From(table), OneThread));
        Inside(Bands.From(draws, table => Gini.From(table), OneThread));
        Inside(Bands.From(draws, table => Entropy.From(table), OneThread));
        Inside(Bands.From(draws, table => RelatedVariety.From(table, activity => activity is "A1" or "A2" ? "first" : "second").Related, OneThread));
    }, iter: 60);

    [Fact]
    public void Chances_of_all_classes_and_stars_add_up_to_one()
    {
        var table = RandomTables.Of(9, 4, [.. Enumerable.Range(0, 36).Select(at => (double)(at * 31 % 17))]);
        var draws = TableDraws.From(table, new(200, 5));
        var bands = Bands.From(draws, one => Krugman.From(one), rankClasses: 3);
        for (var at = 0; at < bands.Count; at++)
        {
            var rank = bands.Rank(at);
            Assert.Equal(1, rank.Classes.Sum() + rank.Unranked, 1e-12);
            Assert.InRange(rank.Best!.Value, 1, rank.Worst!.Value);
            Assert.InRange(rank.Rank!.Value, 1, 9);
        }
        var stars = StarChances.From(draws, Analytics.Clusters.ClusterReading.Observatory2008);
        for (var at = 0; at < 36; at++)
            Assert.Equal(1, Enumerable.Range(0, 4).Sum(count => stars[at / 4, at % 4, count].Probability!.Value), 1e-12);
    }

    [Fact]
    public void The_chance_of_a_quotient_above_1_is_the_part_of_the_draws_in_which_it_is()
    {
        var table = RandomTables.Of(3, 3, [9, 4, 7, 5, 8, 3, 6, 5, 9]);
        var draws = TableDraws.From(table, new(500, 2));
        var (specialised, asked) = (SpecialisedChances.From(draws), Bands.ProbabilityOf(draws, one => LocationQuotient.From(one), quotient => quotient >= 1));
        for (var at = 0; at < 9; at++)
        {
            var counted = Enumerable.Range(0, 500).Count(draw => Specialised.From(draws[draw])[at / 3, at % 3].OverPublished == true);
            Assert.Equal(counted, specialised[at / 3, at % 3].Yes);
            Assert.InRange(asked[at / 3, at % 3].Yes, counted - 3, counted + 3);
        }
        var first = Bands.ProbabilityOf(draws, one => one[0, 0].Value > one[0, 1].Value);
        Assert.InRange(first.Probability!.Value, 0.85, 0.95);
        Assert.Null(Bands.ProbabilityOf(draws, _ => null).Probability);
    }

    [Fact]
    public void A_refused_index_is_counted_with_its_reason_and_is_in_no_band()
    {
        // Two blocks that only a cell of 1 ties together: where it is drawn 0 the table falls apart.
        var table = RandomTables.Of(4, 4, [50, 40, 1, 0, 45, 60, 0, 0, 0, 0, 55, 50, 0, 0, 40, 60]);
        var bands = ComplexityBands.From(TableDraws.From(table, new(400, 3)), one => Presence.From(one));
        Assert.Equal(400, bands.States.Values.Sum());
        var apart = bands.States[ComplexityState.Disconnected];
        Assert.Equal(Math.Exp(-1), apart / 400.0, 0.08);
        Assert.Equal((apart / 400.0, 400 - apart), (bands.RefusedShare, bands.Regions[0].Defined));
        Assert.Equal(apart / 400.0, bands.Regions.Rank(0).Unranked, 1e-12);
    }

    [Fact]
    public void Gaps_give_a_complexity_index_a_band_though_it_has_no_bounds()
    {
        var (table, ties) = TableDrawsTests.Suppressed();
        var bands = ComplexityBands.From(TableDraws.From(table, new(100, 1, CountNoise.None), ties)).Regions;
        Assert.All(Enumerable.Range(0, bands.Count), at => Assert.True(bands[at].Upper > bands[at].Lower));
    }

    [Fact]
    public void Figures_beyond_what_is_kept_have_the_same_bands_as_when_all_are_kept()
    {
        const int Draws = 400;
        var (few, many) = (new DrawnFigures([1.0, 2], Draws, 0.9, IntervalForm.Percentile), new DrawnFigures([.. Enumerable.Range(1, 300).Select(at => (double)at)], Draws, 0.9, IntervalForm.Percentile, mostKept: 1000));
        Assert.True(few.IsKept);
        Assert.False(many.IsKept);
        var random = RandomStream.Of(1, 1);
        var row = new double[300];
        for (var draw = 0; draw < Draws; draw++)
        {
            (row[0], row[1]) = (random.Normal(), draw % 3 == 0 ? double.NaN : Math.Round(random.Normal()));
            few.Put(draw, row.AsSpan(0, 2));
            many.Put(draw, row);
            if (draw % many.Room == many.Room - 1 || draw == Draws - 1)
                many.Merge(draw - (draw % many.Room), (draw % many.Room) + 1, OneThread);
        }
        few.Merge(0, Draws, OneThread);
        var (kept, held) = (ReadAll(few, 0.9), ReadAll(many, 0.9));
        Assert.Equal(kept[0], held[0]);
        Assert.Equal(kept[1], held[1]);
        Assert.Throws<ArgumentException>(() => new DrawnFigures(new double[300], Draws, 0.9, IntervalForm.BiasCorrected, mostKept: 1000));
    }

    [Fact]
    public void Work_can_be_stopped_and_tells_how_far_it_is()
    {
        var table = RandomTables.Of(2, 2, [4, 5, 6, 7]);
        var told = new Told();
        Bands.From(TableDraws.From(table, new(50)), one => Krugman.From(one), new(2, told));
        Assert.Equal(1, told.Largest, 1e-12);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Bands.From(TableDraws.From(table), one => Krugman.From(one), new(2, null, source.Token)));
        Assert.Throws<InvalidOperationException>(() => Bands.From(TableDraws.From(table), one => one[0, 0].Value == 4 && one[0, 1].Value == 5 && one[1, 0].Value == 6 ? Krugman.From(one) : throw new InvalidOperationException()));
    }

    private static (double Low, double High, double Mean, double Deviation, int Count)[] ReadAll(DrawnFigures figures, double level)
    {
        var all = new (double, double, double, double, int)[figures.Count];
        figures.Read(OneThread, (int at, double _, in OrderStatistics draws, double mean, double deviation) =>
            all[at] = (draws.Quantile((1 - level) / 2), draws.Quantile((1 + level) / 2), mean, deviation, draws.Count));
        return all;
    }

    private static double Width(Band band) => band.Upper!.Value - band.Lower!.Value;

    private static void Inside(BandTable bands)
    {
        for (var row = 0; row < bands.Rows.Count; row++)
            for (var column = 0; column < bands.Columns.Count; column++)
                Inside(bands[row, column]);
    }

    private static void Inside(BandList bands)
    {
        for (var at = 0; at < bands.Count; at++)
            Inside(bands[at]);
    }

    private static void Inside(Band band)
    {
        if (band.Lower is not { } lower || band.Upper is not { } upper)
            return;
        Assert.True(lower <= upper);
        // The mean of the draws is not clamped: it shows that the draws themselves stay inside.
        var slack = 1e-6 * Math.Max(1, Math.Abs(upper));
        Assert.True(band.Published.Lower is not { } least || (least <= lower + slack && least <= band.Mean + slack));
        Assert.True(band.Published.Upper is not { } most || (most >= upper - slack && most >= band.Mean - slack));
    }

    private sealed class Told : IProgress<double>
    {
        public double Largest { get; private set; }

        public void Report(double value)
        {
            lock (this)
                Largest = Math.Max(Largest, value);
        }
    }
}
