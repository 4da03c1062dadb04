namespace RegioHelix.Vocabulary.Problems;

/// <summary>The user's data or wish cannot be carried out; nothing was changed. Exit code 1, HTTP 400.</summary>
public class ProblemsException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problems">What is wrong; at least one.</param>
    public ProblemsException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        Problems = problems;
    }

    /// <summary>Makes the exception for one problem.</summary>
    public ProblemsException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
