using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>
/// Synthetic difference in differences: donors weighted to run parallel to the treated units before treatment, periods before treatment weighted to resemble those after,
/// then a double difference with these weights. Both weight problems are convex and solved to their exact optimum.
/// Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, American Economic Review 111(12), 4088-4118, algorithm 1.
/// </summary>
public static class SyntheticDid
{
    /// <summary>The estimate.</summary>
    /// <param name="question">The question.</param>
    public static EffectEstimate From(EffectQuestion question) => From(question, Noise(question));

    /// <summary>The estimate with the noise level given: placebos keep that of the estimate they belong to.</summary>
    internal static EffectEstimate From(EffectQuestion question, double noise)
    {
        var (units, times) = (UnitProblem(question, noise), TimeProblem(question, noise));
        var (unitWeights, timeWeights) = (RidgeSolution(units), MinimumNormPoint.Solve(times));
        return EffectEstimate.Of(question, EffectMethod.SyntheticDid, unitWeights, timeWeights, Offset(question, unitWeights, timeWeights), Math.Max(units.KktViolation(unitWeights), times.KktViolation(timeWeights)));
    }

    /// <summary>The standard deviation of the donors' changes from one period to the next, before treatment, in the outcome's unit: sigma of algorithm 1.</summary>
    internal static double Noise(EffectQuestion question)
    {
        var (sum, squares, count) = (0.0, 0.0, question.DonorCount * (question.FirstPost - 1));
        foreach (var unit in question.DonorUnits)
            sum += question.Panel[unit, question.FirstPost - 1] - question.Panel[unit, 0];
        var mean = sum / count;
        foreach (var unit in question.DonorUnits)
        {
            var row = question.Panel.Row(unit);
            for (var time = 1; time < question.FirstPost; time++)
                squares += (row[time] - row[time - 1] - mean) * (row[time] - row[time - 1] - mean);
        }
        return Math.Sqrt(squares / (count - 1));
    }

    // A panel without noise needs no ridge, and the dual cannot do without.
    private static double[] RidgeSolution(SimplexProblem problem) => problem.Ridge > 1e-12 ? RidgeDual.Solve(problem) : MinimumNormPoint.Solve(problem);

    internal static SimplexProblem UnitProblem(EffectQuestion question, double noise)
    {
        var zeta = Math.Pow(question.TreatedCount * question.PostCount, 0.25) * noise / question.Scale;
        var plain = SyntheticControl.Problem(question);
        return new SimplexProblem(plain.Columns, plain.Target, zeta * zeta * question.FirstPost).WithIntercept();
    }

    internal static SimplexProblem TimeProblem(EffectQuestion question, double noise)
    {
        var (donors, first) = (question.DonorUnits.ToArray(), question.FirstPost);
        var columns = new double[first][];
        for (var time = 0; time < first; time++)
            columns[time] = [.. donors.Select(unit => question.Panel[unit, time] / question.Scale)];
        double[] after = [.. donors.Select(unit => Mean(question.Panel.Row(unit)[first..]) / question.Scale)];
        var zeta = 1e-6 * noise / question.Scale;
        return new SimplexProblem(columns, after, zeta * zeta * donors.Length).WithIntercept();
    }

    // What the comparison must be moved by so that the weighted gap before treatment is 0.
    private static double Offset(EffectQuestion question, double[] unitWeights, double[] timeWeights)
    {
        var (offset, comparison) = (0.0, new double[timeWeights.Length]);
        for (var donor = 0; donor < unitWeights.Length; donor++)
            if (unitWeights[donor] != 0)
                SimplexProblem.Add(comparison, question.Panel.Row(question.DonorUnits[donor])[..comparison.Length], unitWeights[donor]);
        for (var time = 0; time < timeWeights.Length; time++)
            offset += timeWeights[time] * (question.Outcome[time] - comparison[time]);
        return offset;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
