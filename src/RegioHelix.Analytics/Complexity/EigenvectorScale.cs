using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The activities' index as the eigenvector itself: no mean taken off, so that its mean weighted by ubiquity is 0, in the regions' standard deviation.
/// It is what py-ecomplexity 0.5.2 weighs its outlook with. It follows from the regions' index, because an eigenvector beside the leading one has a
/// mean weighted by diversity of 0 (Mealy, Farmer and Teytelboym 2019, Science Advances 5(1)).
/// </summary>
public static class EigenvectorScale
{
    /// <summary>The activities' index on that scale; null where there is none.</summary>
    /// <param name="presence">The table that the index was computed from.</param>
    /// <param name="result">The index, on any scale.</param>
    public static FigureList? ActivitiesFrom(Presence presence, ComplexityResult result)
    {
        if (result.Regions is not { } index || result.Diagnostics.SecondEigenvalue is not { } eigenvalue)
            return null;
        var table = presence.DropEmpty().Presence;
        var network = new PresenceNetwork(table);
        double[] scores = [.. Enumerable.Range(0, index.Count).Select(region => index[region].Value!.Value)];
        var mean = scores.Zip(network.Diversity, (score, diversity) => score * diversity).Sum() / network.Diversity.Sum();
        var activities = network.MeanOverRegions([.. scores.Select(score => score - mean)]);
        return FigureList.Fill(table.Activities, activity => Figure.Of(activities[activity] / eigenvalue));
    }
}
