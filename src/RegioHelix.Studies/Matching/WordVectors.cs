using System.Globalization;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Studies.Matching;

/// <summary>
/// Vectors of words from a text file, as fastText and word2vec write them: a first line with two numbers, then a word and its numbers on each line. Vectors
/// that are aligned between languages compare texts across them, also such as share no word. A text is the mean of its words. None is needed.
/// </summary>
public sealed class WordVectors
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "REGIOHELIX_WORD_VECTORS";

    private const int MostWords = 400_000;

    private readonly Dictionary<string, float[]> vectors = new(StringComparer.Ordinal);

    private WordVectors()
    {
    }

    /// <summary>How many words are known.</summary>
    public int Count => vectors.Count;

    /// <summary>Reads vectors; of more than 400,000 words the first.</summary>
    /// <exception cref="InvalidDataException">It does not hold words and vectors of one length.</exception>
    public static WordVectors Read(TextReader reader)
    {
        var (read, size) = (new WordVectors(), 0);
        while (reader.ReadLine() is { } line && read.vectors.Count < MostWords)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length <= 2)
                continue;
            var vector = new float[parts.Length - 1];
            for (var at = 0; at < vector.Length; at++)
                if (!float.TryParse(parts[at + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out vector[at]) || !float.IsFinite(vector[at]))
                    throw new InvalidDataException($"word vectors: {parts[0]} has {parts[at + 1]} where a number should be");
            size = size == 0 ? vector.Length : size;
            if (vector.Length != size)
                throw new InvalidDataException($"word vectors: {parts[0]} has {vector.Length} numbers, those before have {size}");
            foreach (var word in MatchText.Split(parts[0]))
                read.vectors.TryAdd(word, vector);
        }
        return read;
    }

    /// <summary>The direction of a text, a vector of length 1; null where no word of it is known.</summary>
    public float[]? Of(IReadOnlyList<FreeText> texts)
    {
        float[]? sum = null;
        foreach (var word in texts.SelectMany(text => MatchText.Split(text.Text)).Where(word => !TextLanguage.IsSmall(word, null)))
            if (vectors.TryGetValue(word, out var vector))
            {
                sum ??= new float[vector.Length];
                for (var at = 0; at < vector.Length; at++)
                    sum[at] += vector[at];
            }
        var length = sum is null ? 0 : MathF.Sqrt(sum.Sum(value => value * value));
        return length > 0 ? [.. sum!.Select(value => value / length)] : null;
    }
}
