namespace RegioHelix.Studies.Search;

/// <summary>What was typed, folded, and how well a name meets it.</summary>
internal sealed class SearchQuery
{
    /// <summary>The score of an entry whose names have all the words typed, though no one name has them in a row.</summary>
    public const int AllWords = 86;

    // Below this, a hit looks like a guess: one slip in a text of five to seven letters, two in eight to ten, three from eleven on.
    private const int LeastScore = 72;

    // Of four letters one that is wrong already makes another word: wine, mine, wind. One left out or doubled is forgiven.
    private const int LeastScoreOfFour = 80;

    // A single word of a longer name says less, so it has to be met better, and counts a little less.
    private const int LeastOfWord = 80;
    private const int LessForWord = 5;

    private const int LongestQuery = 80;

    private static readonly HashSet<string> Joiners = ["and", "of", "the", "in", "en", "van", "de", "het", "und", "der", "die", "das", "et", "la", "le", "les", "des", "du", "e", "di", "del", "della", "a"];

    private readonly FoldedName typed;
    private readonly IReadOnlyList<FoldedName> words;

    public SearchQuery(string text)
    {
        typed = FoldedName.Of(text.Length > LongestQuery ? text[..LongestQuery] : text);
        words = [.. typed.Words.Where(word => !Joiners.Contains(word.Text))];
    }

    public bool IsEmpty => typed.Text.Length == 0;

    /// <summary>The score that a hit needs.</summary>
    public int Least => typed.Text.Length <= 4 ? LeastScoreOfFour : LeastScore;

    /// <summary>100 for the name itself, then its beginning, the beginning of one of its words, and what differs by slips of typing.</summary>
    public int Score(FoldedName name)
    {
        var (text, length) = (typed.Text, typed.Text.Length);
        if (text == name.Text)
            return 100;
        if (length >= 2 && name.Text.StartsWith(text, StringComparison.Ordinal))
            return 95;
        if (length >= 3 && name.Text.Contains(' ' + text, StringComparison.Ordinal))
            return 90;
        return length < 4 ? 0 : Math.Min(89, Math.Max(typed.Likeness(name, Least), InOneWord(name)));
    }

    /// <summary>True where each of several words typed is among an entry's words, slips forgiven: "leather shoes" finds "leather and footwear".</summary>
    public bool HasAllWords(IReadOnlyList<FoldedName> among) => words.Count >= 2 && words.All(one => among.Any(word => Meets(one, word)));

    private int InOneWord(FoldedName name)
    {
        var best = 0;
        foreach (var word in name.Words)
            if (word.Text.Length >= 4 && typed.Likeness(word, LeastOfWord) is var likeness && likeness >= LeastOfWord)
                best = Math.Max(best, likeness - LessForWord);
        return best;
    }

    private static bool Meets(FoldedName typed, FoldedName word) =>
        typed.Text == word.Text || (typed.Text.Length >= 4 && (word.Text.StartsWith(typed.Text, StringComparison.Ordinal) || typed.Likeness(word, LeastOfWord) >= LeastOfWord));
}
