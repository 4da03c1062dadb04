using System.Globalization;
using System.Text.Json.Serialization;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Problems;

/// <summary>
/// Something wrong with the user's data, with its place and the way out. Problems are collected and shown all at once, each in the language of
/// whoever reads it.
/// </summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line counted from 1; 0 where the problem has no line.</param>
/// <param name="Column">Column (field) counted from 1; 0 where the problem has no column.</param>
/// <param name="Rule">A short stable name (<c>unknown-region</c>).</param>
/// <param name="Value">What stands there; shown in at most 60 characters.</param>
/// <param name="Advice">What to do, in a sentence.</param>
[method: JsonConstructor]
public sealed record Problem(string File, long Line, int Column, string Rule, Phrase Value, Phrase Advice)
{
    private const int Longest = 60;

    /// <summary>A problem whose value is what stands in the data.</summary>
    public Problem(string file, long line, int column, string rule, string value, Phrase advice)
        : this(file, line, column, rule, Phrase.Verbatim(value), advice)
    {
    }

    /// <summary><c>FILE:LINE:COLUMN rule: value; what to do</c> in English, without the parts that do not apply.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    /// <summary>The same in the reader's language.</summary>
    public string In(CultureInfo culture)
    {
        var place = Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
        return Value.IsEmpty ? $"{place} {Rule}; {Advice.In(culture)}" : $"{place} {Rule}: {ValueIn(culture)}; {Advice.In(culture)}";
    }

    /// <summary>What stands there in the reader's language, on one line of at most 60 characters.</summary>
    public string ValueIn(CultureInfo culture) => Shorten(Value.In(culture));

    /// <summary>A text of the data as a problem shows it: one line of at most 60 characters.</summary>
    public static string Shorten(string value)
    {
        var line = string.Create(value.Length, value, (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                target[i] = char.IsControl(text[i]) ? ' ' : text[i];
        }).Trim();
        if (line.Length <= Longest)
            return line;
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
