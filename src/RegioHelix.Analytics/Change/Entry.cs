using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>What became of an activity in a region between two years.</summary>
public enum Turnover
{
    /// <summary>Absent before and after: it could have entered, and did not.</summary>
    StayedAway,

    /// <summary>Absent before, present after.</summary>
    Entered,

    /// <summary>Present before and after: it could have left, and did not.</summary>
    Stayed,

    /// <summary>Present before, absent after.</summary>
    Left,

    /// <summary>Unknown in one of the years.</summary>
    Unknown,
}

/// <summary>
/// Entry and exit of activities in regions. Source: Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1); EconGeo's
/// <c>entry_mat</c> (1 entered, 0 stayed away, none where it was there) and <c>exit_mat</c>.
/// A change of one job across a threshold is an entry here: whether it is more than noise is for the caller's thresholds to say.
/// </summary>
public static class Entry
{
    /// <summary>What became of every activity in every region.</summary>
    /// <param name="before">The first year.</param>
    /// <param name="after">The last year, with the same labels in the same order.</param>
    /// <returns>Regions by activities, by position.</returns>
    /// <exception cref="ArgumentException">Other labels.</exception>
    public static Turnover[,] From(Presence before, Presence after)
    {
        if (!before.Regions.SequenceEqual(after.Regions) || !before.Activities.SequenceEqual(after.Activities))
            throw new ArgumentException("both years need the same regions and activities in the same order", nameof(after));
        var turnover = new Turnover[before.Regions.Count, before.Activities.Count];
        for (var region = 0; region < before.Regions.Count; region++)
            for (var activity = 0; activity < before.Activities.Count; activity++)
                turnover[region, activity] = (before[region, activity], after[region, activity]) switch
                {
                    (false, false) => Turnover.StayedAway,
                    (false, true) => Turnover.Entered,
                    (true, true) => Turnover.Stayed,
                    (true, false) => Turnover.Left,
                    _ => Turnover.Unknown,
                };
        return turnover;
    }

    /// <summary>1 where an activity entered, 0 where it stayed away; where it was there before there is no figure.</summary>
    /// <param name="before">The first year.</param>
    /// <param name="after">The last year, with the same labels in the same order.</param>
    /// <exception cref="ArgumentException">Other labels.</exception>
    public static FigureTable Table(Presence before, Presence after) => Marked(before, after, Turnover.Entered, Turnover.StayedAway);

    internal static FigureTable Marked(Presence before, Presence after, Turnover yes, Turnover no)
    {
        var turnover = From(before, after);
        return FigureTable.Fill(before.Regions, before.Activities, (region, activity) => turnover[region, activity] switch
        {
            var one when one == yes => IsSettled(region, activity) ? Figure.Of(1) : Figure.Of(1, 0, 1),
            var one when one == no => IsSettled(region, activity) ? Figure.Of(0) : Figure.Of(0, 0, 1),
            Turnover.Unknown => Figure.Without(FigureState.NotPublished),
            _ => Figure.Without(FigureState.NotAtRisk),
        });
        bool IsSettled(int region, int activity) => before.IsSettled(region, activity) && after.IsSettled(region, activity);
    }
}
