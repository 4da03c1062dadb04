using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Web.Problems;

namespace RegioHelix.Web.Security;

/// <summary>
/// How many requests are answered at once, and how many wait for their turn, the longest first. Whoever comes beyond that is asked to come again (503),
/// so that a rush makes a server slow for some rather than useless for all. Files that the pages are made of, and health, take no turn.
/// </summary>
/// <param name="atOnce">How many at once.</param>
/// <param name="waiting">How many may wait.</param>
public sealed class RequestTurns(int atOnce, int waiting) : IDisposable
{
    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Answers a request in its turn.</summary>
    public async Task Take(HttpContext context, RequestDelegate next)
    {
        using var turn = await turns.AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired)
        {
            await next(context);
            return;
        }
        context.Features.Set(PageProblem.Busy);
        context.Response.StatusCode = PageProblem.Busy.Status;
    }

    /// <inheritdoc />
    public void Dispose() => turns.Dispose();
}

/// <summary>Puts the turns into the pipeline.</summary>
internal static class RequestTurnsInPipeline
{
    /// <summary>From here on requests are answered in their turn, where turns are set.</summary>
    public static void UseRequestTurns(this WebApplication app)
    {
        if (app.Services.GetService<RequestTurns>() is { } turns)
            app.Use((context, next) => context.Request.Path.StartsWithSegments("/health") ? next(context) : turns.Take(context, next));
    }
}
