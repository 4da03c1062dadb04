using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Accounts;

/// <summary>Where somebody goes on after signing in: a page of this site and nothing else, or another site could send people on from here.</summary>
internal static class ReturnAddress
{
    private const int Longest = 500;

    /// <summary>Where the address or, without one, the page that led here says; null for nowhere.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Query["return"].ToString() is { Length: > 0 } asked)
            return Read(asked);
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? Read(from.PathAndQuery) : null;
    }

    /// <summary>An address of this site, other than those of signing in; null where it is none.</summary>
    public static string? Read(string? text) =>
        text is ['/', not ('/' or '\\'), ..] or "/" && text.Length <= Longest && !text.Any(char.IsControl) && Starts.All(start => !text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? text : null;

    private static readonly string[] Starts = ["/sign-in", "/sign-out", "/password"];
}
