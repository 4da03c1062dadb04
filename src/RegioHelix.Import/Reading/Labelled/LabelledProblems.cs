using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>The problems of one labelled table: collected, and thrown all at once.</summary>
internal sealed class LabelledProblems(string file)
{
    private const int Most = 200;
    private readonly List<Problem> found = [];

    /// <summary>True when so many rows are wrong that reading on tells nothing new.</summary>
    public bool AreTooMany => found.Count > Most;

    /// <summary>Takes a problem.</summary>
    public void Add(long line, int column, string rule, string value, Phrase advice) =>
        Add(line, column, rule, Phrase.Verbatim(SourceProblem.Shorten(value)), advice);

    /// <summary>Adds one, what stands there said in words.</summary>
    public void Add(long line, int column, string rule, Phrase value, Phrase advice)
    {
        if (found.Count < Most)
            found.Add(new(file, line, column, rule, value, advice));
        else if (found.Count == Most)
            found.Add(new(file, line, 0, "too-many-problems", Phrase.Of($"more than {Most}"), Phrase.Of("reading stopped here; mend the first ones and try again")));
    }

    /// <summary>Throws where there is one.</summary>
    /// <exception cref="ProblemsException">At least one.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new ProblemsException(found);
    }

    /// <summary>A table that does not fit in the memory allowed.</summary>
    public static ProblemsException TooLarge(string file, long bytes, long most, Phrase what) => SourceProblem.Of(
        file, "too-large", Phrase.Of($"{what} need {SourceProblem.Size(bytes)}"), Phrase.Of($"more than the {SourceProblem.Size(most)} that may be used; take fewer regions or activities, or allow more with --memory"));
}
