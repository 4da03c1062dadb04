namespace RegioHelix.Vocabulary.Clusters;

/// <summary>How well a quoted statement is founded.</summary>
public enum EvidenceMark
{
    /// <summary>Read in the cited source.</summary>
    Read,

    /// <summary>Read in another text that quotes the source.</summary>
    Secondary,

    /// <summary>Remembered, not found again: to be checked, and shown as such.</summary>
    ToBeChecked,
}
