using System.Net;
using System.Text.RegularExpressions;

namespace RegioHelix.Fuzzing;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="IsGuard">True for what shows that the site made the form.</param>
internal sealed record SiteField(string Name, string Value, bool IsGuard);

/// <summary>A form of a page.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Cookies">What its page set.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record SiteForm(string Method, string Action, string Cookies, IReadOnlyList<SiteField> Fields);

/// <summary>What somebody can ask of a site: its routes, and the addresses and forms that its pages lead to.</summary>
internal sealed partial class SiteSurface
{
    private const int MostOfAKind = 4;
    private readonly HashSet<string> addresses = ["/"];
    private readonly Dictionary<string, int> kinds = [];
    private readonly List<SiteForm> forms = [];
    private readonly HashSet<string> formsSeen = [];
    private readonly SiteVisitor? visitor;

    /// <summary>Takes the routes of a site.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="visitor">Who asks; null for a stranger.</param>
    public SiteSurface(IEnumerable<RouteEndpoint> routes, SiteVisitor? visitor = null)
    {
        this.visitor = visitor;
        var all = routes.Select(route => (Pattern: "/" + route.RoutePattern.RawText!.TrimStart('/'), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])).ToList();
        GetRoutes = [.. all.Where(route => route.Methods.Contains("GET")).Select(route => route.Pattern).Distinct().Order(StringComparer.Ordinal)];
        // What would fetch from the services is not asked for: the campaign stays on this machine.
        PostRoutes = [.. all.Where(route => route.Methods.Contains("POST") && !route.Pattern.StartsWith("/data/load", StringComparison.Ordinal)).Select(route => route.Pattern).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> GetRoutes { get; }

    public IReadOnlyList<string> PostRoutes { get; }

    /// <summary>Addresses that are there.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = ["/"];

    public IReadOnlyList<SiteForm> Forms => forms;

    /// <summary>What stands in addresses where a route leaves something open.</summary>
    public IReadOnlyList<string> Values { get; private set; } = ["NL41", "ITH3", "C15", "agrofood", "01890000-0000-7000-8000-000000000000"];

    /// <summary>Follows the links from the first page, a few of each kind.</summary>
    public async Task Crawl(HttpClient client, int most, CancellationToken cancellation)
    {
        var waiting = new Queue<string>(["/", .. GetRoutes.Where(route => !route.Contains('{', StringComparison.Ordinal))]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var address) && seen.Count < most)
            if (seen.Add(address) && await Read(client, address, cancellation) is { } page)
                foreach (var link in Links(page).Where(IsWanted))
                    waiting.Enqueue(link);
        Addresses = [.. addresses.Order(StringComparer.Ordinal)];
        Values = [.. Values.Union(addresses.SelectMany(address => address.Split('?')[0].Split('/')).Select(part => Uri.UnescapeDataString(part.Split('.')[0])).Where(part => part.Length > 0)).Order(StringComparer.Ordinal)];
    }

    private async Task<string?> Read(HttpClient client, string address, CancellationToken cancellation)
    {
        // The pages that need this machine alone are not a stranger's.
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.1");
        if (visitor is not null)
            request.Headers.TryAddWithoutValidation("Cookie", visitor.Cookies);
        using var answer = await Answer(client, request, cancellation);
        if (answer?.StatusCode != HttpStatusCode.OK)
            return null;
        addresses.Add(address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return null;
        var page = await answer.Content.ReadAsStringAsync(cancellation);
        foreach (var form in ListForms(page, CookiesOf(answer), address).Where(form => !form.Action.StartsWith("/data/load", StringComparison.Ordinal) && formsSeen.Add($"{form.Method} {KindOf(form.Action)}")))
            forms.Add(form);
        return page;
    }

    // A page whose figures take longer than that on a machine that does much else is not looked at further; the campaign itself asks for it again.
    private static async Task<HttpResponseMessage?> Answer(HttpClient client, HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(request, cancellation);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The forms of a page that lead to the site itself.</summary>
    public static IEnumerable<SiteForm> ListForms(string page, string cookies, string address) => FormOf().Matches(page)
        .Select(form => new SiteForm(
            (AttributeOf(form.Value, "method") ?? "get").ToUpperInvariant(),
            WebUtility.HtmlDecode(AttributeOf(form.Value, "action") ?? address),
            cookies,
            [.. FieldOf().Matches(form.Value)
                .Select(field => (Name: AttributeOf(field.Value, "name"), Value: WebUtility.HtmlDecode(AttributeOf(field.Value, "value") ?? "")))
                .Where(field => field.Name is not null)
                .Select(field => new SiteField(field.Name!, field.Value, field.Name is "__RequestVerificationToken" or "once"))]))
        .Where(form => form.Action.StartsWith('/'));

    /// <summary>The cookies that an answer sets, as a browser sends them back.</summary>
    public static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : []);

    private static IEnumerable<string> Links(string page) =>
        LinkOf().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal));

    private bool IsWanted(string link)
    {
        var kind = KindOf(link);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return kinds[kind] <= MostOfAKind && !link.StartsWith("/_content", StringComparison.Ordinal);
    }

    // The last part and the values are what differs within a kind.
    private static string KindOf(string link)
    {
        var (path, query) = link.Split('?') is [var before, var after] ? (before, after) : (link, "");
        var parts = path.Split('/');
        return string.Join('/', parts.Select((part, at) => at < 2 ? part : part.Any(char.IsDigit) || at == 2 ? "*" + Path.GetExtension(part) : part)) + "?" + string.Join('&', query.Split('&').Select(pair => pair.Split('=')[0]));
    }

    private static string? AttributeOf(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"", RegexOptions.IgnoreCase) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FormOf();

    [GeneratedRegex("<(?:input|select|textarea)\\b[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FieldOf();

    [GeneratedRegex("\\shref=\"([^\"]+)\"")]
    private static partial Regex LinkOf();
}
