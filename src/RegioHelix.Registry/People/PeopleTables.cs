using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.People;

internal sealed class PeopleTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<OrganisationRole>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.HasIndex(person => person.Slug).IsUnique();
        table.HasIndex(person => person.NameKey);
        table.HasIndex(person => person.Mail);
        table.HasIndex(person => person.NoticeDueAt);
    }

    public void Configure(EntityTypeBuilder<OrganisationRole> table)
    {
        table.HasOne(role => role.Organisation).WithMany().HasForeignKey(role => role.OrganisationId);
        table.HasOne(role => role.Person).WithMany(person => person.Roles).HasForeignKey(role => role.PersonId);
        table.HasIndex(role => new { role.PersonId, role.OrganisationId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.HasOne<Organisation>().WithMany().HasForeignKey(invitation => invitation.OrganisationId);
        table.HasIndex(invitation => invitation.SecretHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Block> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(block => block.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(block => block.BlockedPersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(block => block.BlockedOrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
