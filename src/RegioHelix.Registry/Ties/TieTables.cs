using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

internal sealed class TieTables : IEntityTypeConfiguration<Tie>, IEntityTypeConfiguration<Introduction>, IEntityTypeConfiguration<IntroductionStep>,
    IEntityTypeConfiguration<TieClaim>, IEntityTypeConfiguration<TieRefusal>, IEntityTypeConfiguration<TieLink>
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
        table.HasOne<Organisation>().WithMany().HasForeignKey(introduction => introduction.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Need>().WithMany().HasForeignKey(introduction => introduction.NeedId).OnDelete(DeleteBehavior.SetNull);
        table.HasMany(introduction => introduction.Steps).WithOne().HasForeignKey(step => step.IntroductionId);
        table.HasIndex(introduction => new { introduction.Status, introduction.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<IntroductionStep> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(step => step.PersonId);
        table.HasIndex(step => new { step.IntroductionId, step.Route, step.Position }).IsUnique();
        table.HasIndex(step => new { step.PersonId, step.Status });
    }

    public void Configure(EntityTypeBuilder<TieClaim> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(claim => claim.OwnerId);
        table.HasIndex(claim => new { claim.OwnerId, claim.MailHash }).IsUnique();
        table.HasIndex(claim => claim.MailHash);
    }

    public void Configure(EntityTypeBuilder<TieRefusal> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(refusal => refusal.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(refusal => refusal.OtherId);
        table.HasIndex(refusal => new { refusal.PersonId, refusal.OtherId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TieLink> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(link => link.OwnerId);
        table.HasIndex(link => link.OwnerId).IsUnique();
        table.HasIndex(link => link.Secret).IsUnique();
    }
}
