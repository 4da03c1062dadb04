using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Tests.Draws;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Gives_the_published_numbers()
    {
        var draws = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], Enumerable.Range(0, 5).Select(_ => draws.Next()));
        Assert.Equal(6457827717110365317 / 2048 / Math.Pow(2, 53), new SplitMix64(1234567).NextFraction());
    }

    [Fact]
    public void Seeds_and_parts_have_sequences_of_their_own()
    {
        Assert.Equal(SplitMix64.Of(3, 1, 2).Next(), SplitMix64.Of(3, 1, 2).Next());
        Assert.Equal(9, new[] { SplitMix64.Of(3), SplitMix64.Of(4), SplitMix64.Of(-3), SplitMix64.Of(3, 0), SplitMix64.Of(3, 1), SplitMix64.Of(3, 2), SplitMix64.Of(3, 1, 2), SplitMix64.Of(3, 2, 1), SplitMix64.Of(0, 3) }.Select(one => one.Next()).Distinct().Count());
        // As it is written: the seed and each part mixed in with a step of their own, which is what makes stored results repeatable.
        var mixed = SplitMix64.Mix(SplitMix64.Mix(3 + SplitMix64.Step) ^ (7 + SplitMix64.Step));
        Assert.Equal(SplitMix64.Mix(mixed + SplitMix64.Step), SplitMix64.Of(3, 7).Next());
    }

    [Fact]
    public void Numbers_below_one_fill_their_range_evenly()
    {
        var draws = SplitMix64.Of(5);
        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => draws.NextFraction())];
        Assert.All(drawn, one => Assert.InRange(one, 0, 0.9999999999999999));
        Assert.All(drawn.GroupBy(one => (int)(one * 10)), tenth => Assert.InRange(tenth.Count(), 1850, 2150));
    }

    [Fact]
    public void A_shuffle_gives_every_order_as_often()
    {
        var (draws, counts) = (SplitMix64.Of(8), new Dictionary<string, int>());
        for (var draw = 0; draw < 24_000; draw++)
        {
            char[] items = ['a', 'b', 'c', 'd'];
            draws.Shuffle<char>(items);
            counts[new string(items)] = counts.GetValueOrDefault(new string(items)) + 1;
        }
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, times => Assert.InRange(times, 850, 1150));
    }
}
