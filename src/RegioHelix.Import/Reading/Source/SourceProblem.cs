using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>Makes the exceptions with which reading a source ends.</summary>
internal static class SourceProblem
{
    /// <summary>A problem of the whole file.</summary>
    public static ProblemsException Of(string file, string rule, string value, Phrase advice)
        => new(new Problem(file, 0, 0, rule, Shorten(value), advice));

    /// <summary>A problem of the whole file, what stands there said in words.</summary>
    public static ProblemsException Of(string file, string rule, Phrase value, Phrase advice)
        => new(new Problem(file, 0, 0, rule, value, advice));

    /// <summary>A problem at a place.</summary>
    public static ProblemsException Of(string file, long line, int column, string rule, string value, Phrase advice)
        => new(new Problem(file, line, column, rule, Shorten(value), advice));

    /// <summary>A problem at a place, what stands there said in words.</summary>
    public static ProblemsException Of(string file, long line, int column, string rule, Phrase value, Phrase advice)
        => new(new Problem(file, line, column, rule, value, advice));

    /// <summary>The value as a problem shows it: one line of at most 60 characters.</summary>
    public static string Shorten(string value) => Problem.Shorten(value);

    /// <summary>A size in words a person reads: <c>5 GB</c>.</summary>
    public static Phrase Size(long bytes) => bytes switch
    {
        >= 1L << 30 => Phrase.Of($"{Math.Round(bytes / (double)(1L << 30), 1)} GB"),
        >= 1L << 20 => Phrase.Of($"{Math.Round(bytes / (double)(1L << 20), 1)} MB"),
        >= 1L << 10 => Phrase.Of($"{Math.Round(bytes / (double)(1L << 10), 1)} kB"),
        _ => Phrase.Of($"{bytes} bytes"),
    };
}
