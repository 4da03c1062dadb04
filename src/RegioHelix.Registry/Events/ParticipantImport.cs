using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>What taking in a list of participants would do.</summary>
/// <param name="Columns">Which column holds which field.</param>
/// <param name="Unread">Columns that are not read.</param>
/// <param name="Rows">The rows that would be added.</param>
/// <param name="Known">How many rows have an address that is in the list already.</param>
/// <param name="Problems">What is wrong, row by row; nothing is taken in while something is.</param>
public sealed record ParticipantPreview(IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string> Unread, IReadOnlyList<(long Line, ParticipantProfile Profile)> Rows, int Known, IReadOnlyList<Problem> Problems);

/// <summary>Lists of participants: looked at with what is wrong in each row, then taken in whole or not at all.</summary>
public sealed class ParticipantImport(RegistryDatabase database, ParticipantRegister register)
{
    private const int MostProblems = 200;

    // Folded words of headers as lists in Europe have them.
    private static readonly FrozenDictionary<string, string> Words = Of(
        ("name", "name|naam|nom|nome|nombre|full name|volledige naam|participant|deelnemer|teilnehmer"),
        ("first_name", "first name|voornaam|vorname|prenom|given name"),
        ("last_name", "last name|achternaam|nachname|surname|family name"),
        ("mail", "mail|email|e mail|e mailadres|mailadres|courriel|email address"),
        ("organisation", "organisation|organization|organisatie|company|bedrijf|firma|entreprise|azienda|empresa|affiliation"),
        ("kind", "kind|soort|type|type of organisation|helix"),
        ("region", "region|regio|nuts|nuts code|nuts2|nuts 2|region code"),
        ("town", "town|city|stad|plaats|ort|ville|citta|ciudad"),
        ("languages", "languages|language|talen|taal|sprachen|langues|lingue"),
        ("themes", "themes|theme|thema|themas|themen|topics"),
        ("seeks", "seeks|looks for|looking for|zoekt|sucht|cherche|need|needs|vraag"),
        ("offers", "offers|offer|biedt|bietet|propose|aanbod"),
        ("most_meetings", "most meetings|maximum|max meetings|maximum meetings|hoogstens"),
        ("access_needs", "access needs|accessibility|toegankelijkheid|dietary|dieet|special needs"));

    private static readonly FrozenDictionary<string, OrganisationKind> Kinds = Of(
            ("Company", "company|business|bedrijf|unternehmen|entreprise|sme|mkb|industry"), ("Research", "research|university|universiteit|kennisinstelling|universitat|forschung|academia"),
            ("PublicBody", "public|publicbody|public body|government|overheid|authority"), ("CivilSociety", "civil society|civilsociety|association|ngo|vereniging|maatschappelijk"),
            ("ClusterOrganisation", "cluster|clusterorganisation|cluster organisation|clusterorganisatie"), ("Intermediary", "intermediary|agency|chamber|kamer|incubator|investor"))
        .ToFrozenDictionary(pair => pair.Key, pair => Enum.Parse<OrganisationKind>(pair.Value), StringComparer.Ordinal);

