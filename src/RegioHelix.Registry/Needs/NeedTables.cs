using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Needs;

internal sealed class NeedTables : IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<ExpressionOfInterest>
{
    public void Configure(EntityTypeBuilder<Need> table)
    {
        table.HasOne(need => need.Organisation).WithMany().HasForeignKey(need => need.OrganisationId);
        table.HasOne<Person>().WithMany().HasForeignKey(need => need.ContactId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(need => need.Slug).IsUnique();
        table.HasIndex(need => new { need.Status, need.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<ExpressionOfInterest> table)
    {
        table.HasOne(interest => interest.Need).WithMany().HasForeignKey(interest => interest.NeedId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(interest => interest.OrganisationId);
        table.HasOne<Person>().WithMany().HasForeignKey(interest => interest.PersonId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(interest => new { interest.NeedId, interest.OrganisationId }).IsUnique();
    }
}
