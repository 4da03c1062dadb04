using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>The address of a service as a user may set it: https anywhere, http on this machine only.</summary>
internal static class ServiceAddress
{
    /// <summary>The address in an environment variable; null where it is not set.</summary>
    public static Uri? FromEnvironment(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? Read(variable, text) : null;

    /// <summary>Reads an address; <paramref name="name"/> is what a problem calls it.</summary>
    public static Uri Read(string name, string text)
    {
        // A base without its last slash would lose its last segment when a path is put behind it.
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address))
            throw SourceProblem.Of(name, "bad-address", text, Phrase.Of("this is no address; write it as https://host/path/"));
        var allowed = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
        if (!allowed || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw SourceProblem.Of(name, "bad-address", text, Phrase.Of("only https addresses, or http on this machine (127.0.0.1, localhost), without user name, query or fragment"));
        return address;
    }
}
