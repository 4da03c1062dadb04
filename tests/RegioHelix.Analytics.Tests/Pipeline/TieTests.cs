using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Pipeline;

/// <summary>Quotients so near the threshold that double precision cannot tell.</summary>
public sealed class TieTests
{
    // Neighbours in Fibonacci's series: the product of the outer two and the square of the middle differ by 1, some 1e-18 of the product.
    private const double Below = 433494437;
    private const double Middle = 701408733;
    private const double Beyond = 1134903170;
    private const decimal Surplus = ((decimal)Beyond * (decimal)Below) - ((decimal)Middle * (decimal)Middle);

    [Theory]
    [InlineData(ThresholdRule.Above)]
    [InlineData(ThresholdRule.AtOrAbove)]
    public void Of_whole_numbers_fall_on_their_side(ThresholdRule rule) => Falls(RandomTables.Of(2, 2, [Beyond, Middle, Middle, Below]), 1, rule);

    [Theory]
    [InlineData(ThresholdRule.Above)]
    [InlineData(ThresholdRule.AtOrAbove)]
    public void Of_decimals_fall_on_their_side(ThresholdRule rule) =>
        Falls(RandomTables.Of(2, 2, [Beyond / 10, Middle / 10, Middle / 10, Below / 10]), 1, rule);

    [Fact]
    public void Exactly_at_a_threshold_of_many_decimals_is_at_it()
    {
        // 0.1 of 0.4 in the region, 0.2 of 1.6 in all: a quotient of 2. And 1.25 by a table of other decimals.
        var table = RandomTables.Of(2, 2, [0.1, 0.3, 0.1, 1.1]);
        Assert.True(Presence.From(Specialised.From(table, 2))[0, 0]);
        Assert.False(Presence.From(Specialised.From(table, 2, ThresholdRule.Above))[0, 0]);
        Assert.False(Presence.From(Specialised.From(table, 2.0000000000000004))[0, 0]);
        var other = RandomTables.Of(2, 2, [0.25, 0.15, 0.25, 0.35]);
        Assert.True(Presence.From(Specialised.From(other, 1.25))[0, 0]);
        Assert.False(Presence.From(Specialised.From(other, 1.25, ThresholdRule.Above))[0, 0]);
    }

    private static void Falls(RegionActivityTable table, double threshold, ThresholdRule rule)
    {
        Assert.Equal(1, Math.Abs(Surplus));
        var specialised = Specialised.From(table, threshold, rule);
        Assert.Equal(Surplus > 0, specialised[0, 0].OverPublished);
        Assert.Equal(Surplus < 0, specialised[0, 1].OverPublished);
        Assert.Equal(Surplus < 0, specialised[1, 0].OverPublished);
    }
}
