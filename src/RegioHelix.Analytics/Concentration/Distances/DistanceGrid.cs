namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>The distances at which a curve is taken: equal steps from 0 to a reach.</summary>
public sealed record DistanceGrid
{
    /// <summary>Makes a grid.</summary>
    /// <param name="reach">The largest distance, above 0.</param>
    /// <param name="steps">The number of steps, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A reach that is not finite and above 0, or fewer than one step.</exception>
    public DistanceGrid(double reach, int steps)
    {
        if (!double.IsFinite(reach) || reach <= 0)
            throw new ArgumentOutOfRangeException(nameof(reach), reach, "the largest distance is a finite number above 0");
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        (Reach, Steps) = (reach, steps);
    }

    /// <summary>The largest distance.</summary>
    public double Reach { get; }

    /// <summary>The number of steps.</summary>
    public int Steps { get; }

    internal double Step => Reach / Steps;

    internal double At(int step) => Reach * step / Steps;

    /// <summary>The first step that reaches a distance, or one past the last.</summary>
    internal int Reaching(double distance)
    {
        if (distance > Reach)
            return Steps + 1;
        var step = (int)Math.Ceiling(distance / Step);
        // Division rounds: a distance of exactly one step belongs to it.
        return step > 0 && At(step - 1) >= distance ? step - 1 : At(step) < distance ? step + 1 : step;
    }
}
