using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Csv;

/// <summary>Finds out what parts the fields of a text table.</summary>
internal static class Delimiters
{
    private const int Lines = 50;

    /// <summary>Those that are looked for, the likelier first.</summary>
    public static ReadOnlySpan<char> Known => ",;\t|";

    /// <summary>
    /// The delimiter under which the first lines have the same number of fields, the largest of them; null where none parts anything.
    /// </summary>
    /// <param name="head">The beginning of the file; a last line that may be cut off is not looked at.</param>
    public static char? Detect(ReadOnlySpan<byte> head)
    {
        char? best = null;
        var bestScore = 0.0;
        foreach (var delimiter in Known)
        {
            var score = Score(head, (byte)delimiter);
            if (score > bestScore)
                (best, bestScore) = (delimiter, score);
        }

        return best;
    }

    /// <summary>What a person calls it.</summary>
    public static Phrase Name(char delimiter) => delimiter switch
    {
        '\t' => Phrase.Of("tab"),
        ' ' => Phrase.Of("blank"),
        _ => Phrase.Verbatim(delimiter.ToString()),
    };

    /// <summary>Delimiters in the first line, times the share of lines that have as many.</summary>
    private static double Score(ReadOnlySpan<byte> head, byte delimiter)
    {
        int first = -1, same = 0, all = 0, count = 0;
        var quoted = false;
        for (var i = 0; i < head.Length && all < Lines; i++)
        {
            if (head[i] == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (head[i] == delimiter)
                count++;
            else if (head[i] == '\n' || (head[i] == '\r' && (i + 1 == head.Length || head[i + 1] != '\n')))
                EndLine();
        }

        if (all == 0)
            EndLine();
        return first * ((double)same / all) * ((double)same / all);

        void EndLine()
        {
            first = first < 0 ? count : first;
            same += count == first ? 1 : 0;
            all++;
            count = 0;
        }
    }
}
