using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Tests.Partnerships;

/// <summary>Partnerships with their boards, the same on every database.</summary>
public abstract class PartnershipContract(RegistryFixture fixture)
{
    private static readonly PartnershipEntry Entry = new() { Title = [new("en", "Test lines")], Mission = [new("en", "We share lines, e.g. for pumps, across borders.")], Scope = ["C28", "theme:agrofood"] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organisation_is_named_once_it_agreed_and_then_co_leads()
    {
        var database = fixture.Fresh();
        var (register, members, ada, bo) = (new PartnershipRegister(database), new PartnershipMemberRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Bo"));
        var (agency, works) = (await Cast.Organisation(database, ada, "Agency"), await Cast.Organisation(database, bo, "Works"));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(bo, agency.Id, Entry));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(ada, null, Entry));
        var one = await register.Add(ada, agency.Id, Entry, Stop);
        Assert.Equal(("test-lines", "test-lines-2"), (one.Slug, (await register.Add(ada, agency.Id, Entry, Stop)).Slug));
        await Cast.Refused(RefusalReason.NotFound, () => register.Get(bo, "test-lines"));
        var asked = await members.Add(ada, one.Id, new("ITH3", works.Slug, "coleading"), Stop);
        Assert.Equal(("ITH3", null), (asked.RegionCode, asked.AgreedAt));
        var twice = await Assert.ThrowsAsync<ProblemsException>(() => members.Add(ada, one.Id, new("", works.Slug, "observing"), Stop));
        Assert.Equal("given-twice", Assert.Single(twice.Problems).Rule);
        await register.Publish(ada, one.Id, true, Stop);

        // Whoever is asked sees the board and is named on it; nobody else is told who it is.
        Assert.True((await register.Get(bo, "test-lines", Stop)).Members.Single(seen => seen.Member.Id == asked.Id).MayAnswer);
        var shown = (await register.Get(Actor.Anonymous, "test-lines", Stop)).Members.Single(seen => seen.Member.Id == asked.Id);
        Assert.Equal((null, true), (shown.Organisation, shown.IsWithheld));
        await Cast.Refused(RefusalReason.NotAllowed, () => new BoardRegister(database).Add(bo, one.Id, BoardItemKind.Meeting, new() { Title = "x", On = "2020-01-01" }));
        await Cast.Refused(RefusalReason.NotAllowed, () => members.Agree(ada, asked.Id, true));
        await Cast.Refused(RefusalReason.NotAllowed, () => members.Agree(Actor.Command, asked.Id, true));
        await members.Agree(bo, asked.Id, true, Stop);
        shown = (await register.Get(Actor.Anonymous, "test-lines", Stop)).Members.Single(seen => seen.Member.Id == asked.Id);
        Assert.Equal(("Works", false), (shown.Organisation!.Name, shown.IsWithheld));
        await new BoardRegister(database).Add(bo, one.Id, BoardItemKind.Meeting, new() { Title = "First meeting", On = "2020-01-01", Owner = asked.Id }, Stop);
        await Cast.Refused(RefusalReason.NotAllowed, () => members.Add(bo, one.Id, new("NL41", "", "observing")));

        // No longer agreeing takes the name and the right away; who leaves leaves what it answered for to nobody.
        await members.Agree(bo, asked.Id, false, Stop);
        Assert.Null((await register.Get(Actor.Anonymous, "test-lines", Stop)).Members.Single(seen => seen.Member.Id == asked.Id).Organisation);
        Assert.False((await register.Get(bo, "test-lines", Stop)).Rights.MayEdit);
        await members.Remove(bo, asked.Id, Stop);
        Assert.Null(Assert.Single((await register.Get(ada, "test-lines", Stop)).Items).OwnerId);
        Assert.Equal(2, await members.AddRegions(ada, one.Id, [new("BE2", NutsVersion.Nuts2016), new("ITC4", NutsVersion.Nuts2016), new("BE2", NutsVersion.Nuts2016)], Stop));
        await Cast.Refused(RefusalReason.NotNow, () => register.Remove(ada, one.Id));
        Assert.Contains(await new AuditLog(database).ListOf(asked.Id, Stop), entry => entry.Action == AuditAction.Removed);
    }

