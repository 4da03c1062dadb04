using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Needs;

namespace RegioHelix.Registry.Events;

internal sealed class DiscussionTables : IEntityTypeConfiguration<DiscussionTopic>, IEntityTypeConfiguration<DiscussionRounds>, IEntityTypeConfiguration<DiscussionWish>, IEntityTypeConfiguration<DiscussionSeat>,
    IEntityTypeConfiguration<SeatingVersion>, IEntityTypeConfiguration<TableSheet>, IEntityTypeConfiguration<SheetEntry>
{
    public void Configure(EntityTypeBuilder<DiscussionTopic> table)
    {
        table.ToTable("DiscussionTopics");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(topic => topic.EventId);
    }

    public void Configure(EntityTypeBuilder<DiscussionRounds> table)
    {
        table.ToTable("DiscussionRounds");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(rounds => rounds.EventId);
        table.HasOne<EventSession>().WithMany().HasForeignKey(rounds => rounds.SessionId);
        table.HasIndex(rounds => rounds.SessionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DiscussionWish> table)
    {
        table.ToTable("DiscussionWishes");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(wish => wish.EventId);
        table.HasOne<Participant>().WithMany().HasForeignKey(wish => wish.ParticipantId);
        table.HasIndex(wish => wish.ParticipantId).IsUnique();
    }

    // With a session that goes, the seat stays as one that does not take place: the person is to be told.
    public void Configure(EntityTypeBuilder<DiscussionSeat> table)
    {
        table.ToTable("DiscussionSeats");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(seat => seat.EventId);
        table.HasOne<Participant>().WithMany().HasForeignKey(seat => seat.ParticipantId);
        table.HasOne<EventSession>().WithMany().HasForeignKey(seat => seat.SessionId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(seat => new { seat.ParticipantId, seat.SessionId, seat.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SeatingVersion> table)
    {
        table.ToTable("SeatingVersions");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(version => version.EventId);
        table.HasIndex(version => new { version.EventId, version.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TableSheet> table)
    {
        table.ToTable("TableSheets");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(sheet => sheet.EventId);
        table.HasOne<EventSession>().WithMany().HasForeignKey(sheet => sheet.SessionId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(sheet => new { sheet.SessionId, sheet.Round, sheet.Table }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SheetEntry> table)
    {
        table.ToTable("SheetEntries");
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(entry => entry.EventId);
        table.HasOne<TableSheet>().WithMany().HasForeignKey(entry => entry.SheetId);
        table.HasOne<Participant>().WithMany().HasForeignKey(entry => entry.OwnerId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Need>().WithMany().HasForeignKey(entry => entry.NeedId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(entry => entry.ClientId).IsUnique();
    }
}
