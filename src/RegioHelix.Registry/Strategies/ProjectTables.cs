using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Strategies;

internal sealed class ProjectTables : IEntityTypeConfiguration<StrategyProject>, IEntityTypeConfiguration<ProjectPartner>, IEntityTypeConfiguration<StrategyIndicator>,
    IEntityTypeConfiguration<IndicatorValue>, IEntityTypeConfiguration<StrategyImport>, IEntityTypeConfiguration<StrategySourceRow>
{
    public void Configure(EntityTypeBuilder<StrategyProject> table)
    {
        StrategyTables.Part(table);
        table.HasOne<StrategyCall>().WithMany().HasForeignKey(project => project.CallId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<StrategyPriority>().WithMany().HasForeignKey(project => project.PriorityId).OnDelete(DeleteBehavior.SetNull);
        table.HasMany(project => project.Partners).WithOne().HasForeignKey(partner => partner.ProjectId);
    }

    public void Configure(EntityTypeBuilder<ProjectPartner> table)
    {
        table.HasOne(partner => partner.Organisation).WithMany().HasForeignKey(partner => partner.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<StrategyImport>().WithMany().HasForeignKey(partner => partner.ImportId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StrategyIndicator> table)
    {
        StrategyTables.Part(table);
        table.HasOne<StrategyPriority>().WithMany().HasForeignKey(indicator => indicator.PriorityId).OnDelete(DeleteBehavior.SetNull);
        table.HasMany(indicator => indicator.Values).WithOne().HasForeignKey(value => value.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<IndicatorValue> table)
    {
        table.HasOne<StrategyProject>().WithMany().HasForeignKey(value => value.ProjectId);
        table.HasOne<StrategyImport>().WithMany().HasForeignKey(value => value.ImportId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StrategyImport> table) => table.HasOne<Strategy>().WithMany().HasForeignKey(import => import.StrategyId);

    public void Configure(EntityTypeBuilder<StrategySourceRow> table)
    {
        table.HasKey(row => new { row.ImportId, row.Line });
        table.HasOne<StrategyImport>().WithMany().HasForeignKey(row => row.ImportId);
    }
}
