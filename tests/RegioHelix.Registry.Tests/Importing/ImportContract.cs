using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Importing;

/// <summary>What lists do, the same on every database.</summary>
public abstract class ImportContract(RegistryFixture fixture)
{
    private static readonly Roster Members = List(
        ["Firma", "NUTS", "URL", "NACE", "Omschrijving", "Town"],
        ["Büro Invented GmbH", "DE21", "www.buero.example", "C31; 62.01", "Möbel", "München"],
        ["Buro Invented", "DE", "", "", "", ""],
        ["=HYPERLINK(\"http://bad.example\")", "", "", "", "-1+1", "@town"],
        ["Zwilling <script>alert(1)</script>", "AT12", "https://buero.example/zwei", "", "", ""],
        ["Neues Werk Invented", "AT12", "", "", "", ""]);

    [Fact]
    public async Task A_list_is_taken_in_once_and_taken_back_as_a_whole()
    {
        var database = fixture.Fresh();
        var (imports, clusters, ada, ben) = (new ImportRegister(database), new ClusterRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var cluster = await Cast.Organisation(database, ada, "Cluster", OrganisationKind.ClusterOrganisation);
        var known = await Cast.Organisation(database, ben, "Neues Werk Inventid");
        var same = await Cast.Organisation(database, ben, "Zwilling script alert 1 script AG");
        var columns = RosterColumns.Guess(Members);
        Assert.Equal(["name", "region", "website", "tags", "description", "town"], columns.Positions.OrderBy(pair => pair.Value).Select(pair => pair.Key));

        var preview = await imports.Preview(ada, Members, columns, TestContext.Current.CancellationToken);
        Assert.Equal((3, 2), (preview.Added, preview.KnownAlready));
        Assert.Equal([null, 2, null, 2, null], preview.Rows.Select(row => row.RepeatsLine));
        Assert.Equal((same.Id, DuplicateReason.SameName), (preview.Rows[3].Known!.Id, preview.Rows[3].Known!.Reason));
        Assert.Equal((null, known.Id, DuplicateReason.SimilarName), (preview.Rows[4].Known, preview.Rows[4].Suggestions[0].Id, preview.Rows[4].Suggestions[0].Reason));

        var batch = await imports.Import(ada, Members, columns, cluster.Id, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((3, 2), (batch.Added, batch.Known));
    }

    [Fact]
    public async Task Nobody_takes_in_or_back_what_is_not_theirs()
    {
        var database = fixture.Fresh();
        var (imports, ada, ben) = (new ImportRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var cluster = await Cast.Organisation(database, ada, "Cluster", OrganisationKind.ClusterOrganisation);
        var columns = RosterColumns.Guess(Members);
        await Cast.Refused(RefusalReason.NotAllowed, () => imports.Import(Actor.Anonymous, Members, columns));
        await Cast.Refused(RefusalReason.NotAllowed, () => imports.Import(ben, Members, columns, cluster.Id));
        var batch = await imports.Import(ada, Members, columns, cancellation: TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => imports.Undo(ben, batch.Id));
        Assert.Empty(await imports.List(ben, TestContext.Current.CancellationToken));
        Assert.Single(await imports.List(ada, TestContext.Current.CancellationToken));
        // Nothing of hers is shown to him as a suggestion either.
        Assert.All((await imports.Preview(ben, Members, columns, TestContext.Current.CancellationToken)).Rows, row => Assert.Empty(row.Suggestions));
    }

    [Fact]
    public async Task What_somebody_worked_on_keeps_the_import_from_being_taken_back()
    {
        var database = fixture.Fresh();
        var (imports, register, ada) = (new ImportRegister(database), new OrganisationRegister(database), await Cast.Person(database, "Ada"));
        var cluster = await Cast.Organisation(database, ada, "Cluster", OrganisationKind.ClusterOrganisation);
        var batch = await imports.Import(ada, Members, RosterColumns.Guess(Members), cluster.Id, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(batch.Added, (await new ClusterRegister(database).ListMembers(ada, cluster.Id, TestContext.Current.CancellationToken)).Count);
        var one = (await register.List(ada, new() { Name = "neues werk" }, TestContext.Current.CancellationToken)).Items[0];
        await register.Publish(ada, one.Id, true, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotNow, () => imports.Undo(ada, batch.Id));
        await register.Remove(ada, one.Id, TestContext.Current.CancellationToken);
        Assert.Equal(batch.Added - 1, await imports.Undo(ada, batch.Id, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotNow, () => imports.Undo(ada, batch.Id));
        Assert.Equal(["Cluster"], (await register.List(ada, new(), TestContext.Current.CancellationToken)).Items.Select(left => left.Name));
        Assert.Empty(await new ClusterRegister(database).ListMembers(ada, cluster.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_decision_of_the_user_goes_before_the_suggestion()
    {
        var database = fixture.Fresh();
        var (imports, ada) = (new ImportRegister(database), await Cast.Person(database, "Ada"));
        var known = await Cast.Organisation(database, ada, "Somebody");
        var batch = await imports.Import(ada, Members, RosterColumns.Guess(Members), decisions: new Dictionary<long, Guid?> { [3] = null, [6] = known.Id }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((3, 2), (batch.Added, batch.Known));
    }

    [Fact]
    public async Task What_is_written_is_read_back_and_runs_in_no_spreadsheet()
    {
        var database = fixture.Fresh();
        var ada = await Cast.Person(database, "Ada");
        await new ImportRegister(database).Import(ada, Members, RosterColumns.Guess(Members), cancellation: TestContext.Current.CancellationToken);
        foreach (var format in Enum.GetValues<ListFormat>())
        {
            using var file = new MemoryStream();
            Assert.Equal(3, await new OrganisationExport(database).Write(ada, format, file, cancellation: TestContext.Current.CancellationToken));
            Assert.Equal(0, await new OrganisationExport(database).Write(Actor.Anonymous, format, new MemoryStream(), cancellation: TestContext.Current.CancellationToken));
            file.Position = 0;
            var rows = format == ListFormat.Csv ? Csv(new StreamReader(file).ReadToEnd()) : [.. MiniExcel.Query(file, useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(cell => cell?.ToString() ?? "").ToArray())];
            Assert.Equal(RosterColumns.Fields, rows[0]);
            Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch("^[=+@\t\r-]", cell));
            var again = fixture.Fresh();
            var roster = List(rows[0], rows[1..]);
            await new ImportRegister(again).Import(Actor.Command, roster, RosterColumns.Guess(roster), cancellation: TestContext.Current.CancellationToken);
            await using var db = again.Read();
            var read = await db.Organisations.OrderBy(one => one.NameKey).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(["Büro Invented GmbH", "=HYPERLINK(\"http://bad.example\")", "Neues Werk Invented"], read.Select(one => one.Name));
            Assert.Equal(("-1+1", "@town"), (read[1].Description[0].Text, read[1].Town));
            Assert.Equal(["NACE_R2:C31", "NACE_R2:J6201"], read[0].Tags);
        }
    }

    [Fact]
    public async Task Every_problem_is_named_by_line_and_column_and_nothing_is_taken_in()
    {
        var database = fixture.Fresh();
        var bad = List(["Town", "Name", "NUTS", "Kind", "Founded"], ["x", "", "", "", ""], ["x", "M\uFFFDller", "ITH9", "club", "19x8"], ["x", new string('n', 50_000_000), "", "", ""]);
        var columns = RosterColumns.Guess(bad);
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => new ImportRegister(database).Import(Actor.Command, bad, columns, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(
            ["list.csv:2:2 missing", "list.csv:3:4 unknown-word", "list.csv:3:5 not-a-number", "list.csv:3:2 wrong-encoding", "list.csv:3:3 unknown-region", "list.csv:4:2 too-long"],
            thrown.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Rule}"));
        Assert.All(thrown.Problems, problem => Assert.True(problem.ToString().Length < 250));
        await using var db = database.Read();
        Assert.Equal((0, 0), (await db.Organisations.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.ImportBatches.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_town_says_the_region_and_one_of_two_regions_is_asked()
    {
        var database = fixture.Fresh();
        var (imports, ada) = (new ImportRegister(database), await Cast.Person(database, "Ada"));
        var towns = List(
            ["Name", "Town", "Region"],
            ["One", "Rotterdam", ""], ["Two", "Frankfurt", ""], ["Three", "Frankfurt", "DE71"], ["Four", "Atlantis", ""], ["Five", "", "Veneto"], ["Six", "Delft", "Delft"]);
        var columns = RosterColumns.Guess(towns);
        var preview = await imports.Preview(ada, towns, columns, TestContext.Current.CancellationToken);
        Assert.Equal(["NL36", null, "DE71", null, "ITH3", "NL36"], preview.Rows.Select(row => row.Profile.Region?.Value));
        Assert.Equal((3, "DE40 DE71"), Assert.Single(preview.Rows, row => row.MayLieIn.Count > 0) is var asked ? (asked.Line, string.Join(' ', asked.MayLieIn)) : default);
        Assert.Equal(6, (await imports.Import(ada, towns, columns, cancellation: TestContext.Current.CancellationToken)).Added);
        var region = List(["Name", "Region"], ["One", "Limburg"], ["Two", "Nowhere at all"]);
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => imports.Preview(ada, region, RosterColumns.Guess(region), TestContext.Current.CancellationToken));
        Assert.Equal(["2:2 ambiguous-place", "3:2 unknown-region"], thrown.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Rule}"));
        Assert.Contains("BE22, NL42", thrown.Problems[0].ToString(), StringComparison.Ordinal);
    }

    private static Roster List(string[] header, params string[][] rows) => new("list.csv", header, [.. rows.Select((row, i) => new RosterRow(i + 2, row))]);

    private static string[][] Csv(string text)
    {
        using var reader = CsvHelper.CsvReader.Create(new StringReader(text), new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows];
    }
}

public sealed class RosterColumnsTests
{
    private static readonly Roster Roster = new("list.csv", ["Wat", "Plaats"], []);

    [Fact]
    public void Columns_are_chosen_by_name_and_others_found()
    {
        var columns = RosterColumns.Read(Roster, new Dictionary<string, string> { ["name"] = "wat" });
        Assert.Equal((0, 1), (columns.Positions["name"], columns.Positions["town"]));
        Assert.False(RosterColumns.Read(Roster, new Dictionary<string, string> { ["name"] = "Wat", ["town"] = "" }).Positions.ContainsKey("town"));
    }

    [Theory]
    [InlineData("name", "Who", "no-such-column")]
    [InlineData("shoe", "Wat", "unknown-field")]
    [InlineData("town", "Plaats", "no-name-column")]
    public void A_wrong_choice_is_a_problem(string field, string column, string rule)
    {
        var thrown = Assert.Throws<ProblemsException>(() => RosterColumns.Read(Roster, new Dictionary<string, string> { [field] = column }));
        Assert.Equal(rule, Assert.Single(thrown.Problems).Rule);
    }
}

public sealed class SqliteImportTests(SqliteFixture fixture) : ImportContract(fixture);

public sealed class PostgresImportTests(PostgresFixture fixture) : ImportContract(fixture);
