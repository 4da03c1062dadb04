using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>Adds the rows of one import to what is about to be saved.</summary>
internal sealed class RosterIntake(RegistryDb db, ImportBatch batch, DateTimeOffset now, Guid? owner, bool published, HashSet<string> slugs, HashSet<Guid> members)
{
    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="known">The organisation that it is; null for a new one.</param>
    /// <param name="decided">True where somebody said so: then it is added even if an earlier row looks the same.</param>
    public void Take(PreviewedRow row, Guid? known, bool decided)
    {
        if (known is null && (row.RepeatsLine is null || decided))
        {
            Join(Add(row), row.Line);
            batch.Added++;
            return;
        }
        batch.Known++;
        if (known is { } organisation)
            Join(organisation, row.Line);
    }

    private Guid Add(PreviewedRow row)
    {
        var organisation = Organisation.From(row.Profile, RecordOrigin.Imported, now);
        organisation.Slug = Slug.From(organisation.Name, organisation.Id, slugs);
        slugs.Add(organisation.Slug);
        organisation.IsPublished = published;
        db.Add(organisation);
        if (organisation.Kind == OrganisationKind.ClusterOrganisation)
            db.Add(new ClusterProfile { Id = organisation.Id });
        if (owner is { } person)
            db.Add(new OrganisationRole { OrganisationId = organisation.Id, PersonId = person, Kind = RoleKind.Owner });
        Note(organisation.Id, ImportedKind.Organisation, row.Line);
        return organisation.Id;
    }

    private void Join(Guid organisation, long line)
    {
        if (batch.ClusterId is not { } cluster || organisation == cluster || !members.Add(organisation))
            return;
        Note(db.Add(new ClusterMembership { ClusterId = cluster, MemberId = organisation }).Entity.Id, ImportedKind.Membership, line);
    }

    private void Note(Guid record, ImportedKind kind, long line) => db.Add(new ImportedRecord { BatchId = batch.Id, RecordId = record, Kind = kind, Line = line });
}
