using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Organisations;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.Ignore(organisation => organisation.Region);
        table.HasIndex(organisation => organisation.Slug).IsUnique();
        table.HasIndex(organisation => organisation.NameKey);
        table.HasIndex(organisation => organisation.WebDomain);
        table.HasIndex(organisation => new { organisation.IsPublished, organisation.RegionCode });
    }
}
