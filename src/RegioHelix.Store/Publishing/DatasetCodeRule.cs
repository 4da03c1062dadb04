using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Publishing;

/// <summary>Which codes a dataset may have: they name folders and stand in addresses.</summary>
public static partial class DatasetCodeRule
{
    /// <summary>True for one to 64 small letters, digits, <c>_</c> and <c>-</c>, beginning with a letter or digit.</summary>
    public static bool Allows(string code) => Pattern().IsMatch(code);

    /// <summary>Throws unless the code is allowed.</summary>
    /// <exception cref="ProblemsException">It is not.</exception>
    public static void Demand(string code)
    {
        if (!Allows(code))
            throw new ProblemsException(new Problem("dataset", 0, 0, "bad-dataset-code", code.Length <= 60 ? code : code[..60], Phrase.Of("use 1 to 64 small letters, digits, _ and -, beginning with a letter or digit")));
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
