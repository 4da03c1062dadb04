using System.Collections.ObjectModel;
using System.Text.Json;

namespace RegioHelix.Registry.Texts;

/// <summary>The same text in one language or several, each at most once; the first is the one it was written in.</summary>
public sealed class FreeTexts : ReadOnlyCollection<FreeText>, IEquatable<FreeTexts>
{
    private FreeTexts(IList<FreeText> texts)
        : base(texts)
    {
    }

    /// <summary>No text.</summary>
    public static FreeTexts None { get; } = new([]);

    /// <summary>One text in one language, already known to be in order.</summary>
    public static FreeTexts Of(string language, string text) => new([new FreeText(language, text)]);

    /// <summary>Several, already known to be in order.</summary>
    /// <exception cref="ArgumentException">A language stands twice.</exception>
    public static FreeTexts Of(IEnumerable<FreeText> texts)
    {
        FreeText[] all = [.. texts];
        if (all.DistinctBy(text => text.Language).Count() < all.Length)
            throw new ArgumentException("a language stands twice", nameof(texts));
        return all.Length == 0 ? None : new(all);
    }

    /// <summary>Reads texts as people and files give them.</summary>
    /// <param name="texts">Language and text; blank texts are left out.</param>
    /// <param name="field">The field, for problems.</param>
    /// <param name="longest">The most characters of one text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static FreeTexts Read(IEnumerable<FreeText> texts, string field, int longest, FieldProblems problems)
    {
        var read = new List<FreeText>();
        foreach (var given in texts)
        {
            var text = PlainText.ReadLines(given.Text, field, longest, problems);
            var language = LanguageCode.Read(given.Language, field, problems);
            if (text is not null && language is not null && read.All(earlier => earlier.Language != language))
                read.Add(new FreeText(language, text));
        }
        return Of(read);
    }

    /// <summary>The text in a language, else in English, else as it was written; null where there is none.</summary>
    public FreeText? In(string language) =>
        this.FirstOrDefault(text => text.Language == language) ?? this.FirstOrDefault(text => text.Language == "en") ?? this.FirstOrDefault();

    /// <summary>What a database keeps.</summary>
    internal string Store() => JsonSerializer.Serialize(this.ToArray());

    /// <summary>Reads what <see cref="Store"/> gave.</summary>
    internal static FreeTexts Parse(string stored) => Of(JsonSerializer.Deserialize<FreeText[]>(stored) ?? []);

    /// <inheritdoc />
    public bool Equals(FreeTexts? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FreeTexts);

    /// <inheritdoc />
    public override int GetHashCode() => this.Aggregate(Count, HashCode.Combine);
}
