using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Texts;

/// <summary>The Dutch words of every <see cref="Phrase"/>, found by the English ones. A test walks the sources and misses none.</summary>
public static class PhraseBook
{
    private static readonly Lazy<FrozenDictionary<string, string>> Dutch = new(() =>
        EmbeddedTable.Read("Texts.phrases.tsv", "english", "dutch").ToFrozenDictionary(row => row[0], row => row[1]));

    /// <summary>Every phrase: the English words and the Dutch ones.</summary>
    public static IReadOnlyDictionary<string, string> All => Dutch.Value;

    /// <summary>The Dutch words; null where the book has none.</summary>
    public static string? FindDutch(string english) => Dutch.Value.GetValueOrDefault(english);
}
