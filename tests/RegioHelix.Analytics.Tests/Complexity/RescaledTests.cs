using CsCheck;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class RescaledTests
{
    private static readonly Gen<double[]> Values = Gen.Double[-1e6, 1e6].Array[2, 20];

    [Fact]
    public void Three_values_by_hand()
    {
        var list = List(1, null, 3, 2);
        Assert.Equal([0, null, 100, 50], Read(Rescaled.From(list, RescaledTo.Percent)));
        var scores = Read(Rescaled.From(list, RescaledTo.Scores, DeviationOver.Sample));
        Assert.Equal([-1, null, 1, 0], scores);
        Assert.Equal(-Math.Sqrt(1.5), Read(Rescaled.From(list, RescaledTo.Scores))[0]!.Value, 1e-15);
    }

    [Fact]
    public void Where_all_are_equal_there_is_no_scale()
    {
        var none = Rescaled.From(List(4, 4, null), RescaledTo.Percent);
        Assert.Equal([FigureState.TooFew, FigureState.TooFew, FigureState.NotPublished], Enumerable.Range(0, 3).Select(at => none[at].State));
    }

    [Fact]
    public void Neither_factor_nor_shift_changes_it() => Gen.Select(Values, Gen.Double[0.1, 10], Gen.Double[-100, 100]).Always((values, factor, shift) =>
    {
        if (values.Max() - values.Min() < 1)
            return;
        foreach (var to in Enum.GetValues<RescaledTo>())
        {
            var (one, other) = (Read(Rescaled.From(List([.. values.Select(value => (double?)value)]), to)), Read(Rescaled.From(List([.. values.Select(value => (double?)((factor * value) + shift))]), to)));
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First!.Value, pair.Second!.Value, 1e-6));
        }
    }, iter: 300);

    internal static FigureList List(params double?[] values) => FigureList.Fill(
        [.. values.Select((_, at) => $"L{at}")], at => values[at] is { } value ? Figure.Of(value) : Figure.Without(FigureState.NotPublished));

    internal static double?[] Read(FigureList list) => [.. Enumerable.Range(0, list.Count).Select(at => list[at].Value)];
}
