using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace RegioHelix.Web.Health;

/// <summary>For whoever starts, stops and balances servers: does the process answer, and may it be sent visitors. Names, states and what is wrong with the figures that anybody reads; nothing else.</summary>
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
        var parts = report.Entries.ToDictionary(one => one.Key, one => Say(one.Value.Status));
        var details = report.Entries.Where(one => !string.IsNullOrEmpty(one.Value.Description)).ToDictionary(one => one.Key, one => one.Value.Description!);
        var state = life.ApplicationStopping.IsCancellationRequested ? "stopping" : Say(report.Status);
        return TypedResults.Json(new HealthAnswer(state, parts, details), statusCode: state is "ready" or "degraded" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    // Degraded: every page is there, but not all as it should be; somebody has to look.
    private static string Say(HealthStatus status) => status switch { HealthStatus.Healthy => "ready", HealthStatus.Degraded => "degraded", _ => "failing" };

    private sealed record HealthAnswer(string State, IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<string, string> Details);
}
