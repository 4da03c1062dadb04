namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>What of the outcome before treatment is compared.</summary>
public enum BalanceOf
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The last value.</summary>
    Last,

    /// <summary>The slope of the least-squares line, a period.</summary>
    Slope,
}

/// <summary>How alike treated units and comparison were before treatment in one respect.</summary>
/// <param name="Of">In which.</param>
/// <param name="Treated">Of the treated units' mean, in the outcome's unit.</param>
/// <param name="Comparison">Of what they are compared with.</param>
/// <param name="Donors">Of the plain mean of all donors.</param>
public sealed record BalanceLine(BalanceOf Of, double Treated, double Comparison, double Donors)
{
    /// <summary>Mean, last value and slope.</summary>
    public static IReadOnlyList<BalanceLine> List(EffectQuestion question, EffectEstimate estimate)
    {
        var (before, times) = (question.FirstPost, question.Panel.Times.Take(question.FirstPost).ToArray());
        var donors = new double[before];
        foreach (var unit in question.DonorUnits)
            for (var time = 0; time < before; time++)
                donors[time] += question.Panel[unit, time] / question.DonorCount;
        double[][] paths = [question.Outcome[..before], [.. estimate.Comparison.Take(before)], donors];
        return [.. Enum.GetValues<BalanceOf>().Select(of => new BalanceLine(of, Read(of, paths[0], times), Read(of, paths[1], times), Read(of, paths[2], times)))];
    }

    private static double Read(BalanceOf of, double[] path, int[] times) => of switch
    {
        BalanceOf.Mean => path.Average(),
        BalanceOf.Last => path[^1],
        _ => Slope(path, times),
    };

    private static double Slope(double[] path, int[] times)
    {
        var (middle, along, squares) = (times.Average(), 0.0, 0.0);
        for (var at = 0; at < times.Length; at++)
            (along, squares) = (along + ((times[at] - middle) * path[at]), squares + ((times[at] - middle) * (times[at] - middle)));
        return along / squares;
    }
}
