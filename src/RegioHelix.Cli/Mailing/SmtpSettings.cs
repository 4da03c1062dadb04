using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Mailing;

/// <summary>Where mails are sent through.</summary>
/// <param name="Server">The server: <c>smtp://</c> turns to TLS before it says anything, <c>smtps://</c> begins with it.</param>
/// <param name="From">The address that mails come from.</param>
public sealed record SmtpSettings(Uri Server, string From)
{
    /// <summary>The variable that names the server.</summary>
    public const string ServerVariable = "REGIOHELIX_SMTP";

    /// <summary>The variable that names the sender.</summary>
    public const string FromVariable = "REGIOHELIX_MAIL_FROM";

    private const int SubmissionPort = 587;
    private const int TlsPort = 465;

    /// <summary>The server's port.</summary>
    public int Port => Server.Port > 0 ? Server.Port : Server.Scheme == "smtps" ? TlsPort : SubmissionPort;

    /// <summary>The name to sign in with and its password; null where the server asks for none.</summary>
    public (string Name, string Password)? Credentials => Server.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var password] ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(password)) : null;

    /// <summary>Server and port, without what is secret.</summary>
    public string Shown => $"{Server.Host}:{Port}";

    /// <summary>Reads the settings; null where no server is named.</summary>
    /// <exception cref="ProblemsException">The server or the sender cannot be read.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        if (configuration[ServerVariable] is not { Length: > 0 } given)
            return null;
        // The value may hold a password and is not shown.
        if (!Uri.TryCreate(given, UriKind.Absolute, out var server) || server.Scheme is not ("smtp" or "smtps") || server.Host.Length == 0)
            throw new ProblemsException(new Problem(ServerVariable, 0, 0, "unreadable-server", "", Phrase.Of("give the mail server as smtp://name:password@mail.example.org:587 or smtps://mail.example.org")));
        return configuration[FromVariable] is { Length: > 0 } from && MimeKit.MailboxAddress.TryParse(from, out _)
            ? new(server, from)
            : throw new ProblemsException(new Problem(FromVariable, 0, 0, "unreadable-sender", "", Phrase.Of("give the address that mails come from, such as regiohelix@example.org")));
    }
}
