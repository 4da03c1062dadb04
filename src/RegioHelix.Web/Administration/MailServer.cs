namespace RegioHelix.Web.Administration;

/// <summary>What sends the mails of the outbox, for the page that shows them. The executable says it.</summary>
/// <param name="Name">The server's name and port; null where none is set, and mails wait.</param>
public sealed record MailServer(string? Name);
