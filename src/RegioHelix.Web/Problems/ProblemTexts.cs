namespace RegioHelix.Web.Problems;

/// <summary>Names the texts of error pages: <c>ProblemTexts.resx</c> and <c>ProblemTexts.nl.resx</c>.</summary>
public sealed class ProblemTexts
{
    /// <summary>The key of a problem's title.</summary>
    public static string TitleOf(PageProblem problem) => "Title" + (problem.Title ?? Group(problem.Status));

    /// <summary>The key of what to do about it.</summary>
    public static string AdviceOf(PageProblem problem) => "Advice" + (problem.Title ?? Group(problem.Status));

    private static string Group(int status) => status switch
    {
        403 => "403",
        404 => "404",
        405 => "405",
        413 => "413",
        429 => "429",
        503 => "503",
        >= 500 => "500",
        _ => "400",
    };
}
