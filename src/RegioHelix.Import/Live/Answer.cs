using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>What a request led to.</summary>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Said">What the server said, in one short line, or what we found; empty where nothing was said.</param>
internal sealed record Answer(AnswerKind Kind, Phrase Said)
{
    /// <summary>An answer of which nothing was said.</summary>
    public Answer(AnswerKind kind)
        : this(kind, Phrase.Empty)
    {
    }

    /// <summary>An answer and the words with which it came.</summary>
    public Answer(AnswerKind kind, string said)
        : this(kind, Phrase.Verbatim(said))
    {
    }

    /// <summary>How long the server asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The number under which a large extraction is being prepared.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>The state of that extraction, in the server's word.</summary>
    public string TicketState { get; init; } = "";

    /// <summary>The record of the file, where there is one.</summary>
    public FileRecord? Record { get; init; }
}

/// <summary>Kinds of answers, by what the client does next.</summary>
internal enum AnswerKind
{
    /// <summary>The file is here and whole.</summary>
    Complete,

    /// <summary>The file that is here already is still the present one.</summary>
    NotModified,

    /// <summary>The query is too big: split it.</summary>
    TooBig,

    /// <summary>The query is right and nothing answers it.</summary>
    Empty,

    /// <summary>No such dataset or file.</summary>
    Missing,

    /// <summary>The server prepares the extraction and gave a number to ask for it.</summary>
    Ticket,

    /// <summary>The server prepares the extraction and wants the same request again later.</summary>
    Later,

    /// <summary>Something went wrong that may go right the next time.</summary>
    Fault,

    /// <summary>The server will not answer this request, however often it is repeated.</summary>
    Refused,

    /// <summary>The body is larger than it may be.</summary>
    TooLarge,

    /// <summary>The host's name is not known here: no network, as a rule.</summary>
    NoNetwork,
}
