using CsCheck;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Pipeline;

/// <summary>Each kernel against its plain twin.</summary>
public sealed class KernelTests
{
    [Fact]
    public void Slices_count_what_one_column_at_a_time_counts() => (
        from regions in Gen.Int[1, 300]
        from words in Gen.ULong.Array[regions * SlicedCounting.Words]
        from rows in Gen.Int[0, regions - 1].Array[0, 200]
        select (words, rows)).Always(table =>
    {
        Span<ushort> sliced = stackalloc ushort[SlicedCounting.Columns];
        Span<ushort> plain = stackalloc ushort[SlicedCounting.Columns];
        ulong[] panel = [.. table.words, 0, 0, 0, 0, 0, 0, 0, 0];
        SlicedCounting.Count(table.rows, panel, sliced);
        SlicedCounting.CountOneByOne(table.rows, panel, plain);
        Assert.True(sliced.SequenceEqual(plain));
    }, iter: 200);

    [Fact]
    public void Slices_count_as_far_as_sixteen_bits_go()
    {
        ulong[] panel = [.. Enumerable.Repeat(ulong.MaxValue, 8), .. Enumerable.Repeat(0UL, 8)];
        var counts = new ushort[SlicedCounting.Columns];
        foreach (var many in new[] { 0, 1, 7, 8, 9, 255, 256, 4095, 65535 })
        {
            SlicedCounting.Count(new int[many], panel, counts);
            Assert.All(counts, count => Assert.Equal(many, count));
        }
    }

    [Fact]
    public void Pairs_are_those_of_the_words_in_common()
    {
        foreach (var (rows, columns) in new[] { (1, 1), (70, 513), (130, 700) })
        {
            var presence = Presence.From(Specialised.From(RandomTables.Large(rows, columns, seed: 6)));
            var (one, all) = (new CountTriangle(columns, rows), new CountTriangle(columns, ushort.MaxValue + 1));
            PairCounting.Fill(presence.ByRegion, presence.Lists, one, Cores.One);
            PairCounting.Fill(presence.ByRegion, presence.Lists, all, Cores.All);
            // Memory that was used before counts from 0 again.
            PairCounting.Fill(presence.ByRegion, presence.Lists, all, Cores.One);
            Assert.True(one.IsNarrow);
            Assert.False(all.IsNarrow);
            for (var a = 0; a < columns; a++)
                for (var b = 0; b < columns; b++)
                {
                    Assert.Equal(BitCounting.CommonByWords(presence.ByActivity.Row(a), presence.ByActivity.Row(b)), one[a, b]);
                    Assert.Equal(one[a, b], all[a, b]);
                }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 513)]
    [InlineData(130, 700)]
    public void Lists_that_are_not_held_are_those_that_are(int rows, int columns)
    {
        var presence = Presence.From(Specialised.From(RandomTables.Large(rows, columns, seed: 7)));
        var (held, read) = (presence.Lists, new PresenceLists(rows, columns, mostHeld: 0));
        foreach (var cores in new[] { Cores.One, Cores.All })
        {
            read.Fill(presence.ByRegion, cores);
            Assert.Equal(held.Ubiquity, read.Ubiquity);
            Assert.Equal(held.Diversity, read.Diversity);
            Assert.Equal(held.RegionStarts, read.RegionStarts);
            Assert.Equal(held.ActivityStarts, read.ActivityStarts);
            for (var region = 0; region < rows; region++)
                Assert.Equal(held.ActivitiesOf(region), read.ActivitiesOf(region));
            for (var activity = 0; activity < columns; activity++)
                Assert.Equal(held.RegionsOf(activity), read.RegionsOf(activity));
        }
    }

    // Groups of one, three and five activities; one block and several; a last group and a last tile that are not full.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 2100)]
    [InlineData(130, 700)]
    [InlineData(150, 900)]
    [InlineData(410, 403)]
    public void Weights_are_added_up_as_one_by_one(int regions, int activities)
    {
        var lists = Presence.From(Specialised.From(RandomTables.Large(regions, activities, seed: 8))).Lists;
        var (exact, single) = (new WholeWeights<double>(activities), new WholeWeights<float>(activities));
        var (sums, shares) = (DensityTiles<double>.SumsFrom(lists, exact, Cores.All), DensityTiles<float>.From(lists, single, Cores.One));
        Assert.Equal(sums, DensityTiles<double>.SumsFrom(lists, exact, Cores.One));
        for (var region = 0; region < regions; region++)
            for (var target = 0; target < activities; target++)
            {
                var (has, whole) = (0.0, 0.0);
                foreach (var activity in lists.ActivitiesOf(region))
                    has += WholeWeights<double>.Of(activity, target);
                for (var activity = 0; activity < activities; activity++)
                    whole += WholeWeights<double>.Of(activity, target);
                Assert.Equal(has, sums[(region * activities) + target]);
                Assert.Equal((float)has / (float)whole, shares[(region * activities) + target]);
            }
    }

