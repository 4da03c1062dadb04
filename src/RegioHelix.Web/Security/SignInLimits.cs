using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Web.Security;

/// <summary>
/// Floods are answered with 429. Guessing one account's password is the lock's to stop; this stops guessing at many, and mails by the hundred.
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
    public static void Add(IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignIn, http => Window("in:" + Visitor(http), PerMinute));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method)
            ? Window("post:" + Visitor(http), ChangesPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>What strangers may try only so often.</summary>
    public static TBuilder Slowly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(SignIn);

    private static RateLimitPartition<string> Window(string visitor, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        visitor, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Segments, AutoReplenishment = true });

    // Behind a proxy on this machine everybody has its address; what the proxy itself appended, the last, tells them apart. Of IPv6 a visitor has a whole network.
    private static string Visitor(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            && http.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim() is { } forwarded && IPAddress.TryParse(forwarded, out var behind))
            address = behind;
        return address is null ? "" : address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }
}
