using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Audit;

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.HasIndex(entry => new { entry.RecordId, entry.At });
        table.HasIndex(entry => entry.SubjectId);
        table.HasIndex(entry => entry.OtherSubjectId);
    }
}
