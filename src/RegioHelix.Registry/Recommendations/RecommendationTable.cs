using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Recommendations;

internal sealed class RecommendationTable : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> table)
    {
        table.HasOne(one => one.Event).WithMany().HasForeignKey(one => one.EventId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne(one => one.Owner).WithMany().HasForeignKey(one => one.OwnerId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(one => new { one.Status, one.DueOn });
    }
}
