using CsCheck;
using RegioHelix.Analytics.Maps;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class ClassBreaksTests
{
    [Fact]
    public void Quantiles_part_into_equal_numbers() =>
        Assert.Equal([4, 7], ClassBreaks.From([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, ClassBreakMethod.Quantile).Limits);

    [Fact]
    public void Natural_breaks_find_the_gaps() =>
        Assert.Equal([10, 50], ClassBreaks.From([1, 2, 3, 10, 11, 12, 50, 51], 3, ClassBreakMethod.Natural).Limits);

    [Fact]
    public void The_worked_example_is_computed()
    {
        var example = WorkedExample.Of("map-classes");
        double?[] figures = [.. example.Table("figures").Cells.ToArray().Select(cell => cell.Value)];
        var cut = new Dictionary<string, ClassBreaks>
        {
            ["equal-numbers"] = ClassBreaks.From(figures, 3, ClassBreakMethod.Quantile),
            ["natural"] = ClassBreaks.From(figures, 3, ClassBreakMethod.Natural),
        };
        example.Agrees("limits", (limit, way) => cut[way].Limits[limit == "first" ? 0 : 1]);
        example.Agrees("spread", (way, _) => Cost(figures.GroupBy(figure => cut[way].ClassOf(figure!.Value)).Select(group => group.Select(figure => figure!.Value).ToArray())));
    }

    [Fact]
    public void Scaling_and_shifting_the_values_scales_and_shifts_the_classes() => Gen.Select(Gen.Int[0, 40].Array[1, 20], Gen.Int[2, 5], Gen.Int[1, 9], Gen.Int[-50, 50]).Always(one =>
    {
        var (values, classes, by, add) = one;
        double?[] plain = [.. values.Select(value => (double?)value)], moved = [.. values.Select(value => (double?)((value * by) + add))];
        Assert.Equal(ClassBreaks.From(plain, classes, ClassBreakMethod.Quantile).Limits.Select(limit => (limit * by) + add), ClassBreaks.From(moved, classes, ClassBreakMethod.Quantile).Limits);
        // Where two cuts are equally good either may be found: what is the same is how good they are.
        Assert.Equal(by * by * Spread(plain), Spread(moved), 1e-6);

        double Spread(double?[] figures)
        {
            var natural = ClassBreaks.From(figures, classes, ClassBreakMethod.Natural);
            return Cost(figures.GroupBy(figure => natural.ClassOf(figure!.Value)).Select(group => group.Select(figure => figure!.Value).ToArray()));
        }
    }, iter: 300);

    [Fact]
    public void Equal_values_are_never_parted_and_missing_ones_left_out()
    {
        Assert.Empty(ClassBreaks.From([5, 5, null, 5], 4, ClassBreakMethod.Quantile).Limits);
        Assert.Empty(ClassBreaks.From([5, 5, null, 5], 4, ClassBreakMethod.Natural).Limits);
        Assert.Empty(ClassBreaks.From([], 4, ClassBreakMethod.Quantile).Limits);
        Assert.Equal([2], ClassBreaks.From([1, 1, 1, 1, 1, 2], 2, ClassBreakMethod.Quantile).Limits);
    }

    [Theory]
    [InlineData(ClassBreakMethod.Quantile)]
    [InlineData(ClassBreakMethod.Natural)]
    public void Limits_ascend_and_every_class_holds_a_value(ClassBreakMethod method) =>
        Gen.Select(Gen.Int[0, 30].Array[0, 60], Gen.Int[1, 8]).Always((values, classes) =>
        {
            var breaks = ClassBreaks.From(values.Select(value => (double?)value), classes, method);
            Assert.True(breaks.Limits.Count < classes || breaks.Limits.Count == 0);
            Assert.Equal(breaks.Limits.Distinct().Order(), breaks.Limits);
            if (values.Length > 0)
                Assert.Equal(Enumerable.Range(0, breaks.Limits.Count + 1), values.Select(value => breaks.ClassOf(value)).Distinct().Order());
        }, iter: 1000);

    [Fact]
    public void Natural_breaks_are_the_best_of_all_ways_to_part_small_sets() => Gen.Select(Gen.Int[0, 40].Array[1, 9], Gen.Int[2, 4]).Always((values, classes) =>
    {
        double[] sorted = [.. values.Order()];
        var breaks = ClassBreaks.From(sorted.Select(value => (double?)value), classes, ClassBreakMethod.Natural);
        Assert.Equal(Best(sorted, 0, classes), Cost(sorted.GroupBy(breaks.ClassOf).Select(group => group.ToArray())), 1e-6);
    }, iter: 500);

    [Fact]
    public void Refuses_what_is_not_a_number() => Assert.Throws<ArgumentException>(() => ClassBreaks.From([1, double.NaN], 2, ClassBreakMethod.Natural));

    // The slow reference: every way to cut the sorted values.
    private static double Best(double[] sorted, int from, int classes)
    {
        if (from == sorted.Length)
            return 0;
        if (classes == 1)
            return Cost([sorted[from..]]);
        return Enumerable.Range(from + 1, sorted.Length - from).Min(to => Cost([sorted[from..to]]) + Best(sorted, to, classes - 1));
    }

    private static double Cost(IEnumerable<double[]> groups) => groups.Sum(group => group.Sum(value => Math.Pow(value - group.Average(), 2)));
}
