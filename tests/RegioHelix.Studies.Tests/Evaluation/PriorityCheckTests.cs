using RegioHelix.Store.Shelves;
using System.Text.Json;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Registry;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>Effect checks of a strategy's priorities over figures of which the truth is known.</summary>
public sealed class PriorityCheckTests(PriorityWorld world) : IClassFixture<PriorityWorld>
{
    private static readonly PriorityCheckSettings Asked = new(PriorityWorld.Region, PriorityWorld.Period, PriorityWorld.Dataset);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_planted_is_found_in_its_priority_alone_and_p_is_corrected_over_all_that_were_tested()
    {
        var answer = await world.Answer;
        var (machines, software) = (answer.Result.Lines[0], answer.Result.Lines[1]);
        Assert.Equal(2, answer.Result.Tested);
        Assert.Contains(machines.Verdict, new[] { "consistent-with-a-contribution", "strong-indication" });
        Assert.Equal("cannot-be-told-from-chance", software.Verdict);
        Assert.Null(answer.Result.Lines[3].Verdict);
        // A fifth and a bit of a level of about 1,100.
        Assert.InRange(machines.Estimate!.Value, 15, 25);
        Assert.True(machines.Low <= machines.Estimate && machines.Estimate <= machines.High);
        Assert.NotNull(software.Detectable);

        // Holm over the two, worked here: the smaller p twice, the larger at least that.
        foreach (var method in Enum.GetValues<EffectMethod>())
        {
            double[] own = [.. answer.Checks.Values.Select(one => one.Check.Methods.Single(found => found.Estimate.Method == method).Standing!.P)];
            var (least, most) = (Math.Min(1, 2 * own.Min()), Math.Min(1, Math.Max(2 * own.Min(), own.Max())));
            double[] corrected = [.. answer.Checks.Values.Select(one => one.Check.Corrected[method].Holm)];
            Assert.Equal(least, corrected.Min(), 12);
            Assert.Equal(most, corrected.Max(), 12);
        }
        Assert.Equal(machines.CorrectedP!.Value, answer.Checks[0].Check.Corrected[answer.Checks[0].Check.Verdict.Leading!.Value].Holm, 12);
        Assert.Equal(2, answer.Result.ShiftShare.Priorities.Count);
        Assert.All(answer.Result.ShiftShare.Priorities, part => Assert.Equal(part.Change, part.National + part.Structural + part.Competitive, 9));
    }

    [Fact]
    public async Task Who_is_no_donor_says_why()
    {
        var answer = await Run(Asked with { Excluded = ["FR8"], Priorities = ["P1"] });
        var check = answer.Checks[0].Check;
        string Reason(string unit) => EvidenceReports.Excluded(check).Single(one => one.Unit == unit).Reason.English;
        Assert.Equal("has the same priority: ITC4/2014-2020, priority A, covers 100\u00a0% of its weight", Reason("ITC4"));
        Assert.Equal("borders a treated unit", Reason("ITH4"));
        Assert.Equal("has no figure in some years: 2009", Reason("ITI4"));
        Assert.StartsWith("had nothing before the start", Reason("ITC2"), StringComparison.Ordinal);
        Assert.Equal("left out by --exclude", Reason("FR81"));
        Assert.StartsWith("is an aggregate", Reason("EU28"), StringComparison.Ordinal);
        Assert.StartsWith("is larger or smaller", Reason("IT"), StringComparison.Ordinal);
        // A little of the same, another time, or in a draft that nobody may see: all of them stay donors.
        Assert.All(new[] { "ITC1", "FR10", "FR22" }, unit => Assert.Contains(unit, check.Pool!.Donors));
        Assert.Contains("ITH4", check.Spillover!.Neighbours);
        Assert.False(check.Spillover.AreDonors);
        // Who is not in the pool is named, and nobody twice.
        Assert.DoesNotContain(check.Pool!.Excluded.GroupBy(one => one.Unit), same => same.Count() > 1);

        var near = (await Run(Asked with { Compared = ["IT"], KeepsNeighbours = true, Priorities = ["P1"] })).Checks[0].Check;
        Assert.All(near.Pool!.Donors, unit => Assert.StartsWith("IT", unit, StringComparison.Ordinal));
        Assert.Contains("ITH4", near.Pool.Donors);
        Assert.True(near.Spillover!.AreDonors);
        Assert.Equal(DonorReason.NotChosen, near.Pool.Excluded.Single(one => one.Unit == "FR10").Reason);
    }

