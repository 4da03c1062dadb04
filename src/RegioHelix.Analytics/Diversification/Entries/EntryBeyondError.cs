using RegioHelix.Analytics.Specialisation;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>
/// Entry and exit between two years by a rule that need not reward noise. The plain comparison is <see cref="Change.Entry"/>; this one says of each
/// crossing whether it is more than the data's own error explains. Both years' quotients are over the cells that both years publish,
/// so that a cell which appears or disappears moves no other.
/// </summary>
public static class EntryBeyondError
{
    /// <summary>What became of every activity in every region.</summary>
    /// <param name="before">The first year; counts or amounts of 0 or more.</param>
    /// <param name="after">The last year, with the same labels in the same order.</param>
    /// <param name="rule">What counts as an entry.</param>
    /// <param name="absentIn">
    /// A still earlier year in which an activity must have been absent as well to be able to enter, so that one which only dipped for a year is none;
    /// null for no such year. Rankings made in that year need it: they know what was present then.
    /// </param>
    /// <exception cref="ArgumentException">Other labels, or a negative or non-finite cell.</exception>
    public static TurnoverTable From(RegionActivityTable before, RegionActivityTable after, EntryRule rule, RegionActivityTable? absentIn = null)
    {
        CheckLabels(before, after, nameof(after));
        CheckLabels(before, absentIn ?? before, nameof(absentIn));
        var earlier = absentIn is null ? null : LocationQuotient.From(absentIn);
        var (first, last) = (ExpectedSizes.Of(before, after), ExpectedSizes.Of(after, before));
        var verdicts = new TurnoverVerdict[before.Cells.Length];
        var candidates = new bool[verdicts.Length];
        QuotientChange? Change(int at) => first.At(at) is > 0 and var then && last.At(at) is > 0 and var now ? new(before.Cells[at], then, after.Cells[at], now) : null;
        for (var at = 0; at < verdicts.Length; at++)
            if (Change(at) is { } change)
                (verdicts[at], candidates[at]) = (Judge(change, rule), change.Before < Bar(rule) && (earlier is null || earlier[at / before.Activities.Count, at % before.Activities.Count].Value < Bar(rule)));
        return new(before.Regions, before.Activities, rule, verdicts, candidates, IsSimulated(before) || IsSimulated(after), Change);
    }

    // Below it an activity is absent beyond doubt, as far as the rule has doubts.
    private static double Bar(EntryRule rule) => rule.Threshold - rule.Margin;

    private static void CheckLabels(RegionActivityTable table, RegionActivityTable other, string parameter)
    {
        if (!table.Regions.SequenceEqual(other.Regions) || !table.Activities.SequenceEqual(other.Activities))
            throw new ArgumentException("all years need the same regions and activities in the same order", parameter);
    }

    internal static TurnoverVerdict Judge(in QuotientChange change, EntryRule rule) => (change.Before >= rule.Threshold, change.After >= rule.Threshold) switch
    {
        (false, false) => TurnoverVerdict.StayedAway,
        (true, true) => TurnoverVerdict.Stayed,
        (false, true) => Holds(change, rule) ? TurnoverVerdict.Entered : TurnoverVerdict.RoseWithinError,
        (true, false) => Holds(change, rule) ? TurnoverVerdict.Left : TurnoverVerdict.FellWithinError,
    };

    private static bool Holds(in QuotientChange change, EntryRule rule) => rule.Test switch
    {
        EntryTest.Crossing => true,
        EntryTest.Margin => Math.Min(change.Before, change.After) < Bar(rule) && Math.Max(change.Before, change.After) >= rule.Threshold + rule.Margin,
        EntryTest.BeyondError => Math.Abs(change.Score(rule.Error)) > Quantile.Normal(1 - rule.Level),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Test, "unknown test"),
    };

    private static bool IsSimulated(RegionActivityTable table)
    {
        foreach (var cell in table.Cells)
            if (cell.Flags.HasFlag(ObservationFlags.Simulated))
                return true;
        return false;
    }
}
