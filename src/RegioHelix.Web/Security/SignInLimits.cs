using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Web.Security;

/// <summary>
/// Floods are answered with 429; of several servers each counts what it is asked. Guessing one account's password is the lock's to stop; this stops guessing at many, and mails by the hundred.
/// </summary>
internal static class SignInLimits
{
    /// <summary>How often a visitor may try to sign in, join or recover a password within a minute.</summary>
    public const int PerMinute = 20;

    /// <summary>How often a visitor may change something within a minute.</summary>
    public const int ChangesPerMinute = 240;

    private const string SignIn = "sign-in";
    private const int Segments = 6;

    /// <summary>Registers them.</summary>
    public static void Add(IServiceCollection services, TrustedProxies proxies) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignIn, http => Window("in:" + proxies.Visitor(http), PerMinute));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method)
            ? Window("post:" + proxies.Visitor(http), ChangesPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>What strangers may try only so often.</summary>
    public static TBuilder Slowly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(SignIn);

    private static RateLimitPartition<string> Window(string visitor, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        visitor, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Segments, AutoReplenishment = true });
}
