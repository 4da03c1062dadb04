using System.Net;
using System.Text;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>Tells data from what else a server may send under status 200.</summary>
internal static class ContentCheck
{
    /// <summary>What is wrong with a received file; null where it is whole and of the kind that was asked for.</summary>
    public static Answer? Problem(WholeContent content, TransferContent wanted)
    {
        if (IsError(content, wanted))
            return AnswerReading.From(HttpStatusCode.OK, content.Head);
        if (content.Damage is { } damage)
            return new Answer(AnswerKind.Fault, damage);
        if (wanted == TransferContent.Tsv && !IsTable(content.Head))
            return new Answer(AnswerKind.Fault, Phrase.Of($"the answer is no table: {Encoding.UTF8.GetString(content.Head.AsSpan(0, Math.Min(content.Head.Length, 60)))}"));
        return null;
    }

    /// <summary>
    /// Every table begins with its dimensions, the last two parted by a backslash, and a tab (<c>freq,unit,geo\TIME_PERIOD</c>). Anything
    /// else is a message of some appliance, or an archive of a kind that was not asked for.
    /// </summary>
    private static bool IsTable(ReadOnlySpan<byte> head)
    {
        var dimensions = head.IndexOfAny((byte)'\t', (byte)'\n', (byte)0);
        return dimensions > 0 && head[dimensions] == '\t' && head[..dimensions].Contains((byte)'\\');
    }

    private static bool IsError(WholeContent content, TransferContent wanted) => wanted switch
    {
        TransferContent.Tsv => AnswerReading.IsMarkup(content.Head) || AnswerReading.IsJson(content.Head),
        TransferContent.Json => AnswerReading.IsMarkup(content.Head) || (content.Damage is null && IsErrorObject(content.Head)),
        _ => !AnswerReading.IsMarkup(content.Head) || ErrorDocument.Read(Encoding.UTF8.GetString(content.Head)).Code != 0,
    };

    /// <summary>An error of the statistics API is an object too; it fits within the head, and data that do have neither of its members.</summary>
    private static bool IsErrorObject(byte[] head)
    {
        if (head.Length == AnswerReading.Limit)
            return false;
        var document = ErrorDocument.Read(Encoding.UTF8.GetString(head));
        return document.Code != 0 || document.Text.Length > 0;
    }
}
