using RegioHelix.Registry;
using RegioHelix.Studies;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli;

/// <summary>The one place where failures become exit codes: 0 well, 1 the user's input, 2 our fault.</summary>
internal static class ExitCode
{
    public const int Well = 0;
    public const int YourInput = 1;
    public const int OurFault = 2;

    private const int MostProblems = 1000;

    /// <summary>Writes what went wrong to stderr and gives the exit code.</summary>
    public static int Of(Exception failure, TextWriter errors)
    {
        switch (failure)
        {
            case ProblemsException problems:
                foreach (var problem in problems.Problems.Take(MostProblems))
                    errors.WriteLine(problem);
                if (problems.Problems.Count > 1)
                    errors.WriteLine($"{problems.Problems.Count} problems; nothing was changed");
                return YourInput;
            case StudyRefusedException study:
                errors.WriteLine(study.Explanation.English);
                return YourInput;
            case RefusedException refused:
                errors.WriteLine(refused.Explanation);
                return YourInput;
            case OperationCanceledException:
                errors.WriteLine("stopped; nothing was changed");
                return YourInput;
            default:
                errors.WriteLine($"Something went wrong on our side: {failure.Message}");
                errors.WriteLine(failure);
                return OurFault;
        }
    }
}
