using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>
/// Difference in differences with one date: the treated units' mean change from before to under treatment, less the donors'. Assumes that both would have changed alike.
/// For several dates use <see cref="StaggeredDid"/>; a plain two-way regression is never used for them.
/// </summary>
public static class DifferenceInDifferences
{
    /// <summary>The estimate.</summary>
    public static EffectEstimate From(EffectQuestion question)
    {
        var (equal, donors, offset) = (new double[question.DonorCount], new double[question.FirstPost], 0.0);
        Array.Fill(equal, 1.0 / question.DonorCount);
        foreach (var unit in question.DonorUnits)
            SimplexProblem.Add(donors, question.Panel.Row(unit)[..question.FirstPost], equal[0]);
        for (var time = 0; time < question.FirstPost; time++)
            offset += (question.Outcome[time] - donors[time]) / question.FirstPost;
        return EffectEstimate.Of(question, EffectMethod.DifferenceInDifferences, equal, [], offset, 0);
    }
}
