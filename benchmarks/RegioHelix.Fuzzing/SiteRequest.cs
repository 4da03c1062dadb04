using System.Text;

namespace RegioHelix.Fuzzing;

/// <summary>A request that may be odd.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The path and query as they are sent.</param>
/// <param name="Headers">Other headers.</param>
/// <param name="Body">What a form sends; null for none.</param>
/// <param name="Type">What it says the body is.</param>
internal sealed record SiteRequest(string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body = null, string Type = "application/x-www-form-urlencoded")
{
    public static SiteRequest Get(string address) => new("GET", address, []);

    /// <summary>The whole address; null where it is none that a client would send.</summary>
    public Uri? FindUri(Uri site) => Uri.TryCreate(site.GetLeftPart(UriPartial.Authority) + "/" + Address.TrimStart('/', '\\'), UriKind.Absolute, out var address) && address.Authority == site.Authority ? address : null;

    public HttpRequestMessage Message(Uri address)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    public override string ToString() =>
        $"{Method} {Finding.Show(Encoding.UTF8.GetBytes(Address))} {string.Join("; ", Headers.Select(header => $"{header.Name}: {header.Value}"))} {(Body is null ? "" : Finding.Show(Body))}".TrimEnd();
}
