namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>What became of an activity in a region, as far as the data's own error lets one say.</summary>
public enum TurnoverVerdict
{
    /// <summary>Not published in one of the years, or in a row or column that adds up to zero.</summary>
    Unknown,

    /// <summary>Below the threshold before and after.</summary>
    StayedAway,

    /// <summary>Rose over the threshold, and the rule holds.</summary>
    Entered,

    /// <summary>Rose over the threshold, but by no more than the rule asks: it may be noise.</summary>
    RoseWithinError,

    /// <summary>At or above the threshold before and after.</summary>
    Stayed,

    /// <summary>Fell below the threshold, and the rule holds.</summary>
    Left,

    /// <summary>Fell below the threshold, but by no more than the rule asks.</summary>
    FellWithinError,
}

/// <summary>Entries and exits of every activity in every region between two years. Immutable.</summary>
public sealed class TurnoverTable
{
    private readonly TurnoverVerdict[] verdicts;
    private readonly bool[] candidates;
    private readonly Func<int, QuotientChange?>? changes;

    internal TurnoverTable(
        IReadOnlyList<string> regions, IReadOnlyList<string> activities, EntryRule rule, TurnoverVerdict[] verdicts, bool[] candidates, bool isSimulated, Func<int, QuotientChange?>? changes = null) =>
        (Regions, Activities, Rule, this.verdicts, this.candidates, IsSimulated, this.changes) = (regions, activities, rule, verdicts, candidates, isSimulated, changes);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The rule.</summary>
    public EntryRule Rule { get; }

    /// <summary>True where a cell of one of the years is simulated: nothing may then be claimed of a real place.</summary>
    public bool IsSimulated { get; }

    /// <summary>The verdict at a row and a column by position.</summary>
    public TurnoverVerdict this[int region, int activity] => verdicts[At(region, activity)];

    /// <summary>True where the activity could enter: known in both years, below the threshold before (below it less the margin, where the rule has one).</summary>
    public bool CanEnter(int region, int activity) => candidates[At(region, activity)];

    /// <summary>How the quotient moved; null where one of the years does not publish the cell.</summary>
    public QuotientMove? Move(int region, int activity) => changes?.Invoke(At(region, activity)) is { } change
        ? new(change.Before, change.After, change.Score(Rule.Error) is var score && double.IsFinite(score) ? score : null)
        : null;

    /// <summary>The number of cells of a verdict.</summary>
    public int Count(TurnoverVerdict verdict) => verdicts.Count(one => one == verdict);

    /// <summary>The number of cells that could enter.</summary>
    public int CountCandidates() => candidates.Count(one => one);

    private int At(int region, int activity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)activity, (uint)Activities.Count, nameof(activity));
        return (region * Activities.Count) + activity;
    }
}

/// <summary>A quotient in two years, over the cells that both publish.</summary>
/// <param name="Before">In the first.</param>
/// <param name="After">In the last.</param>
/// <param name="Score">By how many standard errors of the rule's error it changed, negative for a fall; null where the rule has no error and it changed.</param>
public readonly record struct QuotientMove(double Before, double After, double? Score);
