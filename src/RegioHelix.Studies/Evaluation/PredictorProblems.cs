using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>Predictors that a question cannot be matched on, each with the way out.</summary>
internal static class PredictorProblems
{
    public static void Refuse(EvidenceRequest request)
    {
        var panel = request.Panel;
        var before = panel.Times.Take(panel.FirstAt(request.From!.Value)).ToHashSet();
        foreach (var predictor in request.Predictors.All)
        {
            if (predictor.To >= request.From)
                throw Of("predictor-under-treatment", predictor, Phrase.Of($"a predictor ends before treatment, which begins in {request.From.Value}; what lies later may be touched by it"));
            var means = Enumerable.Range(0, panel.Units.Count).Select(unit => predictor.Mean(unit, before)).ToList();
            if (means.FindIndex(mean => mean is null) is >= 0 and var unit)
                throw Of("predictor-missing", predictor, Phrase.Of($"{panel.Units[unit]} has no value of it in these periods; name other periods, or leave the unit out with --exclude"));
            if (means.Distinct().Count() == 1)
                throw Of("constant-predictor", predictor, Phrase.Of("it is the same in every unit, so it tells none from another; leave it out"));
        }
        if (request.Predictors.All.GroupBy(predictor => predictor.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Of("predictor-twice", twice.First(), Phrase.Of("it is named twice; name it once"));
        if (request.Predictors.All.Count > 0 && !before.Any(time => time >= request.Predictors.FitFrom && time <= request.Predictors.FitTo))
            throw new ProblemsException(new Problem("--fit", 0, 0, "no-period-to-fit", FormattableString.Invariant($"{request.Predictors.FitFrom}-{request.Predictors.FitTo}"), Phrase.Of("no period before treatment lies within; name periods of the panel before treatment")));
    }

    private static ProblemsException Of(string rule, Predictor predictor, Phrase advice) => new(new Problem("--predictors", 0, 0, rule, predictor.Name, advice));
}
