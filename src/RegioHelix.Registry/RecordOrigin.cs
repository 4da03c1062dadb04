namespace RegioHelix.Registry;

/// <summary>Where a record came from.</summary>
public enum RecordOrigin
{
    /// <summary>Somebody entered it here.</summary>
    Entered,

    /// <summary>It came with a file.</summary>
    Imported,

    /// <summary>It was suggested by what is held already, and taken up.</summary>
    Suggested,

    /// <summary>It was invented by the generator: no such person or organisation exists.</summary>
    Invented,
}
