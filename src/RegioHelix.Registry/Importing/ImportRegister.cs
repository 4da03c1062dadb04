using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>Takes lists of organisations in, all or nothing, and takes lists back as a whole while nobody has worked on what they brought.</summary>
public sealed class ImportRegister(RegistryDatabase database)
{
    private readonly ErasureRegister erasures = new(database);

    /// <summary>Says what an import would do.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Rows have problems; all are named, up to 200.</exception>
    public async Task<RosterPreview> Preview(Actor actor, Roster roster, RosterColumns columns, CancellationToken cancellation = default)
    {
        var read = RosterReader.Read(roster, columns, database.Now);
        await using var db = database.Read();
        return Compare(read, columns, await Known(db, actor, cancellation));
    }

    /// <summary>Takes a list in: rows that are known are not added again, but become members too where a cluster organisation is named.</summary>
    /// <param name="actor">Who owns what is added.</param>
    /// <param name="roster">The list.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="cluster">The cluster organisation whose members they are; null for none.</param>
    /// <param name="decisions">For lines where somebody decided: the organisation it is, or null to add it as new. Others go as the preview says.</param>
    /// <param name="published">True to make public what is added.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Rows have problems; nothing is taken in.</exception>
    /// <exception cref="RefusedException">Nobody is signed in, the cluster organisation is not the actor's, or a decision names an organisation that the actor does not see.</exception>
    public Task<ImportBatch> Import(Actor actor, Roster roster, RosterColumns columns, Guid? cluster = null, IReadOnlyDictionary<long, Guid?>? decisions = null, bool published = false, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            Access.DemandPerson(actor);
        var read = RosterReader.Read(roster, columns, database.Now);
        return database.Change(actor, async db =>
        {
            if (cluster is { } one)
                await DemandCluster(db, actor, one, cancellation);
            var known = await Known(db, actor, cancellation);
            // Whose organisation somebody may not see is not to be found by naming its id.
            if (decisions?.Values.Any(decided => decided is { } named && !known.Has(named)) == true)
                throw RefusedException.NotFound();
            var preview = Compare(read, columns, known);
            var batch = db.Add(new ImportBatch { FileName = ShownName(roster), ClusterId = cluster, ImportedBy = actor.PersonId, At = database.Now }).Entity;
            var intake = new RosterIntake(db, batch, database.Now, actor.PersonId, published, await Slugs(db, cancellation), cluster is { } has ? await Members(db, has, cancellation) : []);
            foreach (var row in preview.Rows)
                intake.Take(row, decisions is not null && decisions.TryGetValue(row.Line, out var decided) ? decided : row.Known?.Id, decisions?.ContainsKey(row.Line) == true);
            return batch;
        }, cancellation);
    }

    /// <summary>Takes an import back: everything it added goes, unless somebody has edited, published, answered or joined any of it since. Places of people who were known already stay where they were changed.</summary>
    /// <returns>How many organisations or people were removed.</returns>
    /// <exception cref="RefusedException">No such import of the actor's, taken back already, or worked on since.</exception>
    public Task<int> Undo(Actor actor, Guid batch, CancellationToken cancellation = default) => database.ChangeAlone(actor, $"import:{batch}", async db =>
    {
        var import = await db.ImportBatches.FirstOrDefaultAsync(one => one.Id == batch && !ImportBatch.OurOwn.Contains(one.FileName), cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsModerating || (import.Kind == ImportedKind.Person && !actor.IsTrusted))
            if (actor.PersonId is null || import.ImportedBy != actor.PersonId)
                throw RefusedException.NotFound();
        if (import.UndoneAt is not null)
            throw RefusedException.NotNow(Phrase.Of("this import was taken back already"));
        var brought = (await db.ImportedRecords.Where(record => record.BatchId == batch).ToListAsync(cancellation)).ToLookup(record => record.Kind, record => record.RecordId);
        import.UndoneAt = database.Now;
        return import.Kind == ImportedKind.Person ? await UndoPeople(db, brought, cancellation) : await UndoOrganisations(db, import, brought, cancellation);
    }, cancellation);

