using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>One address that is to become one file.</summary>
/// <param name="Address">The address.</param>
/// <param name="Path">Where the complete file shall lie.</param>
/// <param name="Content">What the file shall hold.</param>
internal sealed record TransferRequest(Uri Address, string Path, TransferContent Content)
{
    /// <summary>Told how far it is: stage, bytes here, bytes in all (0 for unknown), detail.</summary>
    public Action<TransferStage, long, long, Phrase> Report { get; init; } = (_, _, _, _) => { };

    /// <summary>
    /// The address that the record names; differs from <see cref="Address"/> for an extraction collected under a ticket, whose own address
    /// is good for once only and whose validators say nothing about the query.
    /// </summary>
    public Uri Identity { get; init; } = Address;

    /// <summary>True where the file is collected under a ticket.</summary>
    public bool IsCollected => Identity != Address;
}

/// <summary>What a file shall hold, which decides how an error in its place is told.</summary>
internal enum TransferContent
{
    /// <summary>Tab-separated values, packed or plain.</summary>
    Tsv,

    /// <summary>JSON: JSON-stat or GeoJSON.</summary>
    Json,

    /// <summary>An XML document of structural metadata.</summary>
    Structure,
}
