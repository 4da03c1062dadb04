namespace RegioHelix.Registry.Ties;

/// <summary>A link that its owner shows to somebody across the table, as a QR picture: who opens it can say that the two have met. One a person.</summary>
public sealed class TieLink : RegistryRecord
{
    /// <summary>Whose it is.</summary>
    public Guid OwnerId { get; internal set; }

    /// <summary>The secret of its address. Kept as it is, so that the picture can be shown again; it opens nothing but the page that says whose it is.</summary>
    public string Secret { get; internal set; } = "";

    /// <summary>When it was made. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it lapses. UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (OwnerId, null);
}
