namespace RegioHelix.Registry.Mail;

/// <summary>A mail to be sent. Without a mail server it stays here, where the administrator sees it.</summary>
public sealed class OutgoingMail : RegistryRecord
{
    /// <summary>The address.</summary>
    public string To { get; internal set; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>Its text, plain.</summary>
    public string Body { get; internal set; } = "";

    /// <summary>The person it goes to; null where none is held.</summary>
    public Guid? PersonId { get; internal set; }

    /// <summary>The event that it is about, whose organisers see whether it went out; null for none.</summary>
    public Guid? EventId { get; internal set; }

    /// <summary>When it was written. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it was sent. UTC; null while it was not.</summary>
    public DateTimeOffset? SentAt { get; internal set; }

    /// <summary>How often sending it failed.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Not before this. UTC.</summary>
    public DateTimeOffset NextAttemptAt { get; internal set; }

    /// <summary>What the server said last; null where nothing failed.</summary>
    public string? LastError { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);

    /// <summary>A mail that is due at once.</summary>
    internal static OutgoingMail Of(NewMail mail, DateTimeOffset now) =>
        new() { To = mail.To, Subject = mail.Subject, Body = mail.Body, PersonId = mail.PersonId, EventId = mail.EventId, CreatedAt = now, NextAttemptAt = now };
}