    private static async Task<int> UndoOrganisations(RegistryDb db, ImportBatch import, ILookup<ImportedKind, Guid> brought, CancellationToken cancellation)
    {
        Guid[] organisations = [.. brought[ImportedKind.Organisation]];
        Guid[] memberships = [.. brought[ImportedKind.Membership]];
        if (await ImportedWork.FindFirst(db, import, organisations, memberships, cancellation) is { } edited)
            throw RefusedException.NotNow(Phrase.Of($"somebody has worked on {edited} since; remove one by one what is to go"));
        db.RemoveRange(await db.Memberships.Where(one => memberships.Contains(one.Id)).ToListAsync(cancellation));
        var left = await db.Organisations.Where(one => organisations.Contains(one.Id)).ToListAsync(cancellation);
        db.RemoveRange(left);
        return left.Count;
    }

    // People who were entered and should not have been are erased like who asks for it: nothing of them stays, in the trail neither, and no backup brings them back.
    private async Task<int> UndoPeople(RegistryDb db, ILookup<ImportedKind, Guid> brought, CancellationToken cancellation)
    {
        Guid[] people = [.. brought[ImportedKind.Person]];
        Guid[] roles = [.. brought[ImportedKind.Role]];
        if (await ImportedWork.CountTaken(db, people, roles, cancellation) is > 0 and var taken)
            throw RefusedException.NotNow(Phrase.Of($"{taken} of these people have taken over what is held on them, or others have worked on it; each can still erase it"));
        // A place that somebody who was known already has got more by since, as an owner, is no longer what the list gave: it stays.
        db.RemoveRange(await db.OrganisationRoles.Where(role => roles.Contains(role.Id) && !people.Contains(role.PersonId) && role.Version == 1).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        var left = await db.People.Where(one => people.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellation);
        await erasures.EraseAll(db, left, cancellation);
        return left.Count;
    }

    /// <summary>The actor's imports, the latest first; all of them for who looks after what is published.</summary>
    public async Task<IReadOnlyList<ImportBatch>> List(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var (all, organisations) = (actor.IsTrusted, actor.IsModerating);
        var batches = db.ImportBatches.Where(one => !ImportBatch.OurOwn.Contains(one.FileName) && (all || (organisations && one.Kind == ImportedKind.Organisation) || (one.ImportedBy != null && one.ImportedBy == actor.PersonId)));
        return await batches.OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(100).ToListAsync(cancellation);
    }

    internal static string ShownName(Roster roster) => Path.GetFileName(roster.File) is { Length: > 0 } name && !ImportBatch.OurOwn.Contains(name) ? name : "list";

    private static async Task DemandCluster(RegistryDb db, Actor actor, Guid cluster, CancellationToken cancellation)
    {
        await Access.Demand(db, actor, cluster, RoleKind.Editor, cancellation);
        if (!await db.Clusters.AnyAsync(one => one.Id == cluster, cancellation))
            throw RefusedException.NotNow(Phrase.Of("this is no cluster organisation; change its kind first"));
    }

    private static async Task<KnownOrganisations> Known(RegistryDb db, Actor actor, CancellationToken cancellation) =>
        new(await db.VisibleTo(actor).Select(one => new KnownOrganisation(one.Id, one.Slug, one.Name, one.NameKey, one.WebDomain, one.RegionCode)).ToListAsync(cancellation));

    private static async Task<HashSet<string>> Slugs(RegistryDb db, CancellationToken cancellation) => [.. await db.Organisations.Select(one => one.Slug).ToListAsync(cancellation)];

    private static async Task<HashSet<Guid>> Members(RegistryDb db, Guid cluster, CancellationToken cancellation) =>
        [.. await db.Memberships.Where(one => one.ClusterId == cluster).Select(one => one.MemberId).ToListAsync(cancellation)];

    private static RosterPreview Compare(IReadOnlyList<ReadRow> read, RosterColumns columns, KnownOrganisations known)
    {
        var (rows, names, domains) = (new List<PreviewedRow>(), new Dictionary<string, long>(), new Dictionary<string, long>());
        foreach (var (line, profile, mayLieIn) in read)
        {
            var name = $"{Spelling.Key(profile.Name)}|{profile.Region?.Country}";
            var domain = profile.Website is null ? null : WebAddress.Domain(profile.Website);
            long? repeats = domain is not null && domains.TryGetValue(domain, out var sameDomain) ? sameDomain : names.TryGetValue(name, out var sameName) ? sameName : null;
            rows.Add(new(line, profile, known.Find(profile), repeats, mayLieIn));
            names.TryAdd(name, line);
            if (domain is not null)
                domains.TryAdd(domain, line);
        }
        return new(columns.Positions, rows);
    }
}
