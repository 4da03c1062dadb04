using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace RegioHelix.Web.Health;

/// <summary>For whoever starts, stops and balances servers: does the process answer, and may it be sent visitors. Names and states, nothing else.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live\n"));
        routes.MapGet("/health/ready", Ready);
    }

    // A server that stops still answers what it was asked, and wants nobody new.
    private static async Task<JsonHttpResult<HealthAnswer>> Ready(HealthCheckService checks, IHostApplicationLifetime life, CancellationToken cancellation)
    {
        var report = await checks.CheckHealthAsync(cancellation);
        var parts = report.Entries.ToDictionary(one => one.Key, one => one.Value.Status == HealthStatus.Healthy ? "ready" : "failing");
        var state = life.ApplicationStopping.IsCancellationRequested ? "stopping" : report.Status == HealthStatus.Healthy ? "ready" : "failing";
        return TypedResults.Json(new HealthAnswer(state, parts), statusCode: state == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record HealthAnswer(string State, IReadOnlyDictionary<string, string> Parts);
}
