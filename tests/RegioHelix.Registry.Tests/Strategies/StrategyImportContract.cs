using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Strategies;

/// <summary>Files taken into strategies, the same on every database.</summary>
public abstract class StrategyImportContract(RegistryFixture fixture)
{
    // The columns that public lists of operations have; names of people stand in a column that nobody reads.
    private static readonly Roster Operations = new("operations.csv", ["Operation_Local_Identifier", "Operation_Name_English", "Total_Eligible_Expenditure_amount", "Total_Eligible_Expenditure_Currency", "Project_EU_Budget", "Operation_Start_Date", "Beneficiary_Name", "NUTS3_Code", "Category_Label", "Call", "Contact"],
    [
        new(2, ["A1", "Tannery of the future", "100000.5", "EUR", "40000", "04/09/2023", "Works B.V.", "ITH31", "010", "C1", "Ada Lovelace"]),
        new(3, ["A1", "Tannery of the future", "100000.5", "EUR", "40000", "04/09/2023", "Elsewhere", "ITH31", "010", "C1", ""]),
        new(4, ["A2", "'=Dyes", "", "EUR", "", "", "", "", "", ""]),
        new(5, ["A3", "Crowns", "7", "SEK", "", "", "", "", "", "", ""]),
    ]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_of_operations_is_looked_at_taken_in_led_back_to_and_taken_back()
    {
        var database = fixture.Fresh();
        var (register, strategies, ada) = (new StrategyImportRegister(database), new StrategyRegister(database), await Cast.Person(database, "Ada"));
        await Cast.Organisation(database, ada, "Works");
        var id = (await strategies.Add(Actor.Command, null, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Stop)).Id;
        await new PriorityRegister(database).Add(Actor.Command, id, new() { Code = "P1", Name = [new("en", "Leather")] }, Stop);
        await new CallRegister(database).Add(Actor.Command, id, new() { Code = "C1", Priority = "P1", Name = [new("en", "Call")] }, Stop);
        var columns = StrategyColumns.Read(StrategyRowKind.Projects, Operations, new Dictionary<string, string>());
        await Cast.Refused(RefusalReason.NotFound, () => register.Preview(ada, id, Operations, StrategyRowKind.Projects, columns));

        var preview = await register.Preview(Actor.Command, id, Operations, StrategyRowKind.Projects, columns, cancellation: Stop);
        Assert.Equal((4, 4, 1, "not-euro", 5L, 4L), (preview.Rows, preview.Added, preview.LeftOut, preview.Problems.Single().Rule, preview.Problems[0].Line, preview.Problems[0].Column));
        Assert.Equal((2, 100_000.50m, 1), (preview.Coverage!.Projects, preview.Coverage.Money, preview.Coverage.WithoutBudget));
        Assert.Equal([(CoveredField.Priority, 1), (CoveredField.Call, 1), (CoveredField.Region, 1), (CoveredField.Partner, 1), (CoveredField.KnownPartner, 1), (CoveredField.Category, 1), (CoveredField.EuShare, 1), (CoveredField.Dates, 0)], preview.Coverage.Lines.Select(line => (line.Field, line.Projects)));
        await Assert.ThrowsAsync<ProblemsException>(() => register.Import(Actor.Command, id, Operations, StrategyRowKind.Projects, columns, cancellation: Stop));
        Assert.Empty((await strategies.Get(Actor.Command, "ITH3", "2021-2027", Stop)).Projects);

        var import = await register.Import(Actor.Command, id, Operations, StrategyRowKind.Projects, columns, wrongRows: WrongRows.LeaveOut, cancellation: Stop);
        var contents = await strategies.Get(Actor.Command, "ITH3", "2021-2027", Stop);
        Assert.Equal([("A1", 2, "Tannery of the future"), ("A2", 0, "=Dyes")], contents.Projects.Select(one => (one.Code, one.Partners.Count, one.Title[0].Text)));
        Assert.Equal([(ProjectRole.Lead, true, 2L), (ProjectRole.Partner, false, 3L)], contents.Projects[0].Partners.Select(one => (one.Role, one.OrganisationId is not null, one.SourceLine!.Value)));
        Assert.Null(contents.Projects[1].Budget);
        var (file, row) = await register.GetRow(Actor.Command, id, import.Id, 2, Stop);
        Assert.Equal(("operations.csv", "100000.5"), (file.FileName, row.List().Single(cell => cell.Key == "Total_Eligible_Expenditure_amount").Value));
        Assert.DoesNotContain("Lovelace", row.Cells, StringComparison.Ordinal);
        await Cast.Refused(RefusalReason.NotFound, () => register.GetRow(Actor.Anonymous, id, import.Id, 2));

        // The same file again: every code is taken, nothing is added twice.
        Assert.All((await register.Preview(Actor.Command, id, Operations, StrategyRowKind.Projects, columns, cancellation: Stop)).Problems.Take(3), one => Assert.Contains(one.Rule, "code-taken not-euro", StringComparison.Ordinal));
        var partner = await new ProjectRegister(database).AddPartner(Actor.Command, contents.Projects[1].Id, new() { Name = "Late" }, Stop);
        await Cast.Refused(RefusalReason.NotNow, () => register.Undo(Actor.Command, import.Id));
        await new ProjectRegister(database).RemovePartner(Actor.Command, partner.Id, Stop);
        Assert.Equal(4, await register.Undo(Actor.Command, import.Id, Stop));
        Assert.Empty((await strategies.Get(Actor.Command, "ITH3", "2021-2027", Stop)).Projects);
        await Cast.Refused(RefusalReason.NotNow, () => register.Undo(Actor.Command, import.Id));
    }

    [Fact]
    public async Task Projects_without_codes_are_never_put_together_and_nothing_hangs_on_a_row_that_is_left_out()
    {
        var database = fixture.Fresh();
        var register = new StrategyImportRegister(database);
        var id = (await new StrategyRegister(database).Add(Actor.Command, null, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Stop)).Id;
        var titles = await Look(["Title", "Budget", "Partner"], ["Energy saving", "100", "Works"], ["Energy saving", "100", "Elsewhere"], ["Dyes", "7", ""]);
        Assert.Equal((3, 1, "repeated-title", 3L, 107m), (titles.Added, titles.LeftOut, titles.Problems.Single().Rule, titles.Problems[0].Line, titles.Coverage!.Money));
        // The code is too long, so that the first row is left out: the second does not become a partner in what is not there.
        var code = new string('A', 81);
        var coded = await Look(["Code", "Title", "Partner"], [code, "Tannery", "Works"], [code, "Tannery", "Elsewhere"]);
        Assert.Equal((0, 2, 0), (coded.Added, coded.LeftOut, coded.Coverage!.Projects));

        Task<StrategyPreview> Look(string[] header, params string[][] rows)
        {
            var roster = new Roster("list.csv", header, [.. rows.Select((row, i) => new RosterRow(i + 2, row))]);
            return register.Preview(Actor.Command, id, roster, StrategyRowKind.Projects, StrategyColumns.Read(StrategyRowKind.Projects, roster, new Dictionary<string, string>()), cancellation: Stop);
        }
    }

    [Fact]
    public async Task Whole_strategies_are_taken_in_kind_after_kind()
    {
        var database = fixture.Fresh();
        var register = new StrategyImportRegister(database);
        var id = (await new StrategyRegister(database).Add(Actor.Command, null, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Stop)).Id;
        await Take(StrategyRowKind.Priorities, ["Code", "Name", "Activities"], ["P1", "Leather", "C15; C14*0.5"]);
        await Take(StrategyRowKind.Measures, ["Code", "Name", "Priority", "Policy field", "Budget"], ["M1", "Grants", "P1", "Research", "2.000.000,00"]);
        await Take(StrategyRowKind.Calls, ["Code", "Title", "Priority", "Deadline"], ["C1", "Call", "P1", "31-12-2024"]);
        await Take(StrategyRowKind.Projects, ["Title", "Call"], ["Tannery", "C1"]);
        await Take(StrategyRowKind.Indicators, ["Code", "Priority", "Target"], ["RCR03", "P1", "10"]);
        await Take(StrategyRowKind.Values, ["Indicator", "Project", "Date", "Value"], ["RCR03", "Tannery", "2025-12-31", "2"]);
        var contents = await new StrategyRegister(database).Get(Actor.Command, "ITH3", "2021-2027", Stop);
        Assert.Equal((contents.Priorities[0].Id, contents.Calls[0].Id, 2m, contents.Projects[0].Id), (contents.Calls[0].PriorityId!.Value, contents.Projects[0].CallId!.Value, contents.Indicators[0].Values[0].Amount, contents.Indicators[0].Values[0].ProjectId!.Value));
        // What others point to does not go.
        await Cast.Refused(RefusalReason.NotNow, () => register.Undo(Actor.Command, contents.Imports.Single(one => one.Kind == StrategyRowKind.Priorities).Id));
        var problems = (await Assert.ThrowsAsync<ProblemsException>(() => Take(StrategyRowKind.Measures, ["Code", "Name"], ["M2", "x"]))).Problems;
        Assert.Equal(("no-such-column", "field"), (problems[0].Rule, problems[0].Value.ToString()));

        Task Take(StrategyRowKind kind, string[] header, string[] row)
        {
            var roster = new Roster($"{kind}.csv", header, [new(2, row)]);
            return register.Import(Actor.Command, id, roster, kind, StrategyColumns.Read(kind, roster, new Dictionary<string, string>()), cancellation: Stop);
        }
    }
}

public sealed class SqliteStrategyImportTests(SqliteFixture fixture) : StrategyImportContract(fixture);

public sealed class PostgresStrategyImportTests(PostgresFixture fixture) : StrategyImportContract(fixture);
