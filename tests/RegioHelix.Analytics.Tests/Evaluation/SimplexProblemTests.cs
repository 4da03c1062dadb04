using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Tests.Evaluation;

/// <summary>The conditions of an optimum, by hand: two donors that are the axes, a target on the first.</summary>
public sealed class SimplexProblemTests
{
    private static readonly SimplexProblem Axes = new([[1, 0], [0, 1]], [1, 0]);

    [Theory]
    [InlineData(1, 0, 0)] // the optimum
    [InlineData(0, 1, 2)] // the gradient is 1 where the weight is, -1 where it could be
    [InlineData(0.5, 0.5, 0.5)] // gradients of -0.5 and 0.5 among weights above 0
    [InlineData(1.5, -0.5, 1.5)] // a weight below 0; gradients of 0.5 and -0.5, their weighted mean 1
    [InlineData(0.25, 0.25, 0.625)] // half of the sum is missing; gradients of -0.75 and 0.25, their weighted mean -0.125
    public void Violation_is_by_hand(double one, double other, double violation) => Assert.Equal(violation, Axes.KktViolation([one, other]), 1e-12);

    [Fact]
    public void Only_the_optimum_has_none()
    {
        for (var step = 0; step < 10; step++)
            Assert.True(Axes.KktViolation([step / 10.0, 1 - (step / 10.0)]) > 0.05);
        Assert.Equal(0, Axes.KktViolation([1, 0]));
        // With a ridge of 1 the optimum moves to 3/4 and 1/4: the gradients are 1/2 both.
        SimplexProblem ridged = new(Axes.Columns, Axes.Target, 1);
        Assert.Equal(0, ridged.KktViolation([0.75, 0.25]), 1e-12);
        Assert.True(ridged.KktViolation([1, 0]) > 0.5);
    }
}
