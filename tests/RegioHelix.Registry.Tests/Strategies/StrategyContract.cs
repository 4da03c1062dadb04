using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Strategies;

/// <summary>Strategies with their parts, the same on every database.</summary>
public abstract class StrategyContract(RegistryFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_strategy_is_written_published_read_and_its_broken_links_stay()
    {
        var database = fixture.Fresh();
        var (register, ada, bo) = (new StrategyRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Bo"));
        var agency = await Cast.Organisation(database, ada, "Agency", OrganisationKind.PublicBody, published: false);
        var works = await Cast.Organisation(database, bo, "Works");
        var cluster = await Cast.Organisation(database, bo, "Cluster", OrganisationKind.ClusterOrganisation);
        var entry = new StrategyEntry { Region = "ITH3", RegionVersion = 2021, FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] };
        await Cast.Refused(RefusalReason.NotNow, () => register.Add(bo, works.Id, entry));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(bo, null, entry));
        var strategy = await register.Add(ada, agency.Id, entry, Stop);
        Assert.Equal(("2021-2027", "2021-2027-2"), (strategy.Slug, (await register.Add(ada, agency.Id, entry, Stop)).Slug));

        var priority = await new PriorityRegister(database).Add(ada, strategy.Id, new() { Code = "P1", Name = [new("en", "Leather")], Scope = ["C15", "c14*0,5", "theme:textiles"], Clusters = [cluster.Slug], Places = ["ITH31"] }, Stop);
        Assert.Equal(["C15", "C14*0.5", "theme:textiles"], priority.Scope);
        await new MeasureRegister(database).Add(ada, strategy.Id, new() { Code = "M1", Priority = "p1", Name = [new("en", "Grants")], Field = "industry", Budget = "€ 1.250.000,50" }, Stop);
        var call = await new CallRegister(database).Add(ada, strategy.Id, new() { Code = "C1", Priority = "P1", Measure = "M1", Name = [new("en", "First call")], OpensOn = "1/2/2022", ClosesOn = "2022-04-01", Budget = "500000", Themes = ["C15"] }, Stop);
        var project = await new ProjectRegister(database).Add(ada, strategy.Id, new() { Code = "X", Call = "C1", Title = [new("en", "Tannery")], Budget = "100.10", EuShare = "40" }, Stop);
        await new ProjectRegister(database).AddPartner(ada, project.Id, new() { Organisation = works.Slug, Role = "lead", Budget = "0" }, Stop);
        var indicator = await new IndicatorRegister(database).Add(ada, strategy.Id, new() { Code = "RCR03", Priority = "P1", Target = "10", TargetYear = "2029" }, Stop);
        Assert.Equal((IndicatorKind.Result, IndicatorCounting.Organisations, "nl"), (indicator.Kind, indicator.Counting, indicator.Name[1].Language));
        await new IndicatorRegister(database).AddValue(ada, indicator.Id, new() { Project = "X", On = "2024-12-31", Amount = "0" }, Stop);

        await Cast.Refused(RefusalReason.NotFound, () => register.Get(bo, "ITH3", "2021-2027"));
        await Cast.Refused(RefusalReason.NotFound, () => new PriorityRegister(database).Remove(bo, priority.Id));
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(ada, strategy.Id, true));
        await new OrganisationRegister(database).Publish(ada, agency.Id, true, Stop);
        await register.Publish(ada, strategy.Id, true, Stop);
        await Cast.Refused(RefusalReason.NotAllowed, () => new PriorityRegister(database).Remove(bo, priority.Id));
        await Cast.Refused(RefusalReason.NotNow, () => register.Remove(ada, strategy.Id));

        var shown = await register.Get(Actor.Anonymous, "ITH3", "2021-2027", Stop);
        Assert.Equal((1_250_000.50m, 500_000m, 100.10m, 40m), (shown.Measures[0].Budget, shown.Calls[0].Budget, shown.Projects[0].Budget, shown.Projects[0].EuShare));
        Assert.Equal((new DateOnly(2022, 2, 1), "Works", 0m), (shown.Calls[0].OpensOn, shown.Projects[0].Partners[0].Name, shown.Projects[0].Partners[0].Budget));
        Assert.Equal((0m, "Cluster", false), (shown.Indicators[0].Values[0].Amount, shown.Priorities[0].Clusters[0].Cluster!.Name, shown.MayEdit));

        // With its priority where it has one, of published strategies alone: the second is a draft.
        await new CallRegister(database).Add(ada, strategy.Id, new() { Code = "B2", Name = [new("en", "Of none")] }, Stop);
        Assert.Equal([("B2", null), ("C1", "P1")], (await register.ListPublishedCalls(Stop)).Select(one => (one.Call.Code, one.Priority)));
        Assert.All(await register.ListPublishedCalls(Stop), one => Assert.Equal(strategy.Id, one.Strategy.Id));

        await new CallRegister(database).Remove(ada, call.Id, Stop);
        Assert.Null((await register.Get(ada, "ITH3", "2021-2027", Stop)).Projects[0].CallId);
        Assert.Equal([AuditAction.Added, AuditAction.Removed], (await new AuditLog(database).ListOf(call.Id, Stop)).Select(one => one.Action).Order());
    }

    [Fact]
    public async Task Everything_wrong_with_a_part_is_said_at_once_and_nothing_is_kept()
    {
        var database = fixture.Fresh();
        var strategy = await new StrategyRegister(database).Add(Actor.Command, null, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Stop);
        var problems = (await Assert.ThrowsAsync<ProblemsException>(() => new CallRegister(database).Add(Actor.Command, strategy.Id, new() { Code = "C1", Priority = "P9", Name = [new("en", "x")], OpensOn = "2024-02-30", ClosesOn = "31/12/24", Budget = "1.250", Themes = ["Q99x"], Address = "javascript:alert(1)" }, Stop))).Problems;
        Assert.Equal(["unknown-code", "not-a-day", "not-a-day", "unclear-number", "unknown-tag", "not-a-web-address"], problems.Select(one => one.Rule));
        problems = (await Assert.ThrowsAsync<ProblemsException>(() => new PriorityRegister(database).Add(Actor.Command, strategy.Id, new() { Code = "", Name = [], Scope = ["C15", "C15*0.2", "C28*2", "KET:photonics"] }, Stop))).Problems;
        Assert.Equal(["missing", "missing", "impossible-weight", "unknown-scope", "given-twice"], problems.Select(one => one.Rule));
        Assert.Empty((await new StrategyRegister(database).Get(Actor.Command, "ITH3", "2021-2027", Stop)).Calls);
    }

    [Fact]
    public async Task A_priority_is_contested_and_decided_once_with_reasons_that_everybody_then_sees()
    {
        var database = fixture.Fresh();
        var (register, ada, bo) = (new ProposalRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Bo"));
        var agency = await Cast.Organisation(database, ada, "Agency", OrganisationKind.PublicBody);
        var works = await Cast.Organisation(database, bo, "Works");
        var strategy = await new StrategyRegister(database).Add(ada, agency.Id, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Stop);
        await new PriorityRegister(database).Add(ada, strategy.Id, new() { Code = "P1", Name = [new("en", "Leather")], Scope = ["C15"] }, Stop);
        var entry = new ProposalEntry { Priority = "P1", Reason = [new("en", "Too wide")] };
        await Cast.Refused(RefusalReason.NotFound, () => register.Say(bo, strategy.Id, works.Id, entry, FreeTexts.None));
        await new StrategyRegister(database).Publish(ada, strategy.Id, true, Stop);
        var said = await register.Say(bo, strategy.Id, works.Id, entry, FreeTexts.Of("en", "C15: 15 times"), Stop);
        Assert.Equal((ProposalStance.Contests, "Leather", "C15"), (said.Stance, said.Name, said.Scope[0]));
        Assert.Empty(await register.List(Actor.Anonymous, strategy.Id, Stop));
        Assert.Equal((1, 1), ((await register.List(bo, strategy.Id, Stop)).Count, (await register.List(ada, strategy.Id, Stop)).Count));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Decide(bo, said.Id, true, [new("en", "yes")]));
        await Assert.ThrowsAsync<ProblemsException>(() => register.Decide(ada, said.Id, false, [], Stop));
        await register.Decide(ada, said.Id, false, [new("en", "It is narrow enough")], Stop);
        await Cast.Refused(RefusalReason.NotNow, () => register.Decide(ada, said.Id, true, [new("en", "no")]));
        await Cast.Refused(RefusalReason.NotNow, () => register.Withdraw(bo, said.Id));
        var shown = Assert.Single(await register.List(Actor.Anonymous, strategy.Id, Stop));
        Assert.Equal((ProposalStatus.Declined, "It is narrow enough", "Works"), (shown.Status, shown.Decision[0].Text, shown.Organisation!.Name));
        // Hidden since: what was decided stays, who said it is told to nobody but themselves.
        await new OrganisationRegister(database).Publish(bo, works.Id, false, Stop);
        Assert.Null(await Speaker(Actor.Anonymous));
        Assert.Null(await Speaker(ada));
        Assert.Equal("Works", await Speaker(bo));

        async Task<string?> Speaker(Actor actor) => Assert.Single(await register.List(actor, strategy.Id, Stop)).Organisation?.Name;
    }
}

