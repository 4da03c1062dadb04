using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Ties;

/// <summary>Introductions hop by hop: who is asked when, who sees what, and that a no looks like a silence. The same on every database.</summary>
public abstract class IntroductionContract(RegistryFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_asked_after_the_one_before_agreed_and_names_open_when_all_have()
    {
        var stage = await Stage.Set(fixture);
        await stage.Tie("Ada", "Ben");
        await stage.Tie("Ben", "Cyd");
        await stage.Tie("Cyd", "Dan");
        await stage.Ask("Ada", "Dan", ["Ben", "Cyd"]);
        Assert.Empty(await stage.Asked("Cyd"));
        var ben = Assert.Single(await stage.Asked("Ben"));
        // The contact of the contact is not named, nor is the target, whom the contact does not know.
        Assert.Equal(("Ada", null, null, false), (ben.Asker, ben.PassedOnBy, ben.To, ben.IsTarget));
        await Cast.Refused(RefusalReason.NotFound, () => stage.Register.Answer(stage["Cyd"], ben.Step, true));
        Assert.Equal(stage["Cyd"].PersonId, await stage.Register.Answer(stage["Ben"], ben.Step, true, Cancellation));
        await Cast.Refused(RefusalReason.NotFound, () => stage.Register.Answer(stage["Ben"], ben.Step, false));
        var cyd = Assert.Single(await stage.Asked("Cyd"));
        Assert.Equal(("Ada", "Ben", "Dan"), (cyd.Asker, cyd.PassedOnBy, cyd.To));
        var before = Assert.Single(await stage.Sent("Ada"));
        Assert.Equal((null, "Ben", 2, IntroductionStatus.Asking, null), (before.To, before.Over, before.Between, before.Status, before.Contact));
        await stage.Register.Answer(stage["Cyd"], cyd.Step, true, Cancellation);
        var dan = Assert.Single(await stage.Asked("Dan"));
        Assert.Equal(("Ada", "Cyd", true), (dan.Asker, dan.PassedOnBy, dan.IsTarget));
        await Cast.Refused(RefusalReason.NotNow, () => stage.Register.Conclude(stage["Ada"], before.Id, IntroductionOutcome.Met));
        Assert.Null(await stage.Register.Answer(stage["Dan"], dan.Step, true, Cancellation));
        var made = Assert.Single(await stage.Sent("Ada"));
        Assert.Equal((IntroductionStatus.Made, "Dan", "dan@invented.example"), (made.Status, made.To, made.Contact));
        Assert.Equal(("Ada", true, "ada@invented.example"), Assert.Single(await stage.Book.ListMade(stage["Dan"], Cancellation)) is var his ? (his.Asker, his.IsTarget, his.Contact) : default);
        Assert.Equal((null, null), Assert.Single(await stage.Book.ListMade(stage["Ben"], Cancellation)) is var helped ? (helped.To, helped.Contact) : default);
        Assert.Equal("introduction", Assert.Single(await new DisclosureLog(stage.Database).ListOwn(stage["Dan"], Cancellation)).What);
        await Cast.Refused(RefusalReason.NotFound, () => stage.Register.Conclude(stage["Ben"], made.Id, IntroductionOutcome.Useful));
        await stage.Register.Conclude(stage["Dan"], made.Id, IntroductionOutcome.Useful, Cancellation);
        Assert.Equal(IntroductionOutcome.Useful, Assert.Single(await stage.Sent("Ada")).Outcome);
    }

    [Fact]
    public async Task A_no_and_a_silence_look_alike_at_every_moment()
    {
        var (declined, silent) = (await Run(declines: true), await Run(declines: false));
        Assert.Equal(silent, declined);
        Assert.Contains("Eve", silent[3], StringComparison.Ordinal);
        Assert.Contains("Expired", silent[^1], StringComparison.Ordinal);

        // What the asker is shown on each third day.
        async Task<List<string>> Run(bool declines)
        {
            var stage = await Stage.Set(fixture);
            await stage.Tie("Ada", "Ben");
            await stage.Tie("Ben", "Dan");
            await stage.Tie("Ada", "Eve");
            await stage.Tie("Eve", "Dan");
            await stage.Ask("Ada", "Dan", ["Ben"], ["Eve"]);
            if (declines)
                await stage.Register.Answer(stage["Ben"], Assert.Single(await stage.Asked("Ben")).Step, false, Cancellation);
            var seen = new List<string>();
            for (var day = 0; day <= 30; day += 3)
            {
                await stage.MoveOn();
                var sent = Assert.Single(await stage.Sent("Ada"));
                seen.Add($"{day}: {sent with { Id = Guid.Empty }}");
                if (day >= 15 && day < 27)
                    Assert.Single(await stage.Asked("Eve"));
                Assert.Equal(day < 15 && !declines ? 1 : 0, (await stage.Asked("Ben")).Count);
                stage.Clock.Advance(TimeSpan.FromDays(3));
            }
            return [seen[0], seen[2], seen[4], seen[5], seen[^1]];
        }
    }

    [Fact]
    public async Task A_target_who_said_no_is_not_asked_over_somebody_else()
    {
        var stage = await Stage.Set(fixture);
        foreach (var between in new[] { "Ben", "Eve" })
        {
            await stage.Tie("Ada", between);
            await stage.Tie(between, "Dan");
        }
        await stage.Ask("Ada", "Dan", ["Ben"], ["Eve"]);
        await stage.Register.Answer(stage["Ben"], Assert.Single(await stage.Asked("Ben")).Step, true, Cancellation);
        await stage.Register.Answer(stage["Dan"], Assert.Single(await stage.Asked("Dan")).Step, false, Cancellation);
        stage.Clock.Advance(TimeSpan.FromDays(IntroductionRegister.RouteDays));
        Assert.Empty(await stage.MoveOn());
        Assert.Empty(await stage.Asked("Eve"));
        Assert.Equal((IntroductionStatus.Asking, "Eve"), Assert.Single(await stage.Sent("Ada")) is var sent ? (sent.Status, sent.Over) : default);
        stage.Clock.Advance(TimeSpan.FromDays(IntroductionRegister.RouteDays));
        await stage.MoveOn();
        Assert.Equal(IntroductionStatus.Expired, Assert.Single(await stage.Sent("Ada")).Status);
    }

    [Fact]
    public async Task What_no_longer_holds_goes_no_further_and_what_is_over_takes_no_answer()
    {
        var stage = await Stage.Set(fixture);
        await stage.Tie("Ada", "Ben");
        await stage.Tie("Ben", "Dan");
        await stage.Ask("Ada", "Dan", ["Ben"]);
        await stage.Ties.Remove(stage["Dan"], stage["Ben"].PersonId!.Value, Cancellation);
        Assert.Null(await stage.Register.Answer(stage["Ben"], Assert.Single(await stage.Asked("Ben")).Step, true, Cancellation));
        Assert.Empty(await stage.Asked("Dan"));
        Assert.Equal(IntroductionStatus.Asking, Assert.Single(await stage.Sent("Ada")).Status);
        // The same is not asked at once again; nor anything along a tie that one end alone says, or that nobody agreed to be asked along.
        await Cast.Refused(RefusalReason.NotNow, () => stage.Ask("Ada", "Dan", ["Ben"]));
        await Cast.Refused(RefusalReason.NotNow, () => stage.Ask("Ben", "Dan", ["Ada"]));
        await Cast.Refused(RefusalReason.NotFound, () => stage.Ask("Ada", "Ada", ["Ben"]));
        await Assert.ThrowsAsync<ProblemsException>(() => stage.Register.Ask(stage["Ada"], new(stage["Eve"].PersonId!.Value, null, " ", "en", [[stage["Ben"].PersonId!.Value]]), Cancellation));

        await stage.Tie("Ben", "Eve");
        await stage.Ask("Ada", "Eve", ["Ben"]);
        var step = Assert.Single(await stage.Asked("Ben")).Step;
        await stage.Register.Withdraw(stage["Ada"], (await stage.Sent("Ada"))[0].Id, Cancellation);
        Assert.Empty(await stage.Asked("Ben"));
        await Cast.Refused(RefusalReason.NotFound, () => stage.Register.Answer(stage["Ben"], step, true));
        await Cast.Refused(RefusalReason.NotNow, () => stage.Register.Withdraw(stage["Ada"], stage.LastAsked));
        await new ConsentRegister(stage.Database).Say(stage["Ben"], ConsentPurpose.Introductions, false, "test", Cancellation);
        await stage.Tie("Ben", "Cyd");
        await Cast.Refused(RefusalReason.NotNow, () => stage.Ask("Ada", "Cyd", ["Ben"]));
    }

    [Fact]
    public async Task A_block_of_a_person_or_of_where_they_work_closes_the_way_and_is_told_to_nobody()
    {
        var stage = await Stage.Set(fixture);
        var blocks = new BlockRegister(stage.Database);
        await stage.Tie("Ada", "Ben");
        await stage.Tie("Ben", "Dan");
        var works = await Cast.Organisation(stage.Database, stage["Ada"], "Works");
        await Cast.Refused(RefusalReason.NotFound, () => blocks.BlockPerson(stage["Dan"], stage["Ada"].PersonId!.Value));
        foreach (var block in new Func<Task>[] { () => blocks.BlockPerson(stage["Ben"], stage["Ada"].PersonId!.Value, Cancellation), () => blocks.BlockOrganisation(stage["Dan"], works.Id, Cancellation) })
        {
            await block();
            await block();
            await Cast.Refused(RefusalReason.NotNow, () => stage.Ask("Ada", "Dan", ["Ben"]));
            var (who, by) = await blocks.ListOwn(stage["Ben"], Cancellation) is [var one] ? (one, stage["Ben"]) : ((await blocks.ListOwn(stage["Dan"], Cancellation))[0], stage["Dan"]);
            Assert.Equal(by == stage["Ben"] ? "Ada" : "Works", who.Name);
            Assert.Contains(by.PersonId!.Value, await blocks.ListApart(stage["Ada"].PersonId!.Value, Cancellation));
            Assert.Contains(by.PersonId!.Value, await stage.Register.ListUnavailable(stage["Ada"].PersonId!.Value, stage["Dan"].PersonId!.Value, Cancellation));
            await Cast.Refused(RefusalReason.NotFound, () => blocks.Unblock(stage["Ada"], who.Id));
            await blocks.Unblock(by, who.Id, Cancellation);
            Assert.Empty(await blocks.ListOwn(by, Cancellation));
        }
        await using var db = stage.Database.Read();
        var trail = await db.AuditEntries.Where(entry => entry.Record == "Block").ToListAsync(Cancellation);
        Assert.Equal(4, trail.Count);
        Assert.DoesNotContain(trail, entry => $"{entry.Before}{entry.After}".Contains($"{works.Id}", StringComparison.Ordinal) || $"{entry.Before}{entry.After}".Contains($"{stage["Ada"].PersonId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_answer_at_once_are_counted_once()
    {
        var stage = await Stage.Set(fixture);
        await stage.Tie("Ada", "Ben");
        await stage.Tie("Ben", "Dan");
        await stage.Ask("Ada", "Dan", ["Ben"]);
        var step = Assert.Single(await stage.Asked("Ben")).Step;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await stage.Register.Answer(stage["Ben"], step, true, Cancellation);
                return 1;
            }
            catch (RefusedException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, answers.Sum());
        await using var db = stage.Database.Read();
        Assert.Equal(1, await db.IntroductionSteps.CountAsync(one => one.Status == StepStatus.Asked, Cancellation));
    }

    [Fact]
    public async Task Of_many_asked_at_once_no_more_are_open_than_may_be()
    {
        var stage = await Stage.Set(fixture);
        await stage.Tie("Ada", "Ben");
        const int Asked = IntroductionRegister.MostOpen + 3;
        var targets = new List<Guid>();
        for (var target = 0; target < Asked; target++)
        {
            var person = await Cast.Person(stage.Database, $"Target{target}");
            await new ConsentRegister(stage.Database).Say(person, ConsentPurpose.Introductions, true, "test", Cancellation);
            var entry = new TieEntry(TieKind.Met, 4, new(2026, 3, 1), null, TieVisibility.Introductions);
            await stage.Ties.Record(stage["Ben"], person.PersonId!.Value, entry, Cancellation);
            await stage.Ties.Record(person, stage["Ben"].PersonId!.Value, entry, Cancellation);
            targets.Add(person.PersonId!.Value);
        }
        var refused = await Task.WhenAll(targets.Select(target => Task.Run(async () =>
        {
            try
            {
                await stage.Register.Ask(stage["Ada"], new(target, null, "To talk of glue", "en", [[stage["Ben"].PersonId!.Value]]), Cancellation);
                return 0;
            }
            catch (RefusedException refusal) when (refusal.Reason == RefusalReason.NotNow)
            {
                return 1;
            }
        })));
        Assert.Equal(Asked - IntroductionRegister.MostOpen, refused.Sum());
        Assert.Equal(IntroductionRegister.MostOpen, (await stage.Sent("Ada")).Count);
    }

    private sealed class Stage(RegistryDatabase database, FakeTimeProvider clock, Dictionary<string, Actor> people)
    {
        public RegistryDatabase Database => database;

        public FakeTimeProvider Clock => clock;

        public IntroductionRegister Register { get; } = new(database);

        public IntroductionBook Book { get; } = new(database);

        public TieRegister Ties { get; } = new(database);

        public Guid LastAsked { get; private set; }

        public Actor this[string name] => people[name];

        public static async Task<Stage> Set(RegistryFixture fixture)
        {
            var clock = new FakeTimeProvider(RegistryFixture.Start);
            var database = fixture.Fresh(clock);
            var people = new Dictionary<string, Actor>();
            foreach (var name in new[] { "Ada", "Ben", "Cyd", "Dan", "Eve" })
            {
                people[name] = await Cast.Person(database, name);
                await new ConsentRegister(database).Say(people[name], ConsentPurpose.Introductions, true, "test", Cancellation);
            }
            return new(database, clock, people);
        }

        public async Task Tie(string one, string other)
        {
            var entry = new TieEntry(TieKind.Met, 4, new(2026, 3, 1), null, TieVisibility.Introductions);
            await Ties.Record(this[one], this[other].PersonId!.Value, entry, Cancellation);
            await Ties.Record(this[other], this[one].PersonId!.Value, entry, Cancellation);
        }

        public async Task Ask(string asker, string target, params string[][] routes)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Register.Ask(this[asker], new(this[target].PersonId!.Value, null, "To talk of glue", "en", [.. routes.Select(route => route.Select(name => this[name].PersonId!.Value).ToList())]), Cancellation);
            LastAsked = (await Sent(asker))[0].Id;
        }

        public async Task<IReadOnlyList<Guid>> MoveOn()
        {
            var asked = new List<Guid>();
            foreach (var due in await Register.ListOverdue(Cancellation))
                if (await Register.MoveOn(due, Cancellation) is { } person)
                    asked.Add(person);
            return asked;
        }

        public Task<IReadOnlyList<AskedIntroduction>> Asked(string name) => Book.ListAsked(this[name], Cancellation);

        public Task<IReadOnlyList<SentIntroduction>> Sent(string name) => Book.ListSent(this[name], Cancellation);
    }
}

public sealed class SqliteIntroductionTests(SqliteFixture fixture) : IntroductionContract(fixture);

public sealed class PostgresIntroductionTests(PostgresFixture fixture) : IntroductionContract(fixture);
