using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Importing;

/// <summary>What lists of people do, the same on every database.</summary>
public abstract class PeopleImportContract(RegistryFixture fixture)
{
    private const string Source = "members' meeting, 3 March 2026";

    private static readonly Roster Team = List(
        ["Voornaam", "Achternaam", "E-mail", "Organisatie", "Functie", "Talen"],
        ["Zo\u00eb", "M\u00fcller", "ZOE@invented.example", "House BV", "Press", "nl; de"],
        ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "cell@invented.example", "house", "+1", ""],
        ["Zoe", "Muller", "zoe@invented.example", "", "", ""],
        ["Ben", "Ado", "ben@other.example", "House", "", ""]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_taken_in_told_of_and_erased_as_a_whole()
    {
        var database = fixture.Fresh();
        var (imports, ada) = (new PeopleImportRegister(database), await Cast.Person(database, "Ada"));
        var house = await Cast.Organisation(database, ada, "House");
        // Held already: the same name in another order and spelling with another address; that may be somebody else.
        await new RoleRegister(database).Give(ada, house.Id, (await new PeopleRegister(database).AddSelf(Actor.Command, new PersonEntry { Name = "Ado, B\u00ebn", Mail = "ado@invented.example" }, Cancellation)).Id, RoleKind.Member, Cancellation);
        var columns = RosterColumns.ReadPeople(Team, new Dictionary<string, string>());
        Assert.Equal(["given_name", "family_name", "mail", "organisation", "role", "languages"], columns.Positions.OrderBy(pair => pair.Value).Select(pair => pair.Key));

        var preview = await imports.Preview(ada, Team, columns, Source, Cancellation);
        Assert.Equal((3, 1), (preview.Added, preview.KnownAlready));
        Assert.Equal([null, null, 2, null], preview.Rows.Select(row => row.RepeatsLine));
        Assert.Equal((PersonLikeness.SimilarNameThere, "Ado, B\u00ebn"), Assert.Single(preview.Rows[3].Suggestions) is var same ? (same.Reason, same.Name) : default);

        var batch = await imports.Import(ada, Team, columns, Source, Cancellation);
        Assert.Equal((3, 1, ImportedKind.Person), (batch.Added, batch.Known, batch.Kind));
        var due = (await new NoticeRegister(database).ListDue(cancellation: Cancellation)).OrderBy(one => one.Mail, StringComparer.Ordinal).ToList();
        Assert.Equal(["ben@other.example", "cell@invented.example", "zoe@invented.example"], due.Select(one => one.Mail));
        Assert.Equal(("Zo\u00eb M\u00fcller", "Ada", Source, "House"), (due[2].Name, due[2].EnteredBy, due[2].Source, Assert.Single(due[2].Organisations)));
        Assert.Equal("=cmd|' /C calc'!A0 <script>alert(1)</script>", due[1].Name);
        // The second list knows them by their addresses, and gives a place that was lacking.
        Assert.Equal((0, 4), await imports.Import(ada, Team, columns, Source, Cancellation) is var again ? (again.Added, again.Known) : default);
        await using (var db = database.Read())
        {
            Assert.Equal(5, await db.OrganisationRoles.CountAsync(Cancellation));
            Assert.All(await db.OrganisationRoles.Where(role => role.PersonId != ada.PersonId).ToListAsync(Cancellation), role => Assert.Equal((RoleKind.Member, false), (role.Kind, role.IsShown)));
            Assert.All(await db.People.Where(one => one.Origin == RecordOrigin.Imported).ToListAsync(Cancellation), one => Assert.Equal((ada.PersonId, null), (one.EnteredBy, one.Slug)));
        }

        // Told meanwhile: still taken back, by who took it in and nobody else. Nothing of them stays.
        await new NoticeRegister(database).Give(due[2], "Told", "By Ada", Cancellation);
        var all = new ImportRegister(database);
        await Cast.Refused(RefusalReason.NotFound, () => all.Undo(new Actor(ActorKind.Moderator, Guid.CreateVersion7()), batch.Id));
        Assert.Equal(3, await all.Undo(ada, batch.Id, Cancellation));
        await Cast.Refused(RefusalReason.NotNow, () => all.Undo(ada, batch.Id));
        await using var after = database.Read();
        Assert.Equal((2, 2, 0, 3), (await after.People.CountAsync(Cancellation), await after.OrganisationRoles.CountAsync(Cancellation), await after.OutgoingMails.CountAsync(Cancellation), await after.Erasures.CountAsync(Cancellation)));
        Assert.DoesNotContain(await after.AuditEntries.Select(entry => entry.Before + entry.After).ToListAsync(Cancellation), text => text.Contains("M\u00fcller", StringComparison.Ordinal) || text.Contains("<script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_over_what_is_held_is_not_taken_back_by_others()
    {
        var database = fixture.Fresh();
        var (imports, ada) = (new PeopleImportRegister(database), await Cast.Person(database, "Ada"));
        await Cast.Organisation(database, ada, "House");
        var batch = await imports.Import(ada, Team, RosterColumns.ReadPeople(Team, new Dictionary<string, string>()), Source, Cancellation);
        var notices = new NoticeRegister(database);
        var due = (await notices.ListDue(cancellation: Cancellation))[0];
        await notices.Give(due, "Told", "By Ada", Cancellation);
        await new ConsentRegister(database).Say(await notices.Open(due.PersonId, Cancellation), ConsentPurpose.Matching, false, "2026-11", Cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => new ImportRegister(database).Undo(ada, batch.Id));
        await new ErasureRegister(database).EraseSelf(await notices.Open(due.PersonId, Cancellation), Cancellation);
        Assert.Equal(2, await new ImportRegister(database).Undo(ada, batch.Id, Cancellation));
    }

    [Fact]
    public async Task A_place_that_was_changed_since_stays_when_the_list_goes()
    {
        var database = fixture.Fresh();
        var (imports, ada) = (new PeopleImportRegister(database), await Cast.Person(database, "Ada"));
        var (house, shed, barn) = (await Cast.Organisation(database, ada, "House"), await Cast.Organisation(database, ada, "Shed"), await Cast.Organisation(database, ada, "Barn"));
        var ben = (await new PeopleRegister(database).AddSelf(Actor.Command, new PersonEntry { Name = "Ben Ado", Mail = "ben@other.example" }, Cancellation)).Id;
        await new RoleRegister(database).Give(ada, house.Id, ben, RoleKind.Member, Cancellation);
        var list = List(["name", "mail", "organisation"], ["Ben Ado", "ben@other.example", "Shed"], ["Zoe", "zoe@invented.example", "Shed"]);
        var rest = List(["name", "mail", "organisation"], ["Ben Ado", "ben@other.example", "Barn"]);
        var batches = new List<ImportBatch>();
        foreach (var one in (Roster[])[list, rest])
            batches.Add(await imports.Import(ada, one, RosterColumns.ReadPeople(one, new Dictionary<string, string>()), Source, Cancellation));
        await new RoleRegister(database).Give(ada, shed.Id, ben, RoleKind.Owner, Cancellation);
        Assert.Equal(1, await new ImportRegister(database).Undo(ada, batches[0].Id, Cancellation));
        Assert.Equal(0, await new ImportRegister(database).Undo(ada, batches[1].Id, Cancellation));
        await using var db = database.Read();
        var left = await db.OrganisationRoles.Where(role => role.PersonId == ben).Select(role => new { role.OrganisationId, role.Kind }).ToListAsync(Cancellation);
        Assert.Equal(new HashSet<(Guid, RoleKind)> { (house.Id, RoleKind.Member), (shed.Id, RoleKind.Owner) }, [.. left.Select(role => (role.OrganisationId, role.Kind))]);
        Assert.DoesNotContain(left, role => role.OrganisationId == barn.Id);
    }

    [Fact]
    public async Task Nobody_learns_by_a_list_who_is_here_nor_gives_places_that_are_not_theirs()
    {
        var database = fixture.Fresh();
        var (imports, ada, ben) = (new PeopleImportRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        await Cast.Organisation(database, ada, "House");
        var columns = RosterColumns.ReadPeople(Team, new Dictionary<string, string>());
        await Cast.Refused(RefusalReason.NotAllowed, () => imports.Import(Actor.Anonymous, Team, columns, Source));
        // The organisation is public, and still not his to give places in.
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => imports.Import(ben, Team, columns, Source, Cancellation));
        Assert.Equal(["list.csv:2:4 unknown-organisation", "list.csv:3:4 unknown-organisation", "list.csv:5:4 unknown-organisation"], thrown.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Rule}"));
        var one = List(["name", "mail"], ["Ada", "ada@invented.example"]);
        var preview = await imports.Preview(ben, one, RosterColumns.ReadPeople(one, new Dictionary<string, string>()), Source, Cancellation);
        Assert.Equal((1, 0), (preview.Added, preview.Rows[0].Suggestions.Count));
        Assert.Equal(PersonLikeness.SameMail, (await imports.Preview(Actor.Command, one, RosterColumns.ReadPeople(one, new Dictionary<string, string>()), Source, Cancellation)).Rows[0].Known!.Reason);
    }

    [Fact]
    public async Task Every_problem_is_named_by_line_and_column_and_nobody_is_taken_in()
    {
        var database = fixture.Fresh();
        await Cast.Organisation(database, Actor.Command, "Twin");
        await Cast.Organisation(database, Actor.Command, "Twin GmbH");
        var bad = List(
            ["Name", "Mail", "Organisation", "Languages", "Bron"],
            ["", "", "", "", "list"], ["M\uFFFDller", "no address", "Nowhere", "klingon", ""], [new string('n', 50_000_000), "a@b.example", "TWIN AG", "", "list"], ["Fine", "fine@b.example", "twin-gmbh", "en", "list"]);
        var columns = RosterColumns.ReadPeople(bad, new Dictionary<string, string>());
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => new PeopleImportRegister(database).Import(Actor.Command, bad, columns, null, Cancellation));
        Assert.Equal(
            ["2:2 missing", "2:1 missing", "3:1 wrong-encoding", "3:2 not-a-mail-address", "3:4 unknown-language", "3:3 unknown-organisation", "3:5 missing", "4:1 too-long", "4:3 ambiguous-organisation"],
            thrown.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Rule}"));
        Assert.All(thrown.Problems, problem => Assert.True(problem.ToString().Length < 250));
        await using var db = database.Read();
        Assert.Equal((0, 0), (await db.People.CountAsync(Cancellation), await db.ImportBatches.CountAsync(Cancellation)));
        var nameless = List(["Telefoon", "Bron"], ["1", "list"]);
        Assert.Equal(["no-name-column", "no-mail-column"], Assert.Throws<ProblemsException>(() => RosterColumns.ReadPeople(nameless, new Dictionary<string, string>())).Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public async Task Only_who_may_take_people_along_and_what_is_written_runs_in_no_spreadsheet()
    {
        var database = fixture.Fresh();
        var (ada, ben) = (await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var house = await Cast.Organisation(database, ada, "House");
        await new PeopleImportRegister(database).Import(ada, Team, RosterColumns.ReadPeople(Team, new Dictionary<string, string>()), Source, Cancellation);
        await new RoleRegister(database).Give(ada, house.Id, ben.PersonId!.Value, RoleKind.Member, Cancellation);
        var export = new PeopleExport(database, new DisclosureLog(database));
        await Cast.Refused(RefusalReason.NotAllowed, () => export.Write(Actor.Anonymous, ListFormat.Csv, new MemoryStream()));
        Assert.DoesNotContain("Ben,", await Written(export, ada), StringComparison.Ordinal);
        Assert.Equal("Ben,,,ben@invented.example,,,,,,", (await Written(export, ben)).Split('\n')[1]);
        await new ConsentRegister(database).Say(ben, ConsentPurpose.PublicProfile, true, "2026-11", Cancellation);
        // Who agreed to a public profile is in it, without the address.
        Assert.Contains("Ben,,,,house,,", await Written(export, ada), StringComparison.Ordinal);
        Assert.Equal("export", Assert.Single(await new DisclosureLog(database).ListOwn(ben, Cancellation)).What);

        using var sheet = new MemoryStream();
        Assert.Equal(5, await export.Write(Actor.Command, ListFormat.Xlsx, sheet, Cancellation));
        sheet.Position = 0;
        string[][] rows = [.. MiniExcel.Query(sheet, useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(cell => cell?.ToString() ?? "").ToArray())];
        Assert.Equal(RosterColumns.PeopleFields, rows[0]);
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch("^[=+@\t\r-]", cell));
        // Read back it is the same people, known all.
        var roster = List(rows[0], rows[1..]);
        var preview = await new PeopleImportRegister(database).Preview(Actor.Command, roster, RosterColumns.ReadPeople(roster, new Dictionary<string, string>()), Source, Cancellation);
        Assert.Equal((0, 5), (preview.Added, preview.KnownAlready));
        Assert.Contains(preview.Rows, row => (row.Profile.Name, row.Title) == ("=cmd|' /C calc'!A0 <script>alert(1)</script>", "+1"));
    }

    private static async Task<string> Written(PeopleExport export, Actor actor)
    {
        using var file = new MemoryStream();
        await export.Write(actor, ListFormat.Csv, file, Cancellation);
        file.Position = 0;
        return await new StreamReader(file).ReadToEndAsync(Cancellation);
    }

    private static Roster List(string[] header, params string[][] rows) => new("list.csv", header, [.. rows.Select((row, i) => new RosterRow(i + 2, row))]);
}

public sealed class SqlitePeopleImportTests(SqliteFixture fixture) : PeopleImportContract(fixture);

public sealed class PostgresPeopleImportTests(PostgresFixture fixture) : PeopleImportContract(fixture);
