using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.KeyRing;

/// <summary>A key by which sessions, forms and sealed links are made and read, where several servers share them. It says nothing of anybody.</summary>
public sealed class RingKey
{
    /// <summary>Its name, as ASP.NET Core calls it: <c>key-</c> or <c>revocation-</c> and an id.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The key as ASP.NET Core writes it, XML.</summary>
    public string Xml { get; internal set; } = "";

    /// <summary>When it was put in. UTC.</summary>
    public DateTimeOffset AddedAt { get; internal set; }
}

internal sealed class RingKeyTable : IEntityTypeConfiguration<RingKey>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<RingKey> table)
    {
        table.HasKey(key => key.Name);
        table.Property(key => key.Name).HasMaxLength(LongestName);
    }
}
