using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Concentration;

/// <summary>
/// The Ellison-Glaeser index of co-agglomeration: 0 where activities are placed independently of each other, above where they share regions, below where
/// they avoid each other. For a group with weights w (each activity's part of the group's employment),
/// <c>gamma = (G - sum w² G_i) / ((1 - sum x²)(1 - sum w²))</c>, G over the group's and G_i over the activity's own shares, x the regions' shares of all.
/// Ellison and Glaeser's formula holds plant sizes too, but they cancel. For a pair it is <c>sum (s - x)(t - x) / (1 - sum x²)</c>.
/// Sources: Ellison and Glaeser 1997, Journal of Political Economy 105(5), section IV; for pairs Ellison, Glaeser and Kerr 2010, American Economic Review 100(3).
/// REAT's <c>ellison.c</c> and <c>ellison.c2</c> give other numbers: they add the shares instead of weighting them, and use the indices of activities outside the pair.
/// </summary>
public static class Coagglomeration
{
    /// <summary>The index of every pair of activities; on the diagonal there is none.</summary>
    /// <param name="employment">Regions by activities, 0 or more; all activities together are the base. An activity with a missing cell has no index: without every region its shares are not known, and nothing bounds a product of two gaps on one side.</param>
    /// <returns>Activities by activities, symmetric.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable From(RegionActivityTable employment)
    {
        var shares = new CoagglomerationShares(employment);
        return FigureTable.Fill(employment.Activities, employment.Activities, (one, other) => one == other ? Figure.Without(FigureState.TooFew) : shares.Index([one, other]));
    }

    /// <summary>The index of a group of activities.</summary>
    /// <param name="employment">Regions by activities, 0 or more; all activities together are the base.</param>
    /// <param name="group">Two or more activities of the table, each once.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; a group of fewer than two; an activity that the table lacks or that stands twice.</exception>
    public static Figure Of(RegionActivityTable employment, IReadOnlyList<string> group)
    {
        if (group.Count < 2)
            throw new ArgumentException($"a group needs two activities or more, not {group.Count}", nameof(group));
        int[] activities = [.. group.Select(employment.FindActivity)];
        for (var at = 0; at < activities.Length; at++)
            if (activities[at] < 0 || Array.IndexOf(activities, activities[at]) < at)
                throw new ArgumentException($"{group[at]} {(activities[at] < 0 ? "is not in the table" : "stands twice in the group")}", nameof(group));
        return new CoagglomerationShares(employment).Index(activities);
    }
}
