using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Events;

internal sealed class EventTables : IEntityTypeConfiguration<HostedEvent>, IEntityTypeConfiguration<EventSession>, IEntityTypeConfiguration<EventSlot>, IEntityTypeConfiguration<EventRoom>,
    IEntityTypeConfiguration<EventTable>, IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<MeetingWish>, IEntityTypeConfiguration<PlannedMeeting>, IEntityTypeConfiguration<ProgrammeVersion>
{
    public void Configure(EntityTypeBuilder<HostedEvent> table)
    {
        table.HasOne(hosted => hosted.Organisation).WithMany().HasForeignKey(hosted => hosted.OrganisationId);
        table.Ignore(hosted => hosted.LinksHoldUntil).Ignore(hosted => hosted.KeptUntil);
        // Events from before it could be chosen are kept for as long as usual.
        table.Property(hosted => hosted.KeepMonths).HasDefaultValue(EventProfile.UsualKeepMonths);
        table.HasIndex(hosted => hosted.Slug).IsUnique();
        table.HasIndex(hosted => new { hosted.Status, hosted.LastDay });
    }

    public void Configure(EntityTypeBuilder<EventSession> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(session => session.EventId);
        table.HasOne<EventRoom>().WithMany().HasForeignKey(session => session.RoomId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<EventSlot> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(slot => slot.EventId);
        table.HasOne<EventSession>().WithMany().HasForeignKey(slot => slot.SessionId);
        table.HasIndex(slot => new { slot.EventId, slot.StartsAt });
    }

    public void Configure(EntityTypeBuilder<EventRoom> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(room => room.EventId);
        table.HasIndex(room => new { room.EventId, room.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EventTable> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(one => one.EventId);
        table.HasOne<EventRoom>().WithMany().HasForeignKey(one => one.RoomId);
        table.HasIndex(one => new { one.RoomId, one.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Participant> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(participant => participant.EventId);
        table.HasOne<Person>().WithMany().HasForeignKey(participant => participant.PersonId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(participant => participant.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(participant => new { participant.EventId, participant.PersonId }).IsUnique();
        table.HasIndex(participant => new { participant.EventId, participant.NameKey });
    }

    public void Configure(EntityTypeBuilder<MeetingWish> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(wish => wish.EventId);
        table.HasOne<Participant>().WithMany().HasForeignKey(wish => wish.AskerId);
        table.HasOne<Participant>().WithMany().HasForeignKey(wish => wish.AskedId);
        table.Ignore(wish => wish.Weight);
        table.HasIndex(wish => new { wish.AskerId, wish.AskedId }).IsUnique();
        table.HasIndex(wish => new { wish.Status, wish.ExpiresAt });
    }

    // With a person, a slot or a table that goes, the meeting stays as one that does not take place: the other is to be told.
    public void Configure(EntityTypeBuilder<PlannedMeeting> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(meeting => meeting.EventId);
        table.HasOne<Participant>().WithMany().HasForeignKey(meeting => meeting.OneId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Participant>().WithMany().HasForeignKey(meeting => meeting.OtherId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<EventSlot>().WithMany().HasForeignKey(meeting => meeting.SlotId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<EventTable>().WithMany().HasForeignKey(meeting => meeting.TableId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(meeting => new { meeting.OneId, meeting.OtherId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgrammeVersion> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(version => version.EventId);
        table.HasIndex(version => new { version.EventId, version.Number }).IsUnique();
    }
}
