using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about a part of a strategy, unchecked.</summary>
/// <typeparam name="T">The part.</typeparam>
public abstract record StrategyPartEntry<T>
    where T : StrategyPart
{
    /// <summary>What it is called by in forms and files.</summary>
    public string Code { get; init; } = "";

    /// <summary>Checks it into a part; adds what is wrong.</summary>
    internal abstract void ReadInto(T part, StrategyNames names, FieldProblems problems);

    /// <summary>Reads a name that must be there.</summary>
    private protected static FreeTexts ReadName(IReadOnlyList<FreeText> given, string field, FieldProblems problems)
    {
        var name = FreeTexts.Read(given, field, 300, problems);
        if (given.All(text => string.IsNullOrWhiteSpace(text.Text)))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return name;
    }

    /// <summary>Reads one of the words of an enum, in whatever case; its first where blank.</summary>
    private protected static TWord ReadWord<TWord>(string given, string field, FieldProblems problems)
        where TWord : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(given))
            return default;
        if (Enum.TryParse<TWord>(given.Trim(), ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(given.Trim()[0]))
            return word;
        problems.Add(field, "unknown-word", given, Phrase.Of($"choose one of {string.Join(", ", Enum.GetNames<TWord>())}"));
        return default;
    }
}
