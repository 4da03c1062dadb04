using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Modular complexity (interdependence): the number of activities that an entity combines over the sum of their ease of recombination. High where it combines what rarely goes together.
/// Source: Fleming and Sorenson 2001, Research Policy 30(7), 1019-1039; EconGeo's <c>modular_complexity</c>, which gives 0 where the ease is 0; here that is not defined.
/// </summary>
public static class ModularComplexity
{
    /// <summary>The complexity of every entity: a patent, or a region as if it were one.</summary>
    /// <param name="presence">Entities by activities; unknown counts as absent.</param>
    /// <param name="ease">Ease of recombination of the activities; those without a value are left out.</param>
    /// <returns>One figure an entity, above 0; no value for one that has nothing, or nothing that was ever combined.</returns>
    public static FigureList From(Presence presence, FigureList ease)
    {
        double?[] eases = [.. presence.Activities.Select(activity => ease.Find(activity)?.Value)];
        return FigureList.Fill(presence.Regions, entity =>
        {
            int[] present = [.. Enumerable.Range(0, eases.Length).Where(activity => presence[entity, activity] == true && eases[activity] is not null)];
            var sum = present.Sum(activity => eases[activity]!.Value);
            return present.Length == 0 ? Figure.Without(FigureState.EmptyRegion)
                : sum == 0 ? Figure.Without(FigureState.EmptyReference)
                : Figure.OfKnown(present.Length / sum, Open(presence, ease) + (presence.UnsettledCount == 0 ? 0 : eases.Length - presence.KnownByRegion.Count(entity)));
        });
    }

    /// <summary>The mean complexity of the entities that have an activity. EconGeo's <c>modular_complexity_avg</c>.</summary>
    /// <param name="presence">Entities by activities; unknown counts as absent.</param>
    /// <param name="complexity">Of the entities; those without a value are left out.</param>
    /// <returns>One figure an activity; no value where no entity counts.</returns>
    public static FigureList AverageFrom(Presence presence, FigureList complexity)
    {
        double?[] values = [.. presence.Regions.Select(entity => complexity.Find(entity)?.Value)];
        return FigureList.Fill(presence.Activities, activity =>
        {
            double[] having = [.. Enumerable.Range(0, values.Length).Where(entity => presence[entity, activity] == true && values[entity] is not null).Select(entity => values[entity]!.Value)];
            return having.Length == 0 ? Figure.Without(FigureState.EmptyActivity) : Figure.OfKnown(having.Average(), Open(presence, complexity) + (presence.UnsettledCount == 0 ? 0 : values.Length - presence.KnownByActivity.Count(activity)));
        });
    }

    // Answers that can turn out otherwise, or figures that are not certain themselves.
    private static int Open(Presence presence, FigureList figures) =>
        presence.IsProvisional || Enumerable.Range(0, figures.Count).Any(at => figures[at].Value is { } value && (figures[at].Lower != value || figures[at].Upper != value)) ? 1 : 0;
}
