using RegioHelix.Web.Security;

namespace RegioHelix.Web.Tests.Authorisation;

/// <summary>One visitor of each role of <see cref="MatrixRow.Roles"/>, signed in once, with what guards a form.</summary>
public sealed class Cast(Site site) : IAsyncLifetime
{
    private readonly List<(Visitor Visitor, string Token)> visitors = [];

    public async ValueTask InitializeAsync()
    {
        string?[] mails = [null, SiteAccounts.Member, SiteAccounts.Editor, SiteAccounts.Owner, SiteAccounts.Stranger, SiteAccounts.Moderator, SiteAccounts.Administrator];
        foreach (var mail in mails)
        {
            var visitor = mail is null ? new Visitor(site) : await Visitor.SignIn(site, mail);
            var page = await visitor.Read("/sign-in");
            visitors.Add((visitor, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What a role is answered, in the words of the table. What only this machine may do is asked from this machine.</summary>
    internal async Task<string> Ask(int role, MatrixRow row)
    {
        var (visitor, token) = visitors[role];
        var (address, fields) = row.Address.Split(' ', 2) is [var first, var rest] ? (first, rest) : (row.Address, "");
        var from = address != Loading && Here.Any(start => address.StartsWith(start, StringComparison.Ordinal)) ? null : visitor.From;
        using var content = row.Method == "POST" ? Form(token, fields) : null;
        (string, string)[] headers = [("Cookie", visitor.Cookies), .. from is null ? Array.Empty<(string, string)>() : [("X-Forwarded-For", from)]];
        using var answer = await site.Send(new HttpMethod(row.Method), address, content, headers);
        return answer.Headers.Location?.OriginalString is not { } location ? $"{(int)answer.StatusCode}"
            : location.Contains("/sign-in", StringComparison.Ordinal) && !location.Contains("note=", StringComparison.Ordinal) ? "sign-in" : "done";
    }

    private const string Loading = "/data/load";

    private static readonly string[] Here = ["/own", "/evidence", "/jobs", "/data"];

    private StringContent Form(string token, string fields) => new(
        $"__RequestVerificationToken={Uri.EscapeDataString(token)}&{FormOnce.Field}={site.Services.GetRequiredService<FormOnce>().Issue()}&{fields}", null, "application/x-www-form-urlencoded");
}
