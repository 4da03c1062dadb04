using Microsoft.AspNetCore.WebUtilities;

namespace RegioHelix.Web.Events;

/// <summary>The word of the link of an invitation, which goes along from page to page until somebody is registered.</summary>
internal static class InvitationCode
{
    private const int Longest = 64;

    /// <summary>An address with it.</summary>
    public static string Link(string path, string? code) => code is { Length: > 0 and <= Longest } ? QueryHelpers.AddQueryString(path, "code", code) : path;

    /// <summary>The address where one signs in and comes back to another with it.</summary>
    public static string SignIn(string path, string? code) => $"/sign-in?return={Uri.EscapeDataString(Link(path, code))}";
}
