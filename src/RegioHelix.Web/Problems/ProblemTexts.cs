namespace RegioHelix.Web.Problems;

/// <summary>Names the texts of error pages: <c>ProblemTexts.resx</c> and <c>ProblemTexts.nl.resx</c>.</summary>
public sealed class ProblemTexts
{
    /// <summary>The key of a problem's title.</summary>
    public static string TitleOf(PageProblem problem) => "Title" + (problem.Title ?? Group(problem.Status));

    /// <summary>The key of what to do about a status.</summary>
    public static string AdviceOf(int status) => "Advice" + Group(status);

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
