using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading;

/// <summary>Reports problems of rows until there are so many that the file as a whole is wrong.</summary>
internal sealed class RowProblems(string file, ICellSink sink)
{
    private const int Most = 200;
    private int count;

    /// <summary>True when so many rows are wrong that reading on tells nothing new.</summary>
    public bool AreTooMany => count > Most;

    /// <summary>Reports one row's problem.</summary>
    public void Report(long line, int column, string rule, string value, Phrase advice) =>
        Report(line, column, rule, Phrase.Verbatim(SourceProblem.Shorten(value)), advice);

    /// <summary>Reports one row's problem, what stands there said in words.</summary>
    public void Report(long line, int column, string rule, Phrase value, Phrase advice)
    {
        if (++count > Most)
            sink.Report(new Problem(file, line, 0, "too-many-problems", Phrase.Of($"more than {Most}"), Phrase.Of("reading stopped here; mend the first ones and import again")));
        else
            sink.Report(new Problem(file, line, column, rule, value, advice));
    }
}
