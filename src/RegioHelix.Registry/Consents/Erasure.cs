namespace RegioHelix.Registry.Consents;

/// <summary>
/// A person who was erased. It holds no name and no address, only the id, so that the erasure can be carried out again on a backup that was
/// put back.
/// </summary>
public sealed class Erasure : RegistryRecord
{
    /// <summary>The id that the person had.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>The id that the person's account had; null where there was none.</summary>
    public Guid? AccountId { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }
}
