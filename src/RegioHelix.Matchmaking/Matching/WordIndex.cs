namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// Texts by their words, weighed by BM25: a word counts the more the fewer texts have it, less and less with each time it stands there, and less in a
/// long text. Source: Robertson and Zaragoza 2009, Foundations and Trends in Information Retrieval 3(4), 333-389.
/// </summary>
internal sealed class WordIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const int ManyTexts = 50;
    private const double UsualWord = 5;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly int[] starts;
    private readonly int[] texts;
    private readonly float[] counts;
    private readonly int[] lengths;
    private readonly double[] weights;
    private readonly double usualLength;
    private readonly int filled;

    public WordIndex(IReadOnlyList<IReadOnlyList<string>> given)
    {
        var postings = new List<(int Word, int Text, int Count)>();
        lengths = [.. given.Select(text => text.Count)];
        for (var text = 0; text < given.Count; text++)
            foreach (var word in given[text].CountBy(word => word))
                postings.Add((Number(word.Key), text, word.Value));
        (filled, usualLength) = (lengths.Count(length => length > 0), Math.Max(1, lengths.Where(length => length > 0).DefaultIfEmpty(1).Average()));
        starts = new int[words.Count + 1];
        foreach (var (word, _, _) in postings)
            starts[word + 1]++;
        for (var word = 0; word < words.Count; word++)
            starts[word + 1] += starts[word];
        var next = starts.AsSpan(0, words.Count).ToArray();
        (texts, counts) = (new int[postings.Count], new float[postings.Count]);
        foreach (var (word, text, count) in postings)
            (texts[next[word]], counts[next[word]++]) = (text, count);
        weights = new double[given.Count];
        for (var word = 0; word < words.Count; word++)
            for (var at = starts[word]; at < starts[word + 1]; at++)
                weights[texts[at]] += Rarity(word);
    }

    /// <summary>How much a text of words is worth against itself: what the worth of others is measured by.</summary>
    public double WorthOf(IReadOnlyList<string> text) => text.CountBy(word => word).Sum(word => Rarity(word.Key) * Heard(word.Value, text.Count));

    /// <summary>Adds to each text what the words of another are worth in it.</summary>
    public void Add(IReadOnlyList<string> asked, Span<double> worth)
    {
        foreach (var word in asked.Distinct())
        {
            if (!index.TryGetValue(word, out var number))
                continue;
            var rarity = Rarity(number);
            for (var at = starts[number]; at < starts[number + 1]; at++)
                worth[texts[at]] += rarity * Heard(counts[at], lengths[texts[at]]);
        }
    }

    /// <summary>The rarity of all words that two texts share over that of all they have: 0 to 1, 1 for the same words.</summary>
    /// <param name="asked">The words of a text.</param>
    /// <param name="alike">Takes it for each text of the index.</param>
    public void Compare(IReadOnlyList<string> asked, Span<double> alike)
    {
        var (own, distinct) = (0.0, asked.Distinct().ToList());
        foreach (var word in distinct)
        {
            var number = index.GetValueOrDefault(word, -1);
            own += Rarity(word);
            for (var at = number < 0 ? 0 : starts[number]; number >= 0 && at < starts[number + 1]; at++)
                alike[texts[at]] += Rarity(number);
        }
        for (var text = 0; text < alike.Length; text++)
            alike[text] = own + weights[text] - alike[text] is > 0 and var all ? Math.Min(1, alike[text] / all) : 0;
    }

    /// <summary>Words that two texts share, the rarest first; where there are many texts, not those that every fifth has, which say nothing of these two.</summary>
    public IEnumerable<string> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Intersect(other).Where(word => filled < ManyTexts || Rarity(word) > Rarity(filled / UsualWord)).OrderByDescending(Rarity).ThenBy(word => word, StringComparer.Ordinal);

    private double Rarity(string word) => index.TryGetValue(word, out var number) ? Rarity(number) : Rarity(0.0);

    private double Rarity(int word) => Rarity((double)(starts[word + 1] - starts[word]));

    private double Rarity(double having) => Math.Log(1 + ((filled - having + 0.5) / (having + 0.5)));

    private double Heard(double count, int length) => count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * length / usualLength))));

    private int Number(string word)
    {
        if (!index.TryGetValue(word, out var number))
        {
            index.Add(word, number = words.Count);
            words.Add(word);
        }
        return number;
    }
}
