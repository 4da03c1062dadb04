using RegioHelix.Registry;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Partnerships;

/// <summary>What regions bring together, by hand over the small table and against the study of two; and how a board does as its days pass.</summary>
[Collection(nameof(Loaded))]
public sealed class PartnershipStudyTests(LoadedData data) : IDisposable
{
    private static readonly StudySettings Small = new(Dataset: "small", Scope: ActivityScope.All);
    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new();
    private RegistryDatabase? kept;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        kept?.Dispose();
        folder.Dispose();
    }

    // ITH1 has C13 and C14, which nobody else has: they are related by 1. ITH3 has C15 and ITH2 has J62, which go with nothing.
    [Fact]
    public async Task Density_is_pooled_and_what_is_missing_is_filled_from_outside_as_on_paper()
    {
        var found = await Strengths(Database()).Run([new("ITH1", NutsVersion.Nuts2013), new("ITH3", NutsVersion.Nuts2013)], ["C13", "C14", "J62"], Small, Stop);
        var (has, lacks) = (found.Members[0], found.Members[1]);
        Assert.Equal((1.0, 0.0, 1.0), (has.Own, has.Added, has.Together));
        Assert.Equal((0.0, 1.0, 1.0), (lacks.Own, lacks.Added, lacks.Together));
        Assert.Equal(["C13", "C14"], has.Alone.Select(one => one.Code));
        Assert.Equal(["C13", "C14"], lacks.AddedBy.Select(part => part.Code).Order());
        Assert.Equal("J62", Assert.Single(found.Missing).Code);
        Assert.Equal(("ITH2", "J62"), (Assert.Single(found.Candidates).Region.Code, Assert.Single(found.Candidates[0].Fills).Code));
        Assert.Empty(found.NotInFigures);
    }

    [Fact]
    public async Task Of_two_members_each_gains_what_the_study_of_two_says_and_a_smaller_one_is_answered_by_the_one_around_it()
    {
        var study = Strengths(Database());
        var partners = data.Partners.Run("ITH3", new StudySettings(), null, PartnerReach.Anywhere);
        var (wanted, other) = (partners.Choices[0].Code, partners.Partners[0].Region.Code);
        var two = data.Partners.Run("ITH3", new StudySettings(), wanted, PartnerReach.Anywhere).Partners.Single(partner => partner.Region.Code == other);
        var found = await study.Run([new("ITH3", NutsVersion.Nuts2013), new(other, NutsVersion.Nuts2013)], [wanted], new(), Stop);
        Assert.Equal(two.Added, found.Members.Single(member => member.Code == "ITH3").Added!.Value, 1e-12);
        // More members never take density away, and all together are one figure for everybody who is fully published.
        var many = await study.Run([.. new[] { "ITH3", "ITC4", "NL413", other }.Select(code => new NutsCode(code, NutsVersion.Nuts2013))], [wanted], new(), Stop);
        Assert.True(many.Members.Single(member => member.Code == "ITH3").Together >= found.Members.Single(member => member.Code == "ITH3").Together - 1e-12);
        Assert.Equal(("NL41", "NL41"), (many.Members.Single(member => member.Code == "NL413").Larger, Assert.Single(many.Members.Single(member => member.Code == "NL413").Rows)));
        Assert.StartsWith("In the simulated figures", many.Sentence.English, StringComparison.Ordinal);
        Assert.DoesNotContain("would bring", many.Sentence.English, StringComparison.Ordinal);
        Assert.Equal(StrengthsState.NoScope, (await study.Run([new("ITH3", NutsVersion.Nuts2013)], [], new(), Stop)).State);
        Assert.Equal(StrengthsState.NoMembers, (await study.Run([], ["C28"], new(), Stop)).State);
    }

    [Fact]
    public async Task A_board_needs_a_look_as_its_days_pass_and_names_its_facts()
    {
        var database = Database();
        var (register, boards) = (new PartnershipRegister(database), new BoardRegister(database));
        var id = (await register.Add(Actor.Command, null, new() { Title = [new("en", "Lines")], Mission = [new("en", "We share lines")], Scope = ["C28"], GoalOn = "2028-01-01", Measure = "lines", Baseline = "0", BaselineOn = "2026-01-01", Target = "100" }, Stop)).Id;
        var member = (await new PartnershipMemberRegister(database).Add(Actor.Command, id, new("ITH3", "", "participating"), Stop)).Id;
        Task Add(string title, string activity, string on, string done) => boards.Add(Actor.Command, id, BoardItemKind.Action, new() { Title = title, On = on, DoneOn = done, Owner = member, Activities = [activity] }, Stop);
        await Add("One", "C281", "2026-02-01", "2026-01-15");
        await Add("Two", "C10", "2026-02-01", "2026-01-15");
        Assert.Equal(BoardStanding.CannotTell, (await Of(BoardConcern.Mission)).Standing);
        await Add("Three", "I56", "2026-07-01", "");
        await boards.AddReading(Actor.Command, id, "2026-01-15", "4", "Count", Stop);

        var drift = await Of(BoardConcern.Mission);
        Assert.Equal((BoardStanding.Look, 2), (drift.Standing, drift.Facts.Count));
        Assert.Equal(("Two: C10, outside the activities of the mission.", "Two: C10, buiten de activiteiten van de missie."), (drift.Facts[0].English, drift.Facts[0].Dutch));
        Assert.Equal(BoardStanding.CannotTell, (await Of(BoardConcern.Members)).Standing);
        Assert.Equal((BoardStanding.Well, BoardStanding.Well), ((await Of(BoardConcern.Actions)).Standing, (await Of(BoardConcern.Goal)).Standing));

        // The day on which it is due is not over yet; half a year after it nothing of the member stands on the board.
        Assert.Equal((BoardStanding.Well, BoardStanding.Look), ((await Of(BoardConcern.Actions, "2026-07-01")).Standing, (await Of(BoardConcern.Actions, "2026-07-02")).Standing));
        Assert.Equal((BoardStanding.Well, BoardStanding.Look), ((await Of(BoardConcern.Members, "2027-01-01")).Standing, (await Of(BoardConcern.Members, "2027-01-02")).Standing));
        Assert.Contains("1 July 2026", (await Of(BoardConcern.Members, "2027-01-02")).Facts[0].English, StringComparison.Ordinal);
        Assert.Equal((BoardStanding.Well, BoardStanding.Look), ((await Of(BoardConcern.Stage, "2027-08-19")).Standing, (await Of(BoardConcern.Stage, "2027-08-20")).Standing));

        // A straight line is at 50 at the end of the first year: 40 lags by a tenth, which is let pass; 39 by more.
        clock.Now = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await boards.AddReading(Actor.Command, id, "2027-01-01", "40", "Count", Stop);
        Assert.Equal(BoardStanding.Well, (await Of(BoardConcern.Goal, "2027-02-01")).Standing);
        await boards.AddReading(Actor.Command, id, "2027-01-01", "39", "Count", Stop);
        Assert.Equal((BoardStanding.Look, 2), ((await Of(BoardConcern.Goal, "2027-02-01")).Standing, (await Of(BoardConcern.Goal, "2027-02-01")).Facts.Count));

        async Task<BoardFinding> Of(BoardConcern concern, string day = "2026-01-20")
        {
            var study = new PartnershipStudy(register, new CommitmentStudy(new CommitmentRegister(database)), Strengths(database), new BoardWords(new ThemeShelf(null), new TerritoryShelf(null)), new PartnershipMapStudy(data.Tables));
            return (await study.Run(Actor.Command, "lines", new(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Stop)).Health.Findings.Single(one => one.Concern == concern);
        }
    }

    private PartnershipStrengthsStudy Strengths(RegistryDatabase database) => new(data.OpportunityTables, new ThemeShelf(null), new StrategyRegister(database));

    private RegistryDatabase Database() => kept = new RegistryDatabase(RegistrySettings.From(null, MadeRegistry.Into(folder.Path)), clock);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
