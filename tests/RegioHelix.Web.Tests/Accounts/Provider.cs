using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>A service of OpenID Connect on this machine: it knows one person and asks nothing.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication server;
    private string nonce = "";

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.MapGet("/.well-known/openid-configuration", () => new { issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys" });
        server.MapGet("/keys", Keys);
        server.MapGet("/authorize", (HttpRequest request) =>
        {
            nonce = request.Query["nonce"].ToString();
            Asked = request.Query["code_challenge_method"].ToString();
            return Results.Redirect($"{request.Query["redirect_uri"]}?code=once&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
        });
        server.MapPost("/token", () => new { access_token = "unused", token_type = "Bearer", id_token = Token() });
    }

    public string Address => server.Urls.First();

    public string Subject { get; set; } = "";

    public string Mail { get; set; } = "";

    public bool IsProven { get; set; } = true;

    /// <summary>How the last one who came proves that the code is its own.</summary>
    public string Asked { get; private set; } = "";

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await provider.server.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }

    private object Keys()
    {
        var part = key.ExportParameters(false);
        return new { keys = new[] { new { kty = "RSA", kid = "one", use = "sig", alg = "RS256", n = Base64Url.EncodeToString(part.Modulus), e = Base64Url.EncodeToString(part.Exponent) } } };
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signed = Part(new { alg = "RS256", kid = "one", typ = "JWT" }) + "."
            + Part(new { iss = Address, aud = "regiohelix", sub = Subject, nonce, iat = now, exp = now + 300, email = Mail, email_verified = IsProven, name = "Ada from elsewhere" });
        return signed + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Part<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
