using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RegioHelix.Vocabulary.Texts;

/// <summary>
/// A sentence kept as data: its English words with places to fill, and what fills them. It is put into the reader's language where it is shown,
/// so that what was stored once can be read in either. The Dutch words stand in <c>Texts/phrases.tsv</c>, beside the English ones.
/// </summary>
[JsonConverter(typeof(PhraseJson))]
public sealed class Phrase : IEquatable<Phrase>
{
    private Phrase(string text, IReadOnlyList<Phrase>? arguments, double? number)
    {
        Text = text;
        Arguments = arguments;
        Number = number;
    }

    /// <summary>Says nothing.</summary>
    public static Phrase Empty { get; } = Verbatim("");

    /// <summary>The English words with places <c>{0}</c>, <c>{1}</c>; or, verbatim, what stands in the data.</summary>
    public string Text { get; }

    /// <summary>What fills the places; null where the text is verbatim.</summary>
    public IReadOnlyList<Phrase>? Arguments { get; }

    /// <summary>A number, shown with the reader's separators; null where this is a text.</summary>
    public double? Number { get; }

    /// <summary>True where there is nothing to show.</summary>
    public bool IsEmpty => Number is null && Text.Length == 0;

    /// <summary>A sentence of ours, without places to fill.</summary>
    public static Phrase Of(string english) => new(Escape(english), [], null);

    /// <summary>A sentence of ours; what is interpolated fills its places.</summary>
    public static Phrase Of(PhraseParts english) => new(english.Text, english.Arguments, null);

    /// <summary>Words that are the same in every language: what stands in a file, a code, what another program said.</summary>
    public static Phrase Verbatim(string text) => new(text, null, null);

    /// <summary>A number, shown with six decimals at most.</summary>
    public static Phrase Of(double number) => new("", null, number);

    /// <summary>A sentence that was stored: its words and what fills them.</summary>
    internal static Phrase Stored(string text, IReadOnlyList<Phrase> arguments) => new(text, arguments, null);

    /// <summary>The text in the reader's language; English where there is no other.</summary>
    public string In(CultureInfo culture)
    {
        var dutch = culture.TwoLetterISOLanguageName == "nl";
        if (Number is { } number)
            return number.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', dutch ? ',' : '.');
        if (Arguments is null)
            return Text;
        var words = dutch ? PhraseBook.FindDutch(Text) ?? Text : Text;
        return string.Format(CultureInfo.InvariantCulture, words, [.. Arguments.Select(argument => argument.In(culture))]);
    }

    /// <summary>The English text.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    /// <summary>The phrase as a database or a file keeps it.</summary>
    public string Store() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="Store"/> wrote; a plain text of the time before phrases were data is taken verbatim.</summary>
    public static Phrase Parse(string stored)
    {
        try
        {
            return stored is ['{' or '"', ..] ? JsonSerializer.Deserialize<Phrase>(stored) ?? Empty : Verbatim(stored);
        }
        catch (JsonException)
        {
            return Verbatim(stored);
        }
    }

    /// <inheritdoc />
    public bool Equals(Phrase? other) =>
        other is not null && Text == other.Text && Number == other.Number
        && (Arguments is null) == (other.Arguments is null) && (Arguments ?? []).SequenceEqual(other.Arguments ?? []);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Text, Number, Arguments?.Count);

    /// <summary>A literal as a format holds it.</summary>
    internal static string Escape(string literal) => literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
