using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Consents;

internal sealed class ConsentTables : IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<Disclosure>, IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Consent> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(consent => consent.PersonId);
        table.HasIndex(consent => new { consent.PersonId, consent.Purpose, consent.At });
    }

    public void Configure(EntityTypeBuilder<Disclosure> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(disclosure => disclosure.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(disclosure => disclosure.SeenBy).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(disclosure => new { disclosure.PersonId, disclosure.At });
    }

    public void Configure(EntityTypeBuilder<Erasure> table) => table.HasIndex(erasure => erasure.PersonId).IsUnique();
}
