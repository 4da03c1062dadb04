using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Practices;

internal sealed class PracticeTable : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> table)
    {
        table.HasOne<Organisation>().WithMany().HasForeignKey(practice => practice.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(practice => practice.ContactId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(practice => practice.Slug).IsUnique();
    }
}
