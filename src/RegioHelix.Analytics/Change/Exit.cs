using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>
/// Exit of activities from regions. Source: Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1); EconGeo's <c>exit_mat</c>.
/// </summary>
public static class Exit
{
    /// <summary>1 where an activity left, 0 where it stayed; where it was not there before there is no figure.</summary>
    /// <param name="before">The first year.</param>
    /// <param name="after">The last year, with the same labels in the same order.</param>
    /// <exception cref="ArgumentException">Other labels.</exception>
    public static FigureTable Table(Presence before, Presence after) => Entry.Marked(before, after, Turnover.Left, Turnover.Stayed);
}
