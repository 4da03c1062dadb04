using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Accounts;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(account => account.PersonId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(account => account.PersonId).IsUnique();

        // One account an address: two sign-ups at once must not both win.
        table.HasIndex(account => account.NormalizedEmail).IsUnique();
    }
}
