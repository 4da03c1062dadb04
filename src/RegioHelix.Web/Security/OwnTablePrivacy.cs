using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Studies.Catalogue;

namespace RegioHelix.Web.Security;

/// <summary>An own table shows only to the machine that holds it, on whatever page its dataset is asked for.</summary>
internal static class OwnTablePrivacy
{
    /// <summary>Refuses other machines the datasets of own tables.</summary>
    public static void UseOwnTablePrivacy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (LocalMachine.IsAsking(context))
            return next(context);
        var vintages = context.RequestServices.GetRequiredService<LoadedVintages>();
        if (!context.Request.Query["dataset"].Any(dataset => dataset is not null && vintages.IsOwn(dataset.Trim())))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
