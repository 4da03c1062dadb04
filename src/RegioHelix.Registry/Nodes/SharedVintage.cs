namespace RegioHelix.Registry.Nodes;

/// <summary>Which vintage of a dataset the nodes that share a registry have in use. It says nothing of anybody.</summary>
public sealed class SharedVintage
{
    /// <summary>The dataset's code.</summary>
    public string Dataset { get; internal set; } = "";

    /// <summary>The vintage's id; null where the dataset was taken out of use.</summary>
    public string? Vintage { get; internal set; }

    /// <summary>Hash of its file, hex; empty where there is none.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>Size of its file.</summary>
    public long Bytes { get; internal set; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Number { get; internal set; }
}
