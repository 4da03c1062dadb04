namespace RegioHelix.Matchmaking.Introductions;

/// <summary>Whether the tie between the two people themselves is a route.</summary>
public enum DirectTie
{
    /// <summary>It is: they need nobody to introduce them.</summary>
    Counts,

    /// <summary>It is not: only routes over others are sought.</summary>
    Left,
}