    [Fact]
    public async Task No_stage_is_entered_without_evidence_and_going_back_asks_for_it_anew()
    {
        var clock = new Ticking();
        var database = fixture.Fresh(clock);
        var (register, stages) = (new PartnershipRegister(database), new PartnershipStageRegister(database));
        var id = (await register.Add(Actor.Command, null, Entry, Stop)).Id;
        async Task<int> Version() => (await register.Get(Actor.Command, "test-lines", Stop)).Partnership.Version;
        Task Prove(PartnershipStage stage, EvidenceSide side) => stages.AddEvidence(Actor.Command, id, new(stage, side, "Report", "www.example.org", "2020-01-01"), Stop);
        await Cast.Refused(RefusalReason.NotNow, async () => await stages.Advance(Actor.Command, id, await Version()));
        await Prove(PartnershipStage.Learn, EvidenceSide.Exit);
        await Cast.Refused(RefusalReason.NotNow, async () => await stages.Advance(Actor.Command, id, await Version()));
        await Prove(PartnershipStage.Connect, EvidenceSide.Entry);
        await Cast.Refused(RefusalReason.Outdated, async () => await stages.Advance(Actor.Command, id, await Version() - 1));
        await stages.Advance(Actor.Command, id, await Version(), Stop);
        var contents = await register.Get(Actor.Command, "test-lines", Stop);
        Assert.Equal(PartnershipStage.Connect, contents.Partnership.Stage);
        await Cast.Refused(RefusalReason.NotNow, () => stages.RemoveEvidence(Actor.Command, contents.Evidence[0].Id));

        await Assert.ThrowsAsync<ProblemsException>(async () => await stages.GoBack(Actor.Command, id, await Version(), PartnershipStage.Learn, " ", Stop));
        await Cast.Refused(RefusalReason.NotNow, async () => await stages.GoBack(Actor.Command, id, await Version(), PartnershipStage.Connect, "why"));
        await stages.GoBack(Actor.Command, id, await Version(), PartnershipStage.Learn, "The map had holes", Stop);
        await Cast.Refused(RefusalReason.NotNow, async () => await stages.Advance(Actor.Command, id, await Version()));
        await Prove(PartnershipStage.Learn, EvidenceSide.Exit);
        await Prove(PartnershipStage.Connect, EvidenceSide.Entry);
        await stages.Advance(Actor.Command, id, await Version(), Stop);
        var after = await register.Get(Actor.Command, "test-lines", Stop);
        Assert.Equal([null, null, "The map had holes", null], after.Steps.Select(step => step.Reason));
        Assert.Equal((1, 2), (after.Counting(PartnershipStage.Learn, EvidenceSide.Exit).Count(), after.Evidence.Count(one => one.Stage == PartnershipStage.Learn)));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_kept()
    {
        var database = fixture.Fresh();
        var (register, boards) = (new PartnershipRegister(database), new BoardRegister(database));
        var problems = (await Assert.ThrowsAsync<ProblemsException>(() => register.Add(Actor.Command, null, new() { Title = [], Mission = [new("en", "We share. And we sell.")], Territory = "no such/one", Scope = ["KET:x"], GoalOn = "2020-01-01", BaselineOn = "2021-01-01", Baseline = "5", Target = "5" }, Stop))).Problems;
        Assert.Equal(["missing", "not-one-sentence", "unknown-territory", "unknown-tag", "impossible-days", "no-way-to-go", "missing"], problems.Select(one => one.Rule));
        var id = (await register.Add(Actor.Command, null, Entry, Stop)).Id;
        problems = (await Assert.ThrowsAsync<ProblemsException>(() => boards.Add(Actor.Command, id, BoardItemKind.Investment, new() { Title = "Line", On = "2026-02-30", Owner = Guid.NewGuid(), Amount = "-5", Currency = "E1", Source = "", Link = "javascript:alert(1)" }, Stop))).Problems;
        Assert.Equal(["not-a-day", "not-a-web-address", "unknown-choice", "impossible-amount", "unknown-currency", "missing"], problems.Select(one => one.Rule));
        problems = (await Assert.ThrowsAsync<ProblemsException>(() => boards.Add(Actor.Command, id, BoardItemKind.Risk, new() { Title = "", Likelihood = "4", Impact = "high" }, Stop))).Problems;
        Assert.Equal(["missing", "unknown-choice", "unknown-choice", "missing"], problems.Select(one => one.Rule));
        problems = (await Assert.ThrowsAsync<ProblemsException>(() => new PartnershipMemberRegister(database).Add(Actor.Command, id, new("XX99", "nobody-at-all", "boss"), Stop))).Problems;
        Assert.Equal(["unknown-choice", "unknown-organisation", "unknown-region"], problems.Select(one => one.Rule));
        await Cast.Refused(RefusalReason.NotNow, () => boards.AddReading(Actor.Command, id, "2020-01-01", "3", "Count"));
        var contents = await register.Get(Actor.Command, "test-lines", Stop);
        Assert.Equal((0, 0, 0), (contents.Items.Count, contents.Members.Count, contents.Readings.Count));
    }

    private sealed class Ticking : TimeProvider
    {
        private DateTimeOffset now = RegistryFixture.Start;

        public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(1);
    }
}

public sealed class SqlitePartnershipTests(SqliteFixture fixture) : PartnershipContract(fixture);

public sealed class PostgresPartnershipTests(PostgresFixture fixture) : PartnershipContract(fixture);
