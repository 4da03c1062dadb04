using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>The method of reflections after some steps.</summary>
/// <param name="Steps">Steps taken: 0 is diversity and ubiquity.</param>
/// <param name="Regions">The regions' values; even steps are read as complexity, odd ones as commonness.</param>
/// <param name="Activities">The activities' values; even steps are read as commonness, odd ones as complexity.</param>
/// <param name="DroppedRegions">Regions without any activity.</param>
/// <param name="DroppedActivities">Activities without any region.</param>
public sealed record ReflectionsResult(
    int Steps, FigureList Regions, FigureList Activities, IReadOnlyList<string> DroppedRegions, IReadOnlyList<string> DroppedActivities);

/// <summary>
/// The method of reflections: a region's value is the mean of its activities' value of the step before, an activity's that of its regions',
/// starting from diversity and ubiquity. Source: Hidalgo and Hausmann 2009, PNAS 106(26), equations 1 and 2. All values draw together as steps
/// are added, and their order nears that of <see cref="ComplexityIndex"/>, which is what to use; this serves comparison with older work.
/// </summary>
public static class Reflections
{
    /// <summary>The values after a number of steps, as they come, not standardised.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent, and leaves all figures without bounds.</param>
    /// <param name="steps">0 or more. EconGeo's <c>morc(steps)</c> and <c>mort(steps)</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of steps.</exception>
    public static ReflectionsResult From(Presence presence, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var trimmed = presence.DropEmpty();
        var network = new PresenceNetwork(trimmed.Presence);
        var (regions, activities) = (network.Diversity, network.Ubiquity);
        for (var step = 0; step < steps; step++)
            (regions, activities) = (network.MeanOverActivities(activities), network.MeanOverRegions(regions));
        return new(steps, List(trimmed.Presence.Regions, regions, presence.UnsettledCount), List(trimmed.Presence.Activities, activities, presence.UnsettledCount), trimmed.DroppedRegions, trimmed.DroppedActivities);
    }

    private static FigureList List(IReadOnlyList<string> labels, double[] values, int unknown) => FigureList.Fill(labels, at => Figure.OfKnown(values[at], unknown));
}