    /// <summary>Reads a list without doing anything.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<ParticipantPreview> Preview(Actor actor, string slug, Roster roster, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        return await Read(db, hosted, roster, cancellation);
    }

    /// <summary>Takes a list in: those who are known by their address stay as they are.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="roster">The list.</param>
    /// <param name="agreedElsewhere">True where the people said elsewhere that they come and may be shown to the others; else each is asked by mail.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Who was added.</returns>
    /// <exception cref="ProblemsException">A row has a problem: nothing is taken in.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<IReadOnlyList<Participant>> Take(Actor actor, string slug, Roster roster, bool agreedElsewhere, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var preview = await Read(db, hosted, roster, cancellation);
        if (preview.Problems.Count > 0)
            throw new ProblemsException([.. preview.Problems]);
        await ParticipantRegister.DemandRoom(db, hosted, preview.Rows.Count, cancellation);
        var added = new List<Participant>();
        var free = await Waiting.Free(db, hosted, cancellation);
        foreach (var (_, profile) in preview.Rows)
        {
            var one = await register.Enter(db, actor, hosted, profile, agreedElsewhere, RecordOrigin.Imported, cancellation);
            // Those of this list are not in the database yet, where places are counted.
            if (one.State is ParticipantState.Registered or ParticipantState.Waiting)
                one.State = free-- > 0 ? ParticipantState.Registered : ParticipantState.Waiting;
            added.Add(one);
        }
        return (IReadOnlyList<Participant>)added;
    }, cancellation);

    private static async Task<ParticipantPreview> Read(RegistryDb db, HostedEvent hosted, Roster roster, CancellationToken cancellation)
    {
        var positions = new Dictionary<string, int>();
        for (var column = 0; column < roster.Header.Count; column++)
            if (Words.TryGetValue(Spelling.Fold(roster.Header[column].Replace('_', ' ')), out var field))
                positions.TryAdd(field, column);
        var columns = positions.ToDictionary(pair => pair.Key, pair => roster.Header[pair.Value]);
        string[] unread = [.. roster.Header.Where((_, at) => !positions.ContainsValue(at))];
        if (!positions.ContainsKey("name") && !positions.ContainsKey("first_name") && !positions.ContainsKey("last_name"))
            return new(columns, unread, [], 0, [new Problem(roster.File, 1, 0, "no-name-column", "", Phrase.Of($"give the column of names the header name; the columns are {string.Join(", ", roster.Header)}"))]);
        var known = (await db.People.Where(one => one.Mail != null && db.Participants.Any(participant => participant.EventId == hosted.Id && participant.PersonId == one.Id)).Select(one => one.Mail!).ToListAsync(cancellation)).ToHashSet();
        var (rows, problems, lines, passed) = (new List<(long, ParticipantProfile)>(), new List<Problem>(), new Dictionary<string, long>(), 0);
        foreach (var row in roster.Rows.TakeWhile(_ => problems.Count < MostProblems))
        {
            var found = new FieldProblems(roster.File, row.Line) { Columns = positions.ToDictionary(pair => pair.Key, pair => pair.Value + 1) };
            var profile = ParticipantProfile.Read(Entry(row, positions, found), found);
            if (profile.Mail is { } mail && !lines.TryAdd(mail, row.Line))
                found.Add("mail", "entered-twice", mail, Phrase.Of($"this address stands in line {lines[mail]} too; keep one of the two"));
            problems.AddRange(found.Problems);
            if (profile.Mail is { } address && known.Contains(address))
                passed++;
            else
                rows.Add((row.Line, profile));
        }
        return new(columns, unread, rows, passed, problems);
    }

    private static ParticipantEntry Entry(RosterRow row, Dictionary<string, int> positions, FieldProblems problems)
    {
        string Get(string field) => positions.TryGetValue(field, out var at) && at < row.Fields.Count ? FormulaMark.Remove(row.Fields[at].Trim()) : "";
        var name = Get("name");
        return new()
        {
            Name = name.Length > 0 ? name : $"{Get("first_name")} {Get("last_name")}".Trim(),
            Mail = Get("mail"),
            OrganisationName = Get("organisation"),
            Kind = Kind(Get("kind"), problems),
            Region = Get("region"),
            Town = Get("town"),
            Languages = Split(Get("languages")),
            Themes = Split(Get("themes")),
            Seeks = Get("seeks"),
            Offers = Get("offers"),
            MostMeetings = Whole(Get("most_meetings"), problems),
            AccessNeeds = Get("access_needs"),
        };
    }

    private static string[] Split(string text) => text.Split([';', '|', ',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static OrganisationKind? Kind(string text, FieldProblems problems)
    {
        if (text.Length == 0)
            return null;
        if (Kinds.TryGetValue(text.Length > 60 ? "" : Spelling.Fold(text), out var kind))
            return kind;
        problems.Add("kind", "unknown-word", text, Phrase.Of($"choose one of {string.Join(", ", Enum.GetNames<OrganisationKind>())}"));
        return null;
    }

    private static int? Whole(string text, FieldProblems problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add("most_meetings", "not-a-number", text, Phrase.Of("give a whole number, or leave the cell empty"));
        return null;
    }

    private static FrozenDictionary<string, string> Of(params (string Field, string Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split('|').Select(word => (word, entry.Field))).ToFrozenDictionary(pair => pair.word, pair => pair.Field, StringComparer.Ordinal);
}
