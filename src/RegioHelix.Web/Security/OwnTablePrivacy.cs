using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Security;

/// <summary>An own table shows only to the machine that holds it, on whatever page its dataset is asked for.</summary>
internal static class OwnTablePrivacy
{
    private const string Prefix = "own-";

    /// <summary>Refuses other machines the datasets of own tables.</summary>
    public static void UseOwnTablePrivacy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asksForOwn = context.Request.Query["dataset"].Any(dataset => dataset?.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true);
        if (!asksForOwn || LocalMachine.IsAsking(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
