using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.PolicyBriefs;

internal sealed class PolicyBriefTable : IEntityTypeConfiguration<PolicyBrief>
{
    public void Configure(EntityTypeBuilder<PolicyBrief> table)
    {
        table.HasOne<Organisation>().WithMany().HasForeignKey(brief => brief.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(brief => brief.Slug).IsUnique();
        table.HasIndex(brief => new { brief.SubjectKind, brief.Subject });
    }
}
