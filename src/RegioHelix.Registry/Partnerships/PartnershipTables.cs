using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Partnerships;

internal sealed class PartnershipTables : IEntityTypeConfiguration<Partnership>, IEntityTypeConfiguration<PartnershipMember>, IEntityTypeConfiguration<StageEvidence>,
    IEntityTypeConfiguration<StageStep>, IEntityTypeConfiguration<BoardItem>, IEntityTypeConfiguration<GoalReading>
{
    public void Configure(EntityTypeBuilder<Partnership> table)
    {
        table.Ignore(one => one.IsInvented);
        table.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => one.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PartnershipMember> table)
    {
        table.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        table.HasOne(one => one.Organisation).WithMany().HasForeignKey(one => one.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StageEvidence> table) => table.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId);

    public void Configure(EntityTypeBuilder<StageStep> table)
    {
        table.Ignore(one => one.IsBack);
        table.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId);
    }

    public void Configure(EntityTypeBuilder<BoardItem> table)
    {
        table.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        table.HasOne<PartnershipMember>().WithMany().HasForeignKey(one => one.OwnerId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => new { one.PartnershipId, one.Kind });
    }

    public void Configure(EntityTypeBuilder<GoalReading> table)
    {
        table.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        table.HasIndex(one => new { one.PartnershipId, one.On }).IsUnique();
    }
}
