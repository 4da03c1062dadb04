using System.Globalization;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Reading.Source;

/// <summary>Makes the exceptions with which reading a source ends.</summary>
internal static class SourceProblem
{
    /// <summary>A problem of the whole file.</summary>
    public static ProblemsException Of(string file, string rule, string value, string advice)
        => new(new Problem(file, 0, 0, rule, Shorten(value), advice));

    /// <summary>A problem at a place.</summary>
    public static ProblemsException Of(string file, long line, int column, string rule, string value, string advice)
        => new(new Problem(file, line, column, rule, Shorten(value), advice));

    /// <summary>The value as a problem shows it: one line of at most 60 characters.</summary>
    public static string Shorten(string value)
    {
        var line = string.Create(value.Length, value, (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                target[i] = char.IsControl(text[i]) ? ' ' : text[i];
        }).Trim();
        if (line.Length <= 60)
            return line;
        var end = char.IsHighSurrogate(line[58]) ? 58 : 59;
        return string.Concat(line.AsSpan(0, end), "…");
    }

    /// <summary>A size in words a person reads: <c>5 GB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
        >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
