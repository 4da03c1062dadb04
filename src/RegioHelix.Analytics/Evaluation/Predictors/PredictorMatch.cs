using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation.Predictors;

/// <summary>
/// The two nested problems of synthetic control with predictors: given the importance of each predictor, donor weights that come closest in the predictors;
/// and the misfit of the outcome before treatment that these weights leave.
/// </summary>
internal sealed class PredictorMatch
{
    // Where many weights meet the predictors equally well, those are taken that follow the outcome best: the choice that Becker and Kloessner 2018
    // (Econometrics and Statistics 5) make.
    private const double TieBreak = 1e-8;

    // Half the squared distance in the predictors below which they are met.
    private const double Met = 1e-12;

    private readonly SimplexProblem path;
    private readonly (string Name, double[] Donors, double Treated, double Scale)[] rows;

    private PredictorMatch(SimplexProblem path, (string Name, double[] Donors, double Treated, double Scale)[] rows) => (this.path, this.rows) = (path, rows);

    public int Count => rows.Length;

    /// <summary>The best that any weights can do on the outcome: what no importance can pass.</summary>
    public double LeastLoss => Loss(MinimumNormPoint.Solve(path));

    /// <summary>
    /// The predictors that can be had for all units from the periods before treatment. One that is the same everywhere, or that needs a period which is not there (an earlier pretended date),
    /// falls away; null where none is left.
    /// </summary>
    public static PredictorMatch? Find(EffectQuestion question)
    {
        int[] before = [.. question.Panel.Times.Take(question.FirstPost)];
        var may = before.ToHashSet();
        var rows = question.Predictors.All.Select(predictor => Row(question, predictor, may)).OfType<(string, double[], double, double)>().ToArray();
        int[] fitted = [.. Enumerable.Range(0, before.Length).Where(time => before[time] >= question.Predictors.FitFrom && before[time] <= question.Predictors.FitTo)];
        var path = SyntheticControl.Problem(question);
        return rows.Length == 0 ? null : new(fitted.Length == 0 ? path : Rows(path, fitted), rows);
    }

    /// <summary>The donor weights for an importance of each predictor, and the problem of which they are the optimum.</summary>
    /// <param name="importance">0 or above, the largest 1.</param>
    public (double[] Weights, SimplexProblem Problem) Solve(double[] importance)
    {
        var problem = Problem(importance, tie: 0);
        var weights = MinimumNormPoint.Solve(problem);
        if (problem.HalfObjective(weights) > Met)
            return (weights, problem);
        var tied = Problem(importance, Math.Sqrt(TieBreak));
        return (MinimumNormPoint.Solve(tied), tied);
    }

    private SimplexProblem Problem(double[] importance, double tie)
    {
        double[] roots = [.. rows.Select((row, at) => Math.Sqrt(importance[at]) / row.Scale)];
        var length = rows.Length + (tie > 0 ? path.Target.Length : 0);
        var columns = new double[path.Columns.Length][];
        // Differences from the treated unit: a large common level would cost digits.
        for (var donor = 0; donor < columns.Length; donor++)
        {
            columns[donor] = new double[length];
            for (var row = 0; row < rows.Length; row++)
                columns[donor][row] = roots[row] * (rows[row].Donors[donor] - rows[row].Treated);
            for (var row = rows.Length; row < length; row++)
                columns[donor][row] = tie * path.Columns[donor][row - rows.Length];
        }
        var target = new double[length];
        for (var row = rows.Length; row < length; row++)
            target[row] = tie * path.Target[row - rows.Length];
        return new(columns, target);
    }

    private static SimplexProblem Rows(SimplexProblem problem, int[] kept) =>
        new([.. problem.Columns.Select(column => kept.Select(row => column[row]).ToArray())], [.. kept.Select(row => problem.Target[row])]);

    /// <summary>The mean squared gap of the outcome before treatment, scaled.</summary>
    public double Loss(double[] weights)
    {
        var residual = path.Residual(weights);
        return SimplexProblem.Dot(residual, residual) / residual.Length;
    }

    public IReadOnlyList<PredictorBalance> Balance(double[] importance, double[] weights) =>
        [.. rows.Select((row, at) => new PredictorBalance(row.Name, importance[at] / importance.Sum(), row.Treated, SimplexProblem.Dot(row.Donors, weights), row.Donors.Average()))];

    private static (string, double[], double, double)? Row(EffectQuestion question, Predictor predictor, HashSet<int> before)
    {
        double?[] ours = [.. question.TreatedUnits.ToArray().Select(unit => predictor.Mean(unit, before))];
        double?[] donors = [.. question.DonorUnits.ToArray().Select(unit => predictor.Mean(unit, before))];
        if (ours.Concat(donors).Any(value => value is null))
            return null;
        double[] all = [.. ours.Concat(donors).Select(value => value!.Value)];
        var deviation = Standard.Deviation(all, DeviationOver.Sample);
        return deviation > 1e-13 * Math.Abs(all.Average()) ? (predictor.Name, [.. donors.Select(value => value!.Value)], ours.Average()!.Value, deviation) : null;
    }
}
