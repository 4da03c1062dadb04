using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Importing;

internal sealed class ImportTables : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportBatch> table)
    {
        table.Property(batch => batch.Kind).HasDefaultValue(ImportedKind.Organisation);
        table.HasOne<Organisation>().WithMany().HasForeignKey(batch => batch.ClusterId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(batch => batch.ImportedBy).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ImportedRecord> table)
    {
        table.HasKey(record => new { record.BatchId, record.RecordId });
        table.HasOne<ImportBatch>().WithMany().HasForeignKey(record => record.BatchId);
    }
}
