using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Outcomes;

internal sealed class OutcomeTables : IEntityTypeConfiguration<FollowedPair>, IEntityTypeConfiguration<OutcomeAnswer>, IEntityTypeConfiguration<EventFollowing>
{
    public void Configure(EntityTypeBuilder<FollowedPair> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(one => one.EventId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Introduction>().WithMany().HasForeignKey(one => one.IntroductionId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(one => one.OneId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(one => one.OtherId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OneOrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OtherOrganisationId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => new { one.EventId, one.OneId, one.OtherId }).IsUnique();
        table.HasIndex(one => one.MetOn);
    }

    public void Configure(EntityTypeBuilder<OutcomeAnswer> table)
    {
        table.HasOne(one => one.Pair).WithMany().HasForeignKey(one => one.PairId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => new { one.PairId, one.Side, one.Wave }).IsUnique();
        table.HasIndex(one => one.SecretHash);
    }

    public void Configure(EntityTypeBuilder<EventFollowing> table)
    {
        table.HasOne<HostedEvent>().WithMany().HasForeignKey(one => one.EventId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(one => one.EventId).IsUnique();
    }
}
