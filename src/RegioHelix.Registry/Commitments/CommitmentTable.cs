using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Commitments;

internal sealed class CommitmentTable : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> table)
    {
        table.HasOne(one => one.Giver).WithMany().HasForeignKey(one => one.GiverId);
        table.HasOne(one => one.Receiver).WithMany().HasForeignKey(one => one.ReceiverId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(one => one.ResponsibleId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => new { one.Status, one.DueOn });
    }
}