public sealed class SqliteStrategyTests(SqliteFixture fixture) : StrategyContract(fixture);

public sealed class PostgresStrategyTests(PostgresFixture fixture) : StrategyContract(fixture);

public sealed class EuroTextTests
{
    [Theory]
    [InlineData("1.234.567,89", 1234567.89)]
    [InlineData("1,234,567.891", 1234567.89)]
    [InlineData("€ 1 234,5", 1234.5)]
    [InlineData("EUR 1'250", 1250)]
    [InlineData("0.250", 0.25)]
    [InlineData("1250.500", 1250.5)]
    [InlineData("12345.678", 12345.68)]
    [InlineData("1.5E6", 1500000)]
    [InlineData("0", 0)]
    public void Amounts_are_read_as_lists_in_Europe_write_them(string given, double expected)
    {
        var problems = new FieldProblems();
        Assert.Equal((decimal)expected, EuroText.Read(given, "budget", problems));
        Assert.Empty(problems.Problems);
    }

    [Theory]
    [InlineData("1.250", "unclear-number")]
    [InlineData("12,500", "unclear-number")]
    [InlineData("-1.250", "unclear-number")]
    [InlineData("+ 1,250", "unclear-number")]
    [InlineData("1.23.456", "not-a-number")]
    [InlineData("1,2345,678.1", "not-a-number")]
    [InlineData("ten", "not-a-number")]
    [InlineData("-5", "impossible-amount")]
    [InlineData("9999999999999999", "not-a-number")]
    public void What_can_be_read_in_two_ways_or_not_at_all_is_refused(string given, string rule)
    {
        var problems = new FieldProblems();
        Assert.Null(EuroText.Read(given, "budget", problems));
        Assert.Equal(rule, Assert.Single(problems.Problems).Rule);
        Assert.Null(EuroText.Read(" ", "budget", problems));
    }
}