    [Fact]
    public async Task What_cannot_be_checked_says_why_and_is_not_counted_as_a_test()
    {
        var answer = await world.Answer;
        Assert.Contains("no activities that are known", answer.Result.Lines[3].Sentence.English, StringComparison.Ordinal);
        Assert.Contains("23\u00a0% of its weight", answer.Result.Lines[2].Sentence.English, StringComparison.Ordinal);
        Assert.Equal(0.3 / 1.3, answer.Result.Lines[2].Covered, 12);
        var whole = (await Run(Asked with { Outcome = "whole/output", Scale = OutcomeScale.Amount })).Result;
        Assert.Equal(("", 1), (whole.Lines.Single().Code, whole.Tested));
        Assert.Contains("not of a priority", whole.Sentence.English, StringComparison.Ordinal);

        await Refused("simulated", Asked with { Outcome = "made-up" });
        await Refused("unknown-outcome", Asked with { Outcome = "none" });
        await Refused("too-few-periods-before", Asked with { From = 2004 });
        await Refused("no-period-treated", Asked with { From = 2019 });
        await Refused("unknown-priority", Asked with { Priorities = ["P9"] });
        await Refused("unknown-region", Asked with { Compared = ["<b>"] });
        await Refused("out-of-range", Asked with { Placebos = 0 });
        Assert.Equal(RegioHelix.Registry.RefusalReason.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => world.Study.Run(Actor.Anonymous, Asked, null, Stop))).Reason);
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_and_stops_when_told()
    {
        Assert.Equal(JsonSerializer.Serialize((await world.Answer).Checks[0].Kept), JsonSerializer.Serialize((await Run(Asked)).Checks[0].Kept));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Study.Run(Actor.Command, Asked, new OnFirst(stop.Cancel), stop.Token));
    }

    [Fact]
    public async Task What_was_found_is_kept_for_who_asked_and_for_who_writes_the_strategy()
    {
        using var jobs = new JobStore(world.Directory, TimeProvider.System);
        var shelf = new PriorityCheckShelf(new FolderShelves(world.Directory, TimeProvider.System), new JobQueue(jobs), jobs, TimeProvider.System);
        var (asker, other) = (new Actor(ActorKind.Account, Guid.CreateVersion7()), new Actor(ActorKind.Account, Guid.CreateVersion7()));
        var id = shelf.Ask(asker, Asked, mayEdit: false);
        Assert.Throws<RefusedException>(() => shelf.Ask(asker, Asked, mayEdit: false));
        var shared = shelf.Ask(other, Asked, mayEdit: true);
        var answer = await world.Answer;
        shelf.Keep(id, answer);
        // Another process, as after a restart, finds the same.
        var after = new PriorityCheckShelf(new FolderShelves(world.Directory, TimeProvider.System), new JobQueue(jobs), jobs, TimeProvider.System);
        var kept = after.Get(asker, Asked.Region, Asked.Period, id, mayEdit: false);
        Assert.Equal(StudyJson.Write(answer.Result), StudyJson.Write(kept.Result!));
        Assert.Equal(answer.Checks[1].PanelCsv, after.FindPriority(id, 1)!.Panel);
        Assert.Null(after.FindPriority(id, 3));
        Assert.Equal([shared], after.List(other, Asked.Region, Asked.Period, mayEdit: false).Select(one => one.Id));
        Assert.Equal([shared], after.List(new Actor(ActorKind.Account, Guid.CreateVersion7()), Asked.Region, Asked.Period, mayEdit: true).Select(one => one.Id));
        Assert.Throws<RefusedException>(() => after.Get(other, Asked.Region, Asked.Period, id, mayEdit: true));
        Assert.Throws<RefusedException>(() => after.Get(asker, "FR10", Asked.Period, id, mayEdit: false));
        // Whoever is erased is named by no check: what the others see stays, the own goes.
        var (leaving, alone) = (new Actor(ActorKind.Account, Guid.CreateVersion7()), new Actor(ActorKind.Account, Guid.CreateVersion7()));
        var gone = after.Ask(leaving, Asked, mayEdit: true);
        after.Keep(gone, answer);
        var own = after.Ask(alone, Asked, mayEdit: false);
        after.Forget(new HashSet<Guid> { leaving.AccountId!.Value, alone.AccountId!.Value });
        Assert.Throws<RefusedException>(() => after.Get(leaving, Asked.Region, Asked.Period, gone, mayEdit: false));
        var nameless = after.Get(other, Asked.Region, Asked.Period, gone, mayEdit: true);
        Assert.Null(nameless.Job);
        Assert.DoesNotContain(Directory.EnumerateFiles(world.Directory.Root, "*", SearchOption.AllDirectories).Where(path => path.Contains("strategy-checks", StringComparison.Ordinal)), path => File.ReadAllText(path) is var text && (text.Contains($"{leaving.AccountId}", StringComparison.Ordinal) || text.Contains($"{alone.AccountId}", StringComparison.Ordinal)));
        Assert.DoesNotContain(own, after.List(Actor.Command, Asked.Region, Asked.Period, mayEdit: true).Select(one => one.Id));
        after.Delete(nameless);
        after.Delete(kept);
        after.Delete(after.Get(other, Asked.Region, Asked.Period, shared, mayEdit: false));
        // What is found late of a check that was deleted is kept nowhere.
        after.Keep(id, answer);
        Assert.Null(after.FindPriority(id, 1));
        Assert.Empty(after.List(Actor.Command, Asked.Region, Asked.Period, mayEdit: true));
    }

    private Task<PriorityCheckAnswer> Run(PriorityCheckSettings settings) => world.Study.Run(Actor.Command, settings, null, Stop);

    private async Task Refused(string rule, PriorityCheckSettings settings) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<ProblemsException>(() => Run(settings))).Problems[0].Rule);

    private sealed class OnFirst(Action act) : IProgress<double>
    {
        public void Report(double value) => act();
    }
}