    [Fact]
    public void What_two_regions_share_is_added_up_as_one_by_one()
    {
        var presence = Presence.From(Specialised.From(RandomTables.Large(130, 700, seed: 9)));
        var (one, all) = (new SimilarityOperator(130, 700), new SimilarityOperator(130, 700));
        one.Fill(presence.Lists, Cores.One);
        all.Fill(presence.Lists, Cores.All);
        var (vector, product, again) = (new double[130], new double[130], new double[130]);
        for (var region = 0; region < 130; region++)
        {
            Array.Clear(vector);
            vector[region] = 1;
            one.Apply(vector, product);
            all.Apply(vector, again);
            Assert.Equal(product, again);
            for (var other = 0; other < 130; other++)
            {
                var likeness = presence.Lists.ActivitiesOf(other).ToArray().Where(activity => presence[region, activity] == true).Sum(activity => 1 / presence.Lists.Ubiquity[activity]);
                Assert.Equal(likeness / (one.RootDiversity[region] * one.RootDiversity[other]), product[other], 1e-15);
            }
        }
    }

    [Fact]
    public void Sums_are_those_of_eight_lanes() => (
        from rows in Gen.Int[1, 140]
        from columns in Gen.Int[1, 40]
        from values in Gen.Double[0, 1e6].Array[rows * columns]
        select (rows, columns, values)).Always(table =>
    {
        var sums = new PlainSums(table.rows, table.columns);
        sums.Fill(table.values, Cores.One);
        Assert.True(sums.IsSound);
        for (var row = 0; row < table.rows; row++)
        {
            var lanes = new double[8];
            for (var column = 0; column < table.columns; column++)
                lanes[column % 8] += table.values[(row * table.columns) + column];
            Assert.Equal(((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7])), sums.Rows[row]);
        }
        for (var column = 0; column < table.columns; column++)
        {
            var whole = 0.0;
            for (var first = 0; first < table.rows; first += 64)
                whole += Enumerable.Range(first, Math.Min(64, table.rows - first)).Aggregate(0.0, (sum, row) => sum + table.values[(row * table.columns) + column]);
            Assert.Equal(whole, sums.Columns[column]);
        }
    }, iter: 200);

    [Fact]
    public void Zero_with_a_sign_is_sound()
    {
        var sums = new PlainSums(1, 2);
        sums.Fill([-0.0, 1], Cores.One);
        Assert.True(sums.IsSound);
    }

    [Fact]
    public void The_largest_of_a_tridiagonal_matrix_stands_on_its_equation() => (
        from size in Gen.Int[1, 40]
        from diagonal in Gen.Double[-1, 1].Array[size]
        from beside in Gen.Frequency((9, Gen.Double[0, 1]), (1, Gen.Const(0.0))).Array[size]
        select (size, diagonal, beside)).Always(matrix =>
    {
        var vector = new double[matrix.size];
        var value = TridiagonalEigen.Largest(matrix.diagonal, matrix.beside, vector);
        Assert.Equal(1, vector.Sum(entry => entry * entry), 1e-12);
        for (var row = 0; row < matrix.size; row++)
        {
            var product = (matrix.diagonal[row] * vector[row])
                + (row > 0 ? matrix.beside[row - 1] * vector[row - 1] : 0)
                + (row + 1 < matrix.size ? matrix.beside[row] * vector[row + 1] : 0);
            Assert.Equal(value * vector[row], product, 1e-13);
        }
        // Sturm's count: no root lies above.
        var (pivot, above) = (1.0, 0);
        for (var row = 0; row < matrix.size; row++)
        {
            pivot = matrix.diagonal[row] - (value + 1e-12) - (row > 0 ? matrix.beside[row - 1] * matrix.beside[row - 1] / pivot : 0);
            above += pivot > 0 ? 1 : 0;
        }
        Assert.Equal(0, above);
    }, iter: 2000);

    [Fact]
    public void A_chain_of_regions_hangs_together_and_a_cut_one_does_not()
    {
        // Each region shares one activity with the next; the order makes every pass reach one region more.
        var chain = new BitRows(40, 41);
        for (var region = 0; region < 40; region++)
            (chain[39 - region, region], chain[39 - region, region + 1]) = (true, true);
        Assert.True(new PresenceParts(41).AreOne(chain));
        chain[20, 20] = false;
        Assert.False(new PresenceParts(41).AreOne(chain));
        Assert.True(new PresenceParts(41).AreOne(new BitRows(3, 41)));
    }

    // Whole numbers: their sums are exact in any order, in single precision too.
    private sealed class WholeWeights<T>(int count) : IWeightTiles<T> where T : unmanaged, System.Numerics.INumberBase<T>
    {
        public int Count => count;

        public static int Of(int activity, int target) => 1 + (((activity * 31) + (target * 17)) % 101);

        public void Fill(int row, int column, int columns, int width, Span<T> tile)
        {
            tile.Clear();
            for (var at = 0; at < tile.Length; at++)
                if (at % width < columns)
                    tile[at] = T.CreateChecked(Of(row + (at / width), column + (at % width)));
        }
    }
}
