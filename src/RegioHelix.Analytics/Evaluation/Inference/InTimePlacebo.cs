namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// The estimate with an earlier date than the true one, on the periods before the true one alone: nothing should be found.
/// Source: Abadie, Diamond and Hainmueller 2015, American Journal of Political Science 59(2), 495-510.
/// </summary>
/// <param name="Time">The period from which treatment is pretended.</param>
/// <param name="Estimate">The mean gap from there to the true date, in the outcome's unit.</param>
/// <param name="Standing">By the size of the estimate, among the units that were not treated; null where there are too few.</param>
public sealed record InTimePlacebo(int Time, double Estimate, PlaceboStanding? Standing)
{
    /// <summary>Tries half and two thirds of the time before treatment; a date that leaves fewer than two periods before it is left out.</summary>
    public static IReadOnlyList<InTimePlacebo> List(EffectQuestion question, EffectMethod method, PlaceboDraws draws, CancellationToken cancellation = default)
    {
        var found = new List<InTimePlacebo>();
        var panel = PanelPeriods.Before(question.Panel, question.FirstPost);
        foreach (var first in new[] { question.FirstPost / 2, 2 * question.FirstPost / 3 }.Distinct())
            if (question.FindOver(panel, first) is { } earlier)
            {
                var estimate = EffectEstimate.From(earlier, method);
                var placebos = UnitPlacebos.From(earlier, estimate, PlaceboPool.WithoutTreated, draws, cancellation);
                found.Add(new(panel.Times[first], estimate.Estimate, placebos.ByEffect));
            }
        return found;
    }
}
