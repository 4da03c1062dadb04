using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>Addresses of web sites: <c>http</c> and <c>https</c> only, so that no link runs a script.</summary>
public static class WebAddress
{
    private const int Longest = 500;

    /// <summary>Reads an address, with or without <c>https://</c>; null where it is blank or has a problem.</summary>
    public static string? Read(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, Longest, problems) is not { } text)
            return null;
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.HostNameType == UriHostNameType.Dns && FindHost(address)?.Contains('.', StringComparison.Ordinal) == true && address.UserInfo.Length == 0)
            return address.AbsoluteUri;
        problems.Add(field, "not-a-web-address", text, Phrase.Of("give an address such as https://www.example.org"));
        return null;
    }

    // A host may be well formed and hold signs that no name of the Internet has.
    private static string? FindHost(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>The domain of a read address, without <c>www.</c>: the same for all pages of a site.</summary>
    public static string Domain(string address)
    {
        var host = new Uri(address).IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
