using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.StrategyHealth;

internal sealed class HealthTables : IEntityTypeConfiguration<HealthAssessment>, IEntityTypeConfiguration<HealthEvidence>, IEntityTypeConfiguration<HealthScore>
{
    public void Configure(EntityTypeBuilder<HealthAssessment> table)
    {
        table.HasOne(one => one.Organisation).WithMany().HasForeignKey(one => one.OrganisationId);
        table.HasIndex(one => one.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HealthEvidence> table)
    {
        table.HasOne<HealthAssessment>().WithMany().HasForeignKey(one => one.AssessmentId);
        table.HasIndex(one => one.ExpiresOn);
    }

    public void Configure(EntityTypeBuilder<HealthScore> table)
    {
        table.HasOne<HealthAssessment>().WithMany().HasForeignKey(one => one.AssessmentId);
        table.HasIndex(one => new { one.AssessmentId, one.Question, one.Day }).IsUnique();
    }
}
