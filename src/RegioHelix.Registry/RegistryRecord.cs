namespace RegioHelix.Registry;

/// <summary>A row of the registry that has an identity. Changes are compared by <see cref="Version"/>: who saves an older state is refused.</summary>
public abstract class RegistryRecord
{
    /// <summary>UUIDv7: grows with time. Never shown in a public address where a slug exists.</summary>
    public Guid Id { get; internal set; } = Guid.CreateVersion7();

    /// <summary>1 when added, one more with every change.</summary>
    public int Version { get; internal set; } = 1;

    /// <summary>The people whom the record tells something about; at most two. The audit trail keeps them, so that erasure finds its entries.</summary>
    internal virtual (Guid? One, Guid? Other) Subjects => default;
}
