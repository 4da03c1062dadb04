using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Vocabulary.Editable;

/// <summary>What fields of editable tables may hold.</summary>
public static class EditableWords
{
    private const int LongestSlug = 60;

    /// <summary>The words for how well a statement is founded, in the order of <see cref="EvidenceMark"/>.</summary>
    public static IReadOnlyList<string> Evidence { get; } = ["read", "secondary", "to-be-checked"];

    /// <summary>True for a name that can stand in an address: lower-case letters, digits and single hyphens, at most 60.</summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= LongestSlug && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>How well a statement is founded; null for another word.</summary>
    public static EvidenceMark? FindEvidence(string word)
    {
        for (var at = 0; at < Evidence.Count; at++)
            if (Evidence[at] == word)
                return (EvidenceMark)at;
        return null;
    }

    /// <summary>The word for how well a statement is founded.</summary>
    public static string Word(EvidenceMark mark) => Evidence[(int)mark];
}
