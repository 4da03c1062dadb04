namespace RegioHelix.Registry.Ties;

/// <summary>Somebody who does not agree to what another says of knowing them. The other is not told: it looks like no answer.</summary>
public sealed class TieRefusal : RegistryRecord
{
    /// <summary>Who does not agree.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>To what whom says.</summary>
    public Guid OtherId { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, OtherId);
}
