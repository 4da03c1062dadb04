using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Studies.Catalogue;

namespace RegioHelix.Web.Security;

/// <summary>An own table shows only to the machine that holds it, on whatever page its dataset is asked for.</summary>
internal static class OwnTablePrivacy
{
    private const string Prefix = "own-";

    /// <summary>Refuses other machines the datasets of own tables.</summary>
    public static void UseOwnTablePrivacy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (LocalMachine.IsAsking(context))
            return next(context);
        var vintages = context.RequestServices.GetRequiredService<LoadedVintages>();
        if (!context.Request.Query["dataset"].Any(dataset => dataset is not null && IsOwn(vintages, dataset.Trim())))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    // The same answer whether a dropped table is there or not: a guess must teach nothing.
    private static bool IsOwn(LoadedVintages vintages, string dataset) =>
        dataset.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || vintages.IsOwn(dataset);
}
