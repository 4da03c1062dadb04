namespace RegioHelix.Import.Live;

/// <summary>A complete file that was downloaded and seen to be whole.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Address">The address that was asked.</param>
/// <param name="Format">What reads it.</param>
/// <param name="ETag">The server's tag of this content; empty where it gave none.</param>
/// <param name="LastModified">When the server says the content last changed; null where it does not say.</param>
/// <param name="NotModified">True where the content is the one last imported (<see cref="DownloadedDataset.MarkImported"/>).</param>
public sealed record DownloadedSource(string Path, Uri Address, DownloadFormat Format, string ETag, DateTimeOffset? LastModified, bool NotModified)
{
    /// <summary>Bytes as received.</summary>
    public long Bytes { get; init; }
}
