using Microsoft.AspNetCore.Identity;

namespace RegioHelix.Registry.Accounts;

/// <summary>What somebody signs in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person behind it; null until the account has one, and for accounts that only administer.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The language that mails to it are written in, ISO 639-1.</summary>
    public string Language { get; set; } = "en";

    /// <summary>When it was made. UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When an account without a person last signed in; null where it never did, or has a person, who is seen instead. UTC.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>True where an administrator keeps it from signing in: a lock without an end. One after failures passes by itself.</summary>
    internal bool IsBlocked => IsEndless(LockoutEnd);

    internal static bool IsEndless(DateTimeOffset? lockout) => lockout is { Year: 9999 };
}

/// <summary>The roles of the platform, beside those in organisations.</summary>
public static class PlatformRoles
{
    /// <summary>Administers accounts, data and settings.</summary>
    public const string Administrator = "administrator";

    /// <summary>Looks after what is published.</summary>
    public const string Moderator = "moderator";
}
