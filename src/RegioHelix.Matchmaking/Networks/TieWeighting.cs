namespace RegioHelix.Matchmaking.Networks;

/// <summary>How ties count in a measure of a network.</summary>
public enum TieWeighting
{
    /// <summary>By their strength.</summary>
    ByStrength,

    /// <summary>All alike.</summary>
    AllAlike,
}
