using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>Which sheet: a table in a round of a session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Round">Its round, from 1.</param>
/// <param name="Table">The number of the table, from 1.</param>
public sealed record SheetPlace(Guid Session, int Round, int Table);

/// <summary>A sheet as those see it who keep it.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="Round">When and where.</param>
/// <param name="Table">The number of the table.</param>
/// <param name="Topic">What it talks about.</param>
/// <param name="People">Who sits there, those with a role first.</param>
/// <param name="Entries">Its lines, the earliest first.</param>
public sealed record OpenedSheet(HostedEvent Hosted, DiscussionRound Round, int Table, DiscussionTopic Topic, IReadOnlyList<SeatedPerson> People, IReadOnlyList<SheetEntry> Entries);

/// <summary>Somebody at a table.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Role">As what.</param>
public sealed record SeatedPerson(Participant Participant, TableRole Role);

/// <summary>A line as a device sends it, unchecked.</summary>
/// <param name="ClientId">The name that the device gave it.</param>
/// <param name="Version">The version that the device holds; 0 where it never had one from the server.</param>
/// <param name="Kind">What it is; an action without an owner or a date is kept as a proposal.</param>
/// <param name="Noted">The words; blank removes the line.</param>
/// <param name="Owner">A participant at the table; null for none.</param>
/// <param name="Due">By when.</param>
public sealed record SheetLine(Guid ClientId, int Version, SheetKind Kind, string? Noted, Guid? Owner, DateOnly? Due);

/// <summary>What became of a line.</summary>
/// <param name="Entry">As it is kept; null where it is gone.</param>
/// <param name="IsConflict">True where somebody else changed it since: nothing was changed, and the device keeps its words as a line of their own.</param>
public sealed record KeptLine(SheetEntry? Entry, bool IsConflict);

/// <summary>A line of somebody's own, with what its table talked about.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Topic">What the table talked about.</param>
/// <param name="Table">The number of the table.</param>
public sealed record OwnSheetEntry(SheetEntry Entry, string Topic, int Table);

/// <summary>A sheet with its lines.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Entries">Its lines, the earliest first.</param>
public sealed record KeptSheet(TableSheet Sheet, IReadOnlyList<SheetEntry> Entries);

/// <summary>
/// What tables write down. Its facilitator and its reporter keep a sheet, beside those who organise; also once the event is closed, as what was typed without
/// a network comes late. The same line sent twice is kept once.
/// </summary>
public sealed class SheetRegister(RegistryDatabase database)
{
    /// <summary>The most characters of a line.</summary>
    public const int LongestLine = 2_000;

    private const int MostLines = 200;
    private const int LongestTitle = 100;

    /// <summary>A sheet of the actor's to keep.</summary>
    /// <exception cref="RefusedException">No such table, not published, or not the actor's to keep.</exception>
    public async Task<OpenedSheet> Open(Actor actor, string slug, SheetPlace place, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Demand(db, actor, slug, place, cancellation);
    }

