using System.Numerics;
using FuzzySharp;

namespace RegioHelix.Studies.Search;

/// <summary>A text made ready for comparison: folded, in words, and with the letters that occur in it.</summary>
internal sealed class FoldedName
{
    private readonly uint letters;

    private FoldedName(string text)
    {
        Text = text;
        Words = [];
        letters = text.Where(char.IsAsciiLetterLower).Aggregate(0u, (bits, letter) => bits | (1u << (letter - 'a')));
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Its words, where it has several.</summary>
    public IReadOnlyList<FoldedName> Words { get; private init; }

    public static FoldedName Of(string text)
    {
        var folded = SearchText.Fold(text);
        var words = folded.Split(' ');
        return new FoldedName(folded) { Words = words.Length > 1 ? [.. words.Select(word => new FoldedName(word))] : [] };
    }

    /// <summary>How alike two texts are: 100 minus the share of letters to put in or take out; 0 where that cannot reach <paramref name="least"/>.</summary>
    public int Likeness(FoldedName other, int least)
    {
        var both = Text.Length + other.Text.Length;
        // Each letter that only one of them has costs at least one, and each letter of difference in length: most pairs end here.
        var cost = Math.Max(BitOperations.PopCount(letters ^ other.letters), Math.Abs(Text.Length - other.Text.Length));
        return 100 * (both - cost) < least * both ? 0 : Fuzz.Ratio(Text, other.Text);
    }
}
