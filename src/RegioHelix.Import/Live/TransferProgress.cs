using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>How far a download has come.</summary>
/// <param name="Name">The dataset's code, or the file's name.</param>
/// <param name="Stage">What is going on.</param>
/// <param name="Part">The part in hand, from 1.</param>
/// <param name="Parts">The parts known so far; it grows when a query is split.</param>
/// <param name="Bytes">Bytes of this part that are here.</param>
/// <param name="Total">Bytes of this part in all; 0 where the server did not say.</param>
/// <param name="Detail">What the server said, where the stage is a pause; otherwise empty.</param>
public readonly record struct TransferProgress(string Name, TransferStage Stage, int Part, int Parts, long Bytes, long Total, Phrase Detail);

/// <summary>What a download is doing.</summary>
public enum TransferStage
{
    /// <summary>Has asked and waits for the answer to begin.</summary>
    Asking,

    /// <summary>Receives the body.</summary>
    Receiving,

    /// <summary>Reads the file through to see that it is whole.</summary>
    Verifying,

    /// <summary>Pauses before asking again after a failure.</summary>
    Pausing,

    /// <summary>Waits for the server to prepare a large extraction.</summary>
    Preparing,
}
