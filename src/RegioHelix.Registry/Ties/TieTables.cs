using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

internal sealed class TieTables : IEntityTypeConfiguration<Tie>, IEntityTypeConfiguration<Introduction>, IEntityTypeConfiguration<IntroductionStep>
{
    public void Configure(EntityTypeBuilder<Tie> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(tie => tie.OwnerId);
        table.HasOne<Person>().WithMany().HasForeignKey(tie => tie.OtherId);
        table.HasIndex(tie => new { tie.OwnerId, tie.OtherId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Introduction> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(introduction => introduction.AskerId);
        table.HasOne<Person>().WithMany().HasForeignKey(introduction => introduction.TargetId);
        table.HasOne<Need>().WithMany().HasForeignKey(introduction => introduction.NeedId).OnDelete(DeleteBehavior.SetNull);
        table.HasMany(introduction => introduction.Steps).WithOne().HasForeignKey(step => step.IntroductionId);
        table.HasIndex(introduction => new { introduction.Status, introduction.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<IntroductionStep> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(step => step.PersonId);
        table.HasIndex(step => new { step.IntroductionId, step.Position }).IsUnique();
        table.HasIndex(step => new { step.PersonId, step.Status });
    }
}
