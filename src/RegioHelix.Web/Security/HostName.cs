using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Security;

/// <summary>
/// What a request calls this server. Kestrel takes more for a host than an address can be made of, and every page is made at its address: what is none is
/// refused (400) before a page is begun, in plain words because the page of a problem would be such a page. HTTP/1.0 may name no host, as probes of
/// balancers do not; then it is this machine.
/// </summary>
internal static class HostName
{
    /// <summary>From here on a request's host is one that an address can be made of.</summary>
    public static void UseHostName(this WebApplication app) => app.Use((context, next) => Settle(context.Request) ? next(context) : Refuse(context.Response));

    private static bool Settle(HttpRequest request)
    {
        if (!request.Host.HasValue)
            request.Host = new("localhost");
        return Uri.TryCreate($"{request.Scheme}{Uri.SchemeDelimiter}{request.Host.ToUriComponent()}/", UriKind.Absolute, out _);
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync("The host of this request is no name of a server.\n");
    }
}
