namespace RegioHelix.Store.Observations;

/// <summary>What is wrong with the file of a vintage.</summary>
public enum VintageFault
{
    /// <summary>It is not there.</summary>
    Gone,

    /// <summary>Its content does not match the hash in its name: damaged, cut off, or another file.</summary>
    Changed,

    /// <summary>The disk or the file system does not let it be read to its end.</summary>
    Unreadable,
}
