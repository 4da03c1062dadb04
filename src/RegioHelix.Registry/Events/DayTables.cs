using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Events;

internal sealed class DayTables : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(one => one.EventId);
        table.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId);
        table.HasOne<Person>().WithMany().HasForeignKey(one => one.ById).OnDelete(DeleteBehavior.SetNull);
        // Two who press at once check in once.
        table.HasIndex(one => one.ParticipantId).IsUnique();
    }
}