    /// <summary>Keeps a line, changes it or, where it is blank, removes it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The line is too long, or names somebody who is not at the table.</exception>
    /// <exception cref="RefusedException">Not the actor's to keep, or full.</exception>
    public Task<KeptLine> Keep(Actor actor, string slug, SheetPlace place, SheetLine line, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var noted = PlainText.ReadLines(line.Noted, "noted", LongestLine, problems);
        if (line.ClientId == Guid.Empty)
            problems.Add("client", "missing", "", Phrase.Of("the line has no name; load the page again"));
        return database.Change(actor, async db =>
        {
            var opened = await Demand(db, actor, slug, place, cancellation);
            if (line.Owner is { } owner && opened.People.All(one => one.Participant.Id != owner))
                problems.Add("owner", "unknown-choice", "", Phrase.Of("choose somebody at this table"));
            problems.ThrowIfAny();
            var held = await db.Set<SheetEntry>().FirstOrDefaultAsync(one => one.ClientId == line.ClientId, cancellation);
            // A line of another table is nobody's here, whoever knows its name.
            if (held is not null && opened.Entries.All(one => one.Id != held.Id))
                throw RefusedException.NotFound();
            var kind = line.Kind is SheetKind.Action or SheetKind.Proposal ? (line is { Owner: not null, Due: not null } ? SheetKind.Action : SheetKind.Proposal) : line.Kind;
            if (Says(held, noted, kind, line))
                return new KeptLine(held, false);
            if ((held?.Version ?? 0) != line.Version)
                return new KeptLine(held, true);
            if (noted is null)
            {
                db.Remove(held!);
                return new KeptLine(null, false);
            }
            if (held is null)
            {
                var sheet = await SheetOf(db, opened, place, cancellation);
                if (await db.Set<SheetEntry>().CountAsync(one => one.SheetId == sheet.Id, cancellation) >= MostLines)
                    throw RefusedException.NotNow(Phrase.Of($"a sheet has at most {MostLines} lines"));
                held = db.Add(new SheetEntry { EventId = opened.Hosted.Id, SheetId = sheet.Id, ClientId = line.ClientId, NotedAt = database.Now }).Entity;
            }
            (held.Kind, held.Noted, held.OwnerId, held.Due, held.SavedAt) = (kind, noted, line.Owner, line.Due, database.Now);
            return new KeptLine(held, false);
        }, cancellation);
    }

