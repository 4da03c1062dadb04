using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Importing;

/// <summary>
/// Takes lists of people in, all or nothing. Nobody sees them, and nothing is agreed to for them; each is told within the hour by whom and from where they
/// were entered, with a link to see, correct and erase it all. A place in an organisation is a member's: it allows no change.
/// </summary>
public sealed class PeopleImportRegister(RegistryDatabase database)
{
    /// <summary>Says what an import would do.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="roster">The list.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="source">Where the data come from, for rows that do not say it; null where each does.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Rows have problems; all are named, up to 200.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public async Task<PersonRosterPreview> Preview(Actor actor, Roster roster, RosterColumns columns, string? source, CancellationToken cancellation = default)
    {
        DemandSomebody(actor);
        await using var db = database.Read();
        return await Compare(db, actor, roster, columns, source, cancellation);
    }

    /// <summary>Takes a list in: who is known is not added again, but gets the place in the organisation that the row names.</summary>
    /// <param name="actor">Who enters the people.</param>
    /// <param name="roster">The list.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="source">Where the data come from, for rows that do not say it; null where each does.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Rows have problems; nothing is taken in.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public Task<ImportBatch> Import(Actor actor, Roster roster, RosterColumns columns, string? source, CancellationToken cancellation = default)
    {
        DemandSomebody(actor);
        return database.Change(actor, async db =>
        {
            var preview = await Compare(db, actor, roster, columns, source, cancellation);
            var batch = db.Add(new ImportBatch { Kind = ImportedKind.Person, FileName = ImportRegister.ShownName(roster), ImportedBy = actor.PersonId, At = database.Now }).Entity;
            var held = await Held(db, preview, cancellation);
            foreach (var row in preview.Rows)
                if (row.Known is { } known)
                    Place(db, batch, row, known.Id, held);
                else if (row.RepeatsLine is null)
                    Add(db, batch, row, held);
            (batch.Added, batch.Known) = (preview.Added, preview.KnownAlready);
            return batch;
        }, cancellation);
    }

    private static void DemandSomebody(Actor actor)
    {
        if (!actor.IsTrusted)
            Access.DemandPerson(actor);
    }

    private static async Task<HashSet<(Guid Person, Guid Organisation)>> Held(RegistryDb db, PersonRosterPreview preview, CancellationToken cancellation)
    {
        List<Guid> known = [.. preview.Rows.Select(row => row.Known?.Id).OfType<Guid>().Distinct()];
        var roles = await db.OrganisationRoles.Where(role => known.Contains(role.PersonId)).Select(role => new { role.PersonId, role.OrganisationId }).ToListAsync(cancellation);
        return [.. roles.Select(role => (role.PersonId, role.OrganisationId))];
    }

    private void Add(RegistryDb db, ImportBatch batch, PreviewedPerson row, HashSet<(Guid Person, Guid Organisation)> held)
    {
        var person = db.Add(Person.FromList(row.Profile, row.Source, batch.ImportedBy, database.Now)).Entity;
        db.Add(new ImportedRecord { BatchId = batch.Id, RecordId = person.Id, Kind = ImportedKind.Person, Line = row.Line });
        Place(db, batch, row, person.Id, held);
    }

    private static void Place(RegistryDb db, ImportBatch batch, PreviewedPerson row, Guid person, HashSet<(Guid Person, Guid Organisation)> held)
    {
        if (row.Organisation is not { } organisation || !held.Add((person, organisation)))
            return;
        var role = db.Add(new OrganisationRole { OrganisationId = organisation, PersonId = person, Kind = RoleKind.Member, Title = row.Title }).Entity;
        db.Add(new ImportedRecord { BatchId = batch.Id, RecordId = role.Id, Kind = ImportedKind.Role, Line = row.Line });
    }

    private static async Task<PersonRosterPreview> Compare(RegistryDb db, Actor actor, Roster roster, RosterColumns columns, string? source, CancellationToken cancellation)
    {
        var places = await PlacesForPeople.Read(db, actor, cancellation);
        var read = new PersonRosterReader(roster, columns, places, source).Read();
        var known = await SeenPeople.Read(db, actor, places, cancellation);
        var (rows, mails) = (new List<PreviewedPerson>(), new Dictionary<string, long>());
        foreach (var row in read)
        {
            // Two of one name in one organisation with two addresses may be two people: only the address tells.
            long? repeats = mails.TryGetValue(row.Profile.Mail!, out var line) ? line : null;
            rows.Add(new(row.Line, row.Profile, row.Organisation, row.Title, row.Source, known.Find(row), repeats));
            mails.TryAdd(row.Profile.Mail!, row.Line);
        }
        return new(columns.Positions, rows);
    }
}
