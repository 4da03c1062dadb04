using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

public sealed class SettledFiguresTests
{
    private static readonly string[] Two = ["A", "B"];

    [Fact]
    public void A_table_is_settled_where_no_figure_waits_for_a_cell()
    {
        bool IsSettled(Figure figure) => FigureTable.Fill(Two, Two, (row, column) => (row, column) == (1, 0) ? figure : Figure.Of(3)).IsSettled;
        Assert.True(IsSettled(Figure.Of(1)));
        Assert.True(IsSettled(Figure.Without(FigureState.EmptyRegion)));
        Assert.True(IsSettled(Figure.Without(FigureState.EmptyRegion, 0, 0)));
        Assert.False(IsSettled(Figure.Of(1, 0, 2)));
        Assert.False(IsSettled(new(1, null, null, FigureState.Computed)));
        Assert.False(IsSettled(new(1, 2, 2, FigureState.Computed)));
        Assert.False(IsSettled(Figure.Without(FigureState.NotPublished)));
        Assert.False(IsSettled(Figure.Without(FigureState.NotPublished, 1, 1)));
        Assert.False(IsSettled(Figure.Without(FigureState.EmptyRegion, 0, 1)));
    }

    [Fact]
    public void Known_values_have_bounds_where_nothing_is_unknown()
    {
        double[] values = [1, double.NaN, 3, 4];
        var (sure, open) = (FigureTable.OfKnown(Two, Two, values, FigureState.NoVariation, 0), FigureTable.OfKnown(Two, Two, values, FigureState.NoVariation, 2));
        Assert.Equal((Figure.Of(1), FigureState.NoVariation), (sure[0, 0], sure[0, 1].State));
        Assert.Equal((new Figure(3, null, null, FigureState.Computed), Figure.Without(FigureState.NoVariation)), (open[1, 0], open[0, 1]));
    }

    [Fact]
    public void A_quotient_of_an_empty_region_is_certainly_of_zero() =>
        Assert.Equal(Figure.Without(FigureState.EmptyRegion, 0, 0), LocationQuotient.From(RandomTables.Of(2, 2, [0, 0, 1, 2]))[0, 1]);

    [Theory]
    [InlineData(1, 2, 5, 7, 3, 6)]
    [InlineData(5, 7, 1, 2, 3, 6)]
    [InlineData(1, 6, 4, 7, 0, 6)]
    [InlineData(2, 2, 2, 2, 0, 0)]
    public void A_distance_is_at_least_the_gap_and_at_most_the_span(double low, double high, double otherLow, double otherHigh, double least, double most) =>
        Assert.Equal(new Interval(least, most), Interval.Distance(new(low, high), new(otherLow, otherHigh)));

    [Fact]
    public void Groups_are_numbered_by_their_first_and_by_their_size()
    {
        Assert.Equal([0, 1, 1, 2, 1, 0], Grouping.Numbered([7, 3, 3, 9, 3, 7]));
        Assert.Equal([1, 0, 0, 2, 0, 1], Grouping.LargestFirst([7, 3, 3, 9, 3, 7]));
        Assert.Equal((3, 1, 0), (Grouping.Count([0, 1, 2, 1]), Grouping.Count([0, 0]), Grouping.Count([])));
    }
}
