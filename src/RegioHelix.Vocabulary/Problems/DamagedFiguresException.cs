namespace RegioHelix.Vocabulary.Problems;

/// <summary>
/// Figures were found damaged while they were read. Whoever asks again is served the former ones, so that a page does so by itself. Exit code 1.
/// </summary>
public sealed class DamagedFiguresException : ProblemsException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">Which file, and what to do.</param>
    public DamagedFiguresException(Problem problem)
        : base(problem)
    {
    }
}
