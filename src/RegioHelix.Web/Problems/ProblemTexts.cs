namespace RegioHelix.Web.Problems;

/// <summary>Names the texts of error pages: <c>ProblemTexts.resx</c> and <c>ProblemTexts.nl.resx</c>.</summary>
public sealed class ProblemTexts
{
    /// <summary>The key of a status' title.</summary>
    public static string TitleOf(int status) => "Title" + Group(status);

    /// <summary>The key of what to do about a status.</summary>
    public static string AdviceOf(int status) => "Advice" + Group(status);

    private static string Group(int status) => status switch
    {
        403 => "403",
        404 => "404",
        405 => "405",
        413 => "413",
        >= 500 => "500",
        _ => "400",
    };
}
