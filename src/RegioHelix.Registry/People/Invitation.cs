namespace RegioHelix.Registry.People;

/// <summary>A link that gives its bearer a role in an organisation, once. Only the hash of its secret is kept.</summary>
public sealed class Invitation : RegistryRecord
{
    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The role that it gives.</summary>
    public RoleKind Kind { get; internal set; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; internal set; } = "";

    /// <summary>Who invites.</summary>
    public Guid? InvitedBy { get; internal set; }

    /// <summary>When it was made. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it lapses. UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>When it was taken up. UTC; null while it was not.</summary>
    public DateTimeOffset? AcceptedAt { get; internal set; }

    /// <summary>Who took it up; null while nobody did.</summary>
    public Guid? AcceptedBy { get; internal set; }
}
