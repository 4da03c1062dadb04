using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>Problems in the order found: the first thousand, and how many more there are.</summary>
internal sealed class ProblemList(string file)
{
    private const int Most = 1000;

    private readonly List<Problem> kept = [];

    /// <summary>How many there are, also those not kept.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(Problem problem)
    {
        if (++Count <= Most)
            kept.Add(problem);
    }

    /// <summary>Adds one at a place in the file.</summary>
    public void Add(long line, int column, string rule, string value, Phrase advice) =>
        Add(line, column, rule, Phrase.Verbatim(value.Length <= 60 ? value : value[..59] + "…"), advice);

    /// <summary>Adds one at a place in the file, what stands there said in words.</summary>
    public void Add(long line, int column, string rule, Phrase value, Phrase advice) => Add(new Problem(file, line, column, rule, value, advice));

    // Codes are checked after the whole file was read; whoever mends a file goes from top to bottom.
    private IReadOnlyList<Problem> InFileOrder() => [.. kept.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Those kept, with a last line that counts the others.</summary>
    public IReadOnlyList<Problem> List() => Count <= Most
        ? InFileOrder()
        : [.. InFileOrder(), new Problem(file, 0, 0, "more-problems", Phrase.Of($"and {Count - Most} more"), Phrase.Of("mend the ones above first"))];
}
