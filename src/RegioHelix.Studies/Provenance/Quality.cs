namespace RegioHelix.Studies.Provenance;

/// <summary>How good one figure is, in the words that a page shows.</summary>
public enum Quality
{
    /// <summary>Published without a reservation.</summary>
    Observed,

    /// <summary>Published with a reservation: estimated, provisional, low reliability, a break, another definition.</summary>
    Reserved,

    /// <summary>Withheld by the source.</summary>
    Confidential,

    /// <summary>Not published.</summary>
    Missing,

    /// <summary>From the seeded generator.</summary>
    Simulated,
}
