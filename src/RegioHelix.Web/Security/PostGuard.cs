using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Web.Security;

/// <summary>What guards every change: a form of this site (antiforgery), and where asked a request from this machine.</summary>
internal static class PostGuard
{
    /// <summary>Only a form that this site made may post here.</summary>
    public static TBuilder OwnFormsOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (call, next) =>
            await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
                ? await next(call)
                : Results.StatusCode(StatusCodes.Status400BadRequest));

    /// <summary>Only this machine may ask; others get 403 with the explanation.</summary>
    public static TBuilder ThisMachineOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (call, next) =>
            LocalMachine.IsAsking(call.HttpContext) ? await next(call) : Results.StatusCode(StatusCodes.Status403Forbidden));
}
