using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Clusters;

internal sealed class ClusterTables : IEntityTypeConfiguration<ClusterProfile>, IEntityTypeConfiguration<ClusterMembership>
{
    public void Configure(EntityTypeBuilder<ClusterProfile> table)
    {
        table.HasOne(profile => profile.Organisation).WithOne(organisation => organisation.Cluster).HasForeignKey<ClusterProfile>(profile => profile.Id);
        table.HasMany(profile => profile.Labels).WithOne().HasForeignKey(label => label.ClusterId);
        table.HasMany(profile => profile.Links).WithOne().HasForeignKey(link => link.ClusterId);
    }

    public void Configure(EntityTypeBuilder<ClusterMembership> table)
    {
        table.HasOne(membership => membership.Cluster).WithMany().HasForeignKey(membership => membership.ClusterId);
        table.HasOne(membership => membership.Member).WithMany().HasForeignKey(membership => membership.MemberId);
        table.HasIndex(membership => new { membership.ClusterId, membership.MemberId }).IsUnique();
    }
}
