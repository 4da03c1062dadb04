namespace RegioHelix.Vocabulary.Observations;

/// <summary>Where a dataset's figures come from; kinds are never mixed in one chart.</summary>
public enum FigureKind
{
    /// <summary>Imported from an official source.</summary>
    Published,

    /// <summary>Single published figures typed by hand with their citation.</summary>
    Landmark,

    /// <summary>From the seeded generator: says nothing about the real region.</summary>
    Simulated,

    /// <summary>A user's own table.</summary>
    Own,
}
