using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Strategies;

internal sealed class StrategyTables : IEntityTypeConfiguration<Strategy>, IEntityTypeConfiguration<StrategyPriority>, IEntityTypeConfiguration<PriorityCluster>,
    IEntityTypeConfiguration<StrategyMeasure>, IEntityTypeConfiguration<StrategyCall>, IEntityTypeConfiguration<PriorityProposal>
{
    public void Configure(EntityTypeBuilder<Strategy> table)
    {
        table.Ignore(strategy => strategy.Region);
        table.Ignore(strategy => strategy.Period);
        table.Ignore(strategy => strategy.IsInvented);
        table.HasOne<Organisation>().WithMany().HasForeignKey(strategy => strategy.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(strategy => new { strategy.RegionCode, strategy.Slug }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StrategyPriority> table)
    {
        Part(table);
        table.Ignore(priority => priority.Parts);
        table.HasMany(priority => priority.Clusters).WithOne().HasForeignKey(link => link.PriorityId);
    }

    public void Configure(EntityTypeBuilder<PriorityCluster> table)
    {
        table.HasOne(link => link.Cluster).WithMany().HasForeignKey(link => link.ClusterId);
        table.HasIndex(link => new { link.PriorityId, link.ClusterId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StrategyMeasure> table)
    {
        Part(table);
        table.HasOne<StrategyPriority>().WithMany().HasForeignKey(measure => measure.PriorityId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StrategyCall> table)
    {
        Part(table);
        table.HasOne<StrategyPriority>().WithMany().HasForeignKey(call => call.PriorityId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<StrategyMeasure>().WithMany().HasForeignKey(call => call.MeasureId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<PriorityProposal> table)
    {
        table.HasOne<Strategy>().WithMany().HasForeignKey(proposal => proposal.StrategyId);
        table.HasOne<StrategyPriority>().WithMany().HasForeignKey(proposal => proposal.PriorityId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne(proposal => proposal.Organisation).WithMany().HasForeignKey(proposal => proposal.OrganisationId);
    }

    /// <summary>What every part has: its strategy, a code that is its own, and the file that brought it.</summary>
    internal static void Part<T>(EntityTypeBuilder<T> table)
        where T : StrategyPart
    {
        table.HasOne<Strategy>().WithMany().HasForeignKey(part => part.StrategyId);
        table.HasOne<StrategyImport>().WithMany().HasForeignKey(part => part.ImportId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(part => new { part.StrategyId, part.Code }).IsUnique();
    }
}
