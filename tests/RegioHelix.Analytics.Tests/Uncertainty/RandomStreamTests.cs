using RegioHelix.Analytics.Uncertainty;

namespace RegioHelix.Analytics.Tests.Uncertainty;

public sealed class RandomStreamTests
{
    private const int Many = 200_000;

    [Fact]
    public void Gives_the_same_bits_for_ever()
    {
        var stream = RandomStream.Of(RandomStream.KeyOfDraw(1, 0), RandomStream.KeyOfCell(RandomStream.KeyOfLabel("R1"), RandomStream.KeyOfLabel("A1")));
        // Made by a few lines of Python from the same description: a change here changes every published band.
        Assert.Equal([17358498533210100714UL, 7711819412624384324UL, 16465367910416322289UL], [stream.Next(), stream.Next(), stream.Next()]);
    }

    [Theory]
    [InlineData("one stream")]
    [InlineData("one number of each cell")]
    [InlineData("one number of each draw")]
    [InlineData("one number of each seed")]
    public void Is_uniform_and_its_neighbours_know_nothing_of_each_other(string which)
    {
        var one = RandomStream.Of(RandomStream.KeyOfDraw(1, 0), 7);
        var numbers = Enumerable.Range(0, Many).Select(at =>
        {
            if (which == "one stream")
                return one.Uniform();
            var (seed, draw, cell) = which switch { "one number of each cell" => (1, 0, at), "one number of each draw" => (1, at, 0), _ => (at, 0, 0) };
            var label = RandomStream.KeyOfLabel($"A{cell}");
            var stream = RandomStream.Of(RandomStream.KeyOfDraw((ulong)seed, draw), RandomStream.KeyOfCell(RandomStream.KeyOfLabel("R1"), label));
            return stream.Uniform();
        }).ToArray();
        Assert.All(numbers, number => Assert.InRange(number, double.Epsilon, 1 - 1e-16));
        // 100 classes: chi-square with 99 degrees of freedom is between 57 and 153 but for one in ten thousand.
        var classes = numbers.GroupBy(number => (int)(number * 100)).Select(group => group.Count()).ToArray();
        Assert.Equal(100, classes.Length);
        Assert.InRange(classes.Sum(count => Math.Pow(count - (Many / 100.0), 2) / (Many / 100.0)), 57, 153);
        foreach (var lag in new[] { 1, 2, 7, 600 })
            Assert.InRange(Enumerable.Range(0, Many - lag).Average(at => (numbers[at] - 0.5) * (numbers[at + lag] - 0.5)) * 12, -0.009, 0.009);
    }

    [Fact]
    public void Eight_streams_at_a_time_give_the_bits_of_each()
    {
        ulong[] keys = [.. Enumerable.Range(0, 29).Select(at => RandomStream.KeyOfLabel($"A{at}"))];
        var bits = new ulong[29];
        RandomStream.FirstOf(RandomStream.KeyOfDraw(3, 4), keys, bits);
        Assert.Equal(keys.Select(key => RandomStream.Of(RandomStream.KeyOfDraw(3, 4), key).Next()), bits);
    }

    [Fact]
    public void Labels_of_a_large_table_have_different_keys()
    {
        var labels = Enumerable.Range(0, 500).Select(at => RandomStream.KeyOfLabel($"R{at}")).ToArray();
        Assert.Equal(labels.Length * labels.Length, labels.SelectMany(region => labels.Select(activity => RandomStream.KeyOfCell(region, activity))).Distinct().Count());
    }
}
