using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RegioHelix.Vocabulary.Texts;

/// <summary>Takes an interpolated sentence apart into its words and what fills its places, instead of writing it out at once.</summary>
[InterpolatedStringHandler]
public readonly ref struct PhraseParts
{
    private readonly StringBuilder text;
    private readonly List<Phrase> arguments;

    /// <summary>Called by the compiler.</summary>
    public PhraseParts(int literalLength, int formattedCount)
    {
        text = new StringBuilder(literalLength + (3 * formattedCount));
        arguments = new List<Phrase>(formattedCount);
    }

    internal string Text => text.ToString();

    internal IReadOnlyList<Phrase> Arguments => arguments;

    /// <summary>Words between the places.</summary>
    public void AppendLiteral(string literal) => text.Append(Phrase.Escape(literal));

    /// <summary>A phrase in a place: put into the reader's language with the rest.</summary>
    public void AppendFormatted(Phrase argument)
    {
        text.Append('{').Append(arguments.Count).Append('}');
        arguments.Add(argument);
    }

    /// <summary>Words of the data in a place.</summary>
    public void AppendFormatted(string argument) => AppendFormatted(Phrase.Verbatim(argument));

    /// <summary>A letter in a place.</summary>
    public void AppendFormatted(char argument) => AppendFormatted(argument.ToString());

    /// <summary>A whole number in a place.</summary>
    public void AppendFormatted(long argument) => AppendFormatted(argument.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in a place.</summary>
    public void AppendFormatted(double argument) => AppendFormatted(Phrase.Of(argument));
}
