namespace RegioHelix.Vocabulary.Events;

/// <summary>How good a seating is, each figure beside what counting proves that no seating at tables of these sizes can exceed, or stay below.</summary>
public sealed record SeatingFigures
{
    /// <summary>Who is seated in a round at least.</summary>
    public int People { get; init; }

    /// <summary>Rounds.</summary>
    public int Rounds { get; init; }

    /// <summary>Tables.</summary>
    public int Tables { get; init; }

    /// <summary>People at the smallest table.</summary>
    public int Smallest { get; init; }

    /// <summary>People at the largest table.</summary>
    public int Largest { get; init; }

    /// <summary>Pairs who share a table in some round and did not know each other.</summary>
    public int NewPairs { get; init; }

    /// <summary>No seating has more of them.</summary>
    public int MostNewPairs { get; init; }

    /// <summary>Over all pairs, the rounds in which they share a table beyond the first.</summary>
    public int Repeats { get; init; }

    /// <summary>No seating has fewer of them.</summary>
    public int LeastRepeats { get; init; }

    /// <summary>Pairs at a table, over all rounds, who know each other by a tie or from one organisation.</summary>
    public int KnownMeetings { get; init; }

    /// <summary>Pairs at a table, over all rounds.</summary>
    public int PairMeetings { get; init; }

    /// <summary>Those of one region.</summary>
    public int SameRegion { get; init; }

    /// <summary>No seating has fewer of them.</summary>
    public int LeastSameRegion { get; init; }

    /// <summary>Those of one strand of the helix.</summary>
    public int SameKind { get; init; }

    /// <summary>No seating has fewer of them.</summary>
    public int LeastSameKind { get; init; }

    /// <summary>Seats of people who wished for topics, over all rounds.</summary>
    public int Wished { get; init; }

    /// <summary>Those at a topic that was wished for.</summary>
    public int Granted { get; init; }

    /// <summary>No seating has more of them.</summary>
    public int MostGranted { get; init; }

    /// <summary>People who wished for topics and got none of them in any round.</summary>
    public int NeverGranted { get; init; }

    /// <summary>Seats of people who do not speak the language that most at their table speak.</summary>
    public int NotUnderstood { get; init; }

    /// <summary>Tables, over all rounds, led by nobody who offered to.</summary>
    public int NoFacilitator { get; init; }

    /// <summary>Tables, over all rounds, at which nobody reports who offered to.</summary>
    public int NoReporter { get; init; }

    /// <summary>Seats that are missing: people who are there in a round and have no table.</summary>
    public int Seatless { get; init; }

    /// <summary>New people that a person meets on average.</summary>
    public double NewPeople => People == 0 ? 0 : 2.0 * NewPairs / People;

    /// <summary>What that average cannot exceed.</summary>
    public double MostNewPeople => People == 0 ? 0 : 2.0 * MostNewPairs / People;
}
