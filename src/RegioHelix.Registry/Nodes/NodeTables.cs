using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Nodes;

internal sealed class SharedVintageTable : IEntityTypeConfiguration<SharedVintage>
{
    private const int LongestCode = 64;

    public void Configure(EntityTypeBuilder<SharedVintage> table)
    {
        table.HasKey(one => one.Dataset);
        table.Property(one => one.Dataset).HasMaxLength(LongestCode);
        table.Property(one => one.Vintage).HasMaxLength(LongestCode);
        table.Property(one => one.Sha256).HasMaxLength(LongestCode);
    }
}

internal sealed class NodeSecretTable : IEntityTypeConfiguration<NodeSecret>
{
    private const int Length = 64;

    public void Configure(EntityTypeBuilder<NodeSecret> table)
    {
        table.Property(one => one.Id).ValueGeneratedNever();
        table.Property(one => one.Secret).HasMaxLength(Length);
    }
}

internal sealed class NodeStateTable : IEntityTypeConfiguration<NodeState>
{
    private const int LongestName = 120;

    public void Configure(EntityTypeBuilder<NodeState> table)
    {
        table.HasKey(one => one.Node);
        table.Property(one => one.Node).HasMaxLength(LongestName);
    }
}
