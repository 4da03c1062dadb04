using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Jobs;

/// <summary>
/// That a job changed the registry: written in the same transaction as what it changed. A job whose process died between its change and its end runs
/// again, finds this, and changes nothing twice.
/// </summary>
public sealed class JobEffect
{
    /// <summary>The job.</summary>
    public Guid JobId { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }
}

internal sealed class JobEffectTable : IEntityTypeConfiguration<JobEffect>
{
    public void Configure(EntityTypeBuilder<JobEffect> table)
    {
        table.HasKey(effect => effect.JobId);
        table.Property(effect => effect.JobId).ValueGeneratedNever();
        table.HasIndex(effect => effect.At);
    }
}
