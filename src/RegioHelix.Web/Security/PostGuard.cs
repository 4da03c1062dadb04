using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Security;

/// <summary>What guards every change: a form of this site (antiforgery), and where asked a request from this machine.</summary>
internal static class PostGuard
{
    /// <summary>Only a form that this site made may post here.</summary>
    public static TBuilder OwnFormsOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (call, next) =>
        {
            // Read before it is asked: what is too large is told so (413), and is no failure of ours.
            if (call.HttpContext.Request.HasFormContentType)
                await Read(call.HttpContext);
            return await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
                ? await next(call)
                : Results.StatusCode(StatusCodes.Status400BadRequest);
        });

    /// <summary>Only a form that this site made may post here, and each form once; sent again it gets 409 with the explanation.</summary>
    public static TBuilder OwnFormsOnce<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        // Pages answer POST too; what a form is posted to comes before the page of the same address.
        builder.WithOrder(-1).OwnFormsOnly().AddEndpointFilter(async (call, next) =>
        {
            var form = await call.HttpContext.Request.ReadFormAsync(call.HttpContext.RequestAborted);
            return await call.HttpContext.RequestServices.GetRequiredService<FormOnce>().Spend(form[FormOnce.Field], call.HttpContext.RequestAborted)
                ? await next(call)
                : throw RefusedException.NotNow(Phrase.Of("this form was sent already, or lay open too long; open the page again to see how things stand"));
        });

    // What says that it is a form and is none is the sender's fault.
    private static async Task Read(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("the form cannot be read", StatusCodes.Status400BadRequest, broken);
        }
    }

    /// <summary>Only this machine may ask; others get 403 with the explanation.</summary>
    public static TBuilder ThisMachineOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (call, next) =>
            LocalMachine.IsAsking(call.HttpContext) ? await next(call) : Results.StatusCode(StatusCodes.Status403Forbidden));
}
