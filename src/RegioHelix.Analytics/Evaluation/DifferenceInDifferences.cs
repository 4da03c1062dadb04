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
        var equal = Enumerable.Repeat(1.0 / question.DonorCount, question.DonorCount).ToArray();
        var offset = 0.0;
        for (var time = 0; time < question.FirstPost; time++)
        {
            var donors = 0.0;
            foreach (var unit in question.DonorUnits)
                donors += question.Panel[unit, time] / question.DonorCount;
            offset += (question.Outcome[time] - donors) / question.FirstPost;
        }
        return EffectEstimate.Of(question, EffectMethod.DifferenceInDifferences, equal, [], offset, 0);
    }
}
