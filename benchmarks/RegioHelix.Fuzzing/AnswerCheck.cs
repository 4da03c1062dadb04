using System.Text.RegularExpressions;

namespace RegioHelix.Fuzzing;

/// <summary>What no answer may be, whatever was asked.</summary>
internal static partial class AnswerCheck
{
    private static readonly string[] Demanded = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"];

    /// <summary>All that is wrong with one.</summary>
    public static IEnumerable<string> Of(SiteAnswer answer)
    {
        if (answer.Status >= 500)
            yield return $"answered {answer.Status}";
        if (ShowsCode(answer.Text))
            yield return "shows a stack trace";
        if (answer.Type == "text/html" && Reflects(answer.Text))
            yield return "reflects markup";
        if (answer.Headers["fz9"].Any())
            yield return "reflects a header";
        if (answer.Headers["Location"].Any(IsForeign))
            yield return $"leads away: {answer.Headers["Location"].First()}";
        // The server itself refuses what is no request, with nothing in the answer.
        foreach (var header in Demanded.Where(header => answer is not { Status: 400 or 414 or 431, Type: "", Text: "" }).Where(header => !answer.Headers[header].Any()))
            yield return $"lacks {header} with {answer.Status}";
        foreach (var cookie in answer.Headers["Set-Cookie"].Where(cookie => !IsCareful(cookie)))
            yield return $"sets a careless cookie: {cookie.Split('=')[0]}";
    }

    /// <summary>True where a text shows our code.</summary>
    public static bool ShowsCode(string text) => StackLine().IsMatch(text);

    /// <summary>True where the campaign's marks come back as markup.</summary>
    public static bool Reflects(string text) =>
        text.Contains("<fz9", StringComparison.OrdinalIgnoreCase) || text.Contains("\" fz9a=\"", StringComparison.Ordinal) || text.Contains("href=\"javascript:fz9", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(string location) => location.StartsWith("//", StringComparison.Ordinal) || location.StartsWith("/\\", StringComparison.Ordinal)
        || (Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile && !address.IsLoopback);

    private static bool IsCareful(string cookie) =>
        cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s+at [\w.<>`]+\(|\.cs:line \d|System\.\w+Exception|Microsoft\.\w+\.\w+Exception", RegexOptions.Multiline)]
    private static partial Regex StackLine();
}
