using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Layout;

/// <summary>Answers HEAD as GET without the body: link checkers and monitors ask so.</summary>
internal static class HeadAsGet
{
    /// <summary>Adds it.</summary>
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }
        return next(context);
    });
}