    /// <summary>All sheets of an event, for those who organise, in the order of tables and rounds.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<KeptSheet>> List(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var sheets = await db.Set<TableSheet>().Where(one => one.EventId == hosted.Id).OrderBy(one => one.Table).ThenBy(one => one.OpenedAt).ToListAsync(cancellation);
        var entries = (await db.Set<SheetEntry>().Where(one => one.EventId == hosted.Id).OrderBy(one => one.NotedAt).ThenBy(one => one.Id).ToListAsync(cancellation)).ToLookup(one => one.SheetId);
        return [.. sheets.Select(one => new KeptSheet(one, [.. entries[one.Id]]))];
    }

    /// <summary>What was noted as the actor's own: needs, offers and actions.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<OwnSheetEntry>> ListOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var own = await ParticipantRegister.DemandOwn(db, actor, await EventAccess.DemandSeen(db, actor, slug, cancellation), cancellation);
        return [.. (await (from entry in db.Set<SheetEntry>()
                           join sheet in db.Set<TableSheet>() on entry.SheetId equals sheet.Id
                           where entry.OwnerId == own.Id
                           orderby entry.NotedAt, entry.Id
                           select new { entry, sheet.Topic, sheet.Table }).ToListAsync(cancellation)).Select(one => new OwnSheetEntry(one.entry, one.Topic, one.Table))];
    }

    /// <summary>Makes a draft of the registry of a need or an offer that was noted as the actor's own.</summary>
    /// <param name="actor">Its owner.</param>
    /// <param name="slug">The event.</param>
    /// <param name="id">The line.</param>
    /// <param name="organisation">The actor's organisation.</param>
    /// <param name="language">The language that the words are taken to be in, ISO 639-1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">Not the actor's, no need and no offer, made already, or the actor may not write for the organisation.</exception>
    public Task<Need> MakeNeed(Actor actor, string slug, Guid id, Guid organisation, string language, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var own = await ParticipantRegister.DemandOwn(db, actor, await EventAccess.DemandSeen(db, actor, slug, cancellation), cancellation);
        var entry = await db.Set<SheetEntry>().FirstOrDefaultAsync(one => one.Id == id && one.OwnerId == own.Id, cancellation) ?? throw RefusedException.NotFound();
        if (entry.Kind is not (SheetKind.Need or SheetKind.Offer))
            throw RefusedException.NotNow(Phrase.Of("this is neither a need nor an offer"));
        if (entry.NeedId is not null)
            throw RefusedException.NotNow(Phrase.Of("this was put in the registry already"));
        var sheet = await db.Set<TableSheet>().FirstAsync(one => one.Id == entry.SheetId, cancellation);
        var need = await NeedRegister.Write(db, actor, organisation, NeedProfile.From(Said(entry, sheet.Theme, language), database.Now), database.Now, cancellation);
        entry.NeedId = need.Id;
        return need;
    }, cancellation);

    internal static async Task<OpenedSheet> Demand(RegistryDb db, Actor actor, string slug, SheetPlace place, CancellationToken cancellation)
    {
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        if (hosted.Status is not (EventStatus.Published or EventStatus.Closed))
            throw RefusedException.NotFound();
        var discussion = await DiscussionRegister.Read(db, hosted.Id, cancellation);
        var round = discussion.Rounds.FirstOrDefault(one => one.SessionId == place.Session && one.Number == place.Round) ?? throw RefusedException.NotFound();
        var topic = discussion.TopicOf(place.Table) ?? throw RefusedException.NotFound();
        var people = (await (from seat in db.Set<DiscussionSeat>()
                             join one in db.Participants on seat.ParticipantId equals one.Id
                             where seat.SessionId == place.Session && seat.Round == place.Round && seat.Table == place.Table && one.State == ParticipantState.Registered
                             select new { one, seat.Role }).ToListAsync(cancellation))
            .Select(one => new SeatedPerson(one.one, one.Role)).OrderBy(one => one.Role == TableRole.Guest ? 2 : (int)one.Role - 1).ThenBy(one => one.Participant.NameKey, StringComparer.Ordinal).ToList();
        if (!people.Any(one => one.Role != TableRole.Guest && one.Participant.PersonId == actor.PersonId) && !await EventAccess.Organises(db, actor, hosted.OrganisationId, cancellation))
            throw RefusedException.NotFound();
        var entries = await (from entry in db.Set<SheetEntry>()
                             join sheet in db.Set<TableSheet>() on entry.SheetId equals sheet.Id
                             where sheet.SessionId == place.Session && sheet.Round == place.Round && sheet.Table == place.Table
                             orderby entry.NotedAt, entry.Id
                             select entry).ToListAsync(cancellation);
        return new(hosted, round, place.Table, topic, people, entries);
    }

    // What was sent before and not heard of: kept once, and answered as the first time.
    private static bool Says(SheetEntry? held, string? noted, SheetKind kind, SheetLine line) =>
        held is null ? noted is null : noted is not null && held.Noted == noted && held.Kind == kind && held.OwnerId == line.Owner && held.Due == line.Due;

    private async Task<TableSheet> SheetOf(RegistryDb db, OpenedSheet opened, SheetPlace place, CancellationToken cancellation) =>
        await db.Set<TableSheet>().FirstOrDefaultAsync(one => one.SessionId == place.Session && one.Round == place.Round && one.Table == place.Table, cancellation)
        ?? db.Add(new TableSheet { EventId = opened.Hosted.Id, SessionId = place.Session, Round = place.Round, Table = place.Table, Topic = opened.Topic.Title, Theme = opened.Topic.Theme, OpenedAt = database.Now }).Entity;

    // The first words make the title, as far as a line reaches; all of them are the description.
    private static NeedEntry Said(SheetEntry entry, string? theme, string language) => new()
    {
        Type = entry.Kind == SheetKind.Need ? NeedType.TechnologyRequest : NeedType.TechnologyOffer,
        Title = [new(language, Begin(entry.Noted.ReplaceLineEndings(" ")))],
        Description = [new(language, entry.Noted)],
        Tags = theme is null ? [] : [theme],
    };

    private static string Begin(string line)
    {
        if (line.Length <= LongestTitle)
            return line;
        var word = line.LastIndexOf(' ', LongestTitle - 1);
        return line[..(word > LongestTitle / 2 ? word : LongestTitle - 1)] + "…";
    }
}
