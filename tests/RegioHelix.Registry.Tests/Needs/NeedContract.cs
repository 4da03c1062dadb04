using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Needs;

/// <summary>What needs, offers and their answers do, the same on every database.</summary>
public abstract class NeedContract(RegistryFixture fixture)
{
    private static readonly NeedEntry Entry = new()
    {
        Type = NeedType.TechnologyRequest,
        Title = [new("en", "Coating without solvents"), new("it", "Rivestimento senza solventi")],
        Description = [new("en", "For leather")],
        ReadinessFrom = 5,
        ReadinessTo = 8,
        Deadline = new(2026, 9, 1),
        Regions = ["AT", "DE2"],
        Languages = ["en", "it"],
        Tags = ["C20", "KET:advanced-materials"],
    };

    private static readonly InterestEntry Answer = new("We do this", "Ten years of it", "A call", "en");

    [Fact]
    public async Task An_anonymous_need_names_its_owner_once_both_said_yes()
    {
        var database = fixture.Fresh();
        var (needs, interests, ada, ben, cleo) = (new NeedRegister(database), new InterestRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cleo"));
        var (owner, answering, third) = (await Cast.Organisation(database, ada, "Owner"), await Cast.Organisation(database, ben, "Answering"), await Cast.Organisation(database, cleo, "Third"));
        var need = await needs.Add(ada, owner.Id, Entry, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => needs.Get(ben, need.Slug));
        await Cast.Refused(RefusalReason.NotFound, () => interests.Send(ben, need.Id, answering.Id, Answer));
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);

        var shown = await needs.Get(ben, need.Slug, TestContext.Current.CancellationToken);
        Assert.Equal((MoneyDirection.Pays, "Rivestimento senza solventi", 5, 8, null), (shown.Money, shown.Title.In("it")!.Text, shown.ReadinessFrom, shown.ReadinessTo, shown.Owner));
        Assert.Equal(["AT", "DE2"], shown.Regions);
        Assert.Equal(["NACE_R2:C20", "KET:advanced-materials"], shown.Tags);
        Assert.Null(Assert.Single((await needs.List(new() { Tag = "NACE_R2:C20", Type = NeedType.TechnologyRequest }, TestContext.Current.CancellationToken)).Items).Owner);
        Assert.Equal(0, (await needs.List(new() { Tag = "NACE_R2:C21" }, TestContext.Current.CancellationToken)).Total);
        Assert.Equal("Owner", (await needs.Get(ada, need.Slug, TestContext.Current.CancellationToken)).Owner!.Name);
        // A refusal must not tell whose it is.
        await Cast.Refused(RefusalReason.NotFound, () => needs.End(ben, need.Id, true));

        var sent = await interests.Send(ben, need.Id, answering.Id, Answer, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotNow, () => interests.Send(ben, need.Id, answering.Id, Answer));
        await Cast.Refused(RefusalReason.NotNow, () => interests.Send(ada, need.Id, owner.Id, Answer));
        await Cast.Refused(RefusalReason.NotAllowed, () => interests.Send(cleo, need.Id, answering.Id, Answer));
        await Cast.Refused(RefusalReason.NotFound, () => interests.Answer(ben, sent.Id, true));
        await Cast.Refused(RefusalReason.NotFound, () => interests.ListReceived(cleo, need.Id));
        await Cast.Refused(RefusalReason.NotNow, () => interests.Conclude(ben, sent.Id, InterestOutcome.Talks));
        var other = await interests.Send(cleo, need.Id, third.Id, Answer, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await interests.ListReceived(ada, need.Id, TestContext.Current.CancellationToken)).Count);
        await interests.Answer(ada, sent.Id, true, TestContext.Current.CancellationToken);
        await interests.Answer(ada, other.Id, false, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotNow, () => interests.Answer(ada, other.Id, true));

        Assert.Equal("Owner", (await needs.Get(ben, need.Slug, TestContext.Current.CancellationToken)).Owner!.Name);
        Assert.Null((await needs.Get(cleo, need.Slug, TestContext.Current.CancellationToken)).Owner);
        await interests.Conclude(ben, sent.Id, InterestOutcome.Agreement, TestContext.Current.CancellationToken);
        Assert.Equal(InterestOutcome.Agreement, (await interests.ListReceived(ada, need.Id, TestContext.Current.CancellationToken))[0].Interest.Outcome);
    }

    [Fact]
    public async Task A_need_lapses_after_twelve_months_and_can_be_renewed()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (needs, ada) = (new NeedRegister(database), await Cast.Person(database, "Ada"));
        var owner = await Cast.Organisation(database, ada, "Owner");
        var need = await needs.Add(ada, owner.Id, Entry with { Deadline = null, IsAnonymous = false }, TestContext.Current.CancellationToken);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        Assert.Equal("Owner", Assert.Single((await needs.List(new(), TestContext.Current.CancellationToken)).Items).Owner!.Name);
        clock.SetUtcNow(RegistryFixture.Start.AddMonths(12));
        Assert.Empty((await needs.List(new(), TestContext.Current.CancellationToken)).Items);
        Assert.Equal((1, 0), (await needs.ExpireDue(TestContext.Current.CancellationToken), await needs.ExpireDue(TestContext.Current.CancellationToken)));
        Assert.Equal(NeedStatus.Expired, Assert.Single(await needs.ListOwn(ada, owner.Id, TestContext.Current.CancellationToken)).Status);
        var renewed = await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        Assert.Equal((1, RegistryFixture.Start, RegistryFixture.Start.AddMonths(24)), (renewed.Renewals, renewed.PublishedAt!.Value, renewed.ExpiresAt!.Value));
        await needs.End(ada, need.Id, answered: true, cancellation: TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotNow, () => needs.Publish(ada, need.Id));
        await Cast.Refused(RefusalReason.NotNow, () => needs.End(ada, need.Id, answered: false));
    }

    [Fact]
    public async Task A_need_is_opened_for_change_by_its_own_alone_and_never_takes_the_address_of_the_form()
    {
        var database = fixture.Fresh();
        var (needs, ada, ben) = (new NeedRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var need = await needs.Add(ada, (await Cast.Organisation(database, ada, "Owner", published: false)).Id, Entry with { Title = [new("en", "New!")] }, TestContext.Current.CancellationToken);
        Assert.Equal("new-2", need.Slug);
        Assert.Equal("Owner", (await needs.GetOwn(ada, need.Slug, TestContext.Current.CancellationToken)).Organisation!.Name);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        foreach (var other in new[] { ben, Actor.Anonymous, new Actor(ActorKind.Moderator) })
            await Cast.Refused(RefusalReason.NotFound, () => needs.GetOwn(other, need.Slug));
    }

    [Fact]
    public async Task A_need_whose_last_day_is_over_is_not_renewed_before_that_is_changed()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (needs, ada) = (new NeedRegister(database), await Cast.Person(database, "Ada"));
        var need = await needs.Add(ada, (await Cast.Organisation(database, ada, "Owner")).Id, Entry, TestContext.Current.CancellationToken);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        clock.SetUtcNow(new DateTimeOffset(2026, 9, 2, 0, 0, 0, TimeSpan.Zero));
        await Cast.Refused(RefusalReason.NotNow, () => needs.Publish(ada, need.Id));
        var changed = await needs.Change(ada, need.Id, 2, Entry with { Deadline = null }, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await needs.Publish(ada, changed.Id, TestContext.Current.CancellationToken)).Renewals);
    }

    [Fact]
    public async Task An_answer_is_taken_back_until_it_is_answered_and_the_sender_sees_its_own_alone()
    {
        var database = fixture.Fresh();
        var (needs, interests, ada, ben, cleo) = (new NeedRegister(database), new InterestRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cleo"));
        var (owner, answering, other) = (await Cast.Organisation(database, ada, "Owner"), await Cast.Organisation(database, ben, "Answering"), await Cast.Organisation(database, cleo, "Other"));
        var need = await needs.Add(ada, owner.Id, Entry, TestContext.Current.CancellationToken);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        var (sent, second) = (await interests.Send(ben, need.Id, answering.Id, Answer, TestContext.Current.CancellationToken), await interests.Send(cleo, need.Id, other.Id, Answer, TestContext.Current.CancellationToken));
        Assert.Null(Assert.Single(await interests.ListSent(ben, answering.Id, TestContext.Current.CancellationToken)).Need.Owner);
        await Cast.Refused(RefusalReason.NotAllowed, () => interests.ListSent(cleo, answering.Id));
        await Cast.Refused(RefusalReason.NotFound, () => interests.Withdraw(cleo, sent.Id));
        await Cast.Refused(RefusalReason.NotFound, () => interests.Withdraw(ada, sent.Id));
        await interests.Withdraw(ben, sent.Id, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotNow, () => interests.Answer(ada, sent.Id, true));
        await Cast.Refused(RefusalReason.NotNow, () => interests.Withdraw(ben, sent.Id));
        await Cast.Refused(RefusalReason.NotNow, () => interests.Send(ben, need.Id, answering.Id, Answer));
        await interests.Answer(ada, second.Id, true, TestContext.Current.CancellationToken);
        Assert.Equal("Owner", Assert.Single(await interests.ListSent(cleo, other.Id, TestContext.Current.CancellationToken)).Need.Owner!.Name);
        await Cast.Refused(RefusalReason.NotNow, () => interests.Withdraw(cleo, second.Id));
    }

    [Fact]
    public async Task Who_is_blocked_is_not_heard_and_not_told()
    {
        var database = fixture.Fresh();
        var (needs, interests, blocks, ada, ben) = (new NeedRegister(database), new InterestRegister(database), new BlockRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var (owner, answering) = (await Cast.Organisation(database, ada, "Owner"), await Cast.Organisation(database, ben, "Answering"));
        var need = await needs.Add(ada, owner.Id, Entry, TestContext.Current.CancellationToken);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotAllowed, () => blocks.BlockOrganisation(Actor.Anonymous, answering.Id));
        await Cast.Refused(RefusalReason.NotFound, () => blocks.BlockOrganisation(ada, Guid.CreateVersion7()));
        await blocks.BlockOrganisation(ada, answering.Id, TestContext.Current.CancellationToken);
        await blocks.BlockOrganisation(ada, answering.Id, TestContext.Current.CancellationToken);
        Assert.Equal([[answering.Id], [owner.Id]], new[] { await blocks.ListBlocked(owner.Id, TestContext.Current.CancellationToken), await blocks.ListBlocked(answering.Id, TestContext.Current.CancellationToken) });
        var sent = await interests.Send(ben, need.Id, answering.Id, Answer, TestContext.Current.CancellationToken);
        Assert.Empty(await interests.ListReceived(ada, need.Id, TestContext.Current.CancellationToken));
        Assert.Equal(InterestStatus.Sent, Assert.Single(await interests.ListSent(ben, answering.Id, TestContext.Current.CancellationToken)).Interest.Status);
        await Cast.Refused(RefusalReason.NotFound, () => interests.Answer(ada, sent.Id, accepted: true));
        await blocks.Unblock(ada, Assert.Single(await blocks.ListOwn(ada, TestContext.Current.CancellationToken)).Id, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => blocks.Unblock(ada, answering.Id));
        Assert.Equal(sent.Id, Assert.Single(await interests.ListReceived(ada, need.Id, TestContext.Current.CancellationToken)).Interest.Id);
    }

    [Fact]
    public async Task Who_agreed_to_mail_is_told_of_answers_and_nobody_of_the_other_side()
    {
        var database = fixture.Fresh();
        var cancellation = TestContext.Current.CancellationToken;
        var (needs, interests, notices, blocks) = (new NeedRegister(database), new InterestRegister(database), new InterestNotices(database), new BlockRegister(database));
        var (ada, ben, cleo) = (await Reader(database, "Ada", "nl"), await Reader(database, "Ben", "en"), await Reader(database, "Cleo", "en"));
        var (owner, answering) = (await Cast.Organisation(database, ada, "Owner"), await Cast.Organisation(database, ben, "Answering"));
        await new RoleRegister(database).Give(ada, owner.Id, cleo.PersonId!.Value, RoleKind.Editor, cancellation);
        var need = await needs.Add(ada, owner.Id, Entry, cancellation);
        await needs.Publish(ada, need.Id, cancellation);
        var sent = await interests.Send(ben, need.Id, answering.Id, Answer, cancellation);
        Assert.Empty(await notices.ListArrived(sent.Id, cancellation));
        var consents = new ConsentRegister(database);
        foreach (var one in new[] { ada, ben, cleo })
            await consents.Say(one, ConsentPurpose.Mail, true, "2026-11", cancellation);
        var told = Assert.Single(await notices.ListArrived(sent.Id, cancellation));
        Assert.Equal((ada.PersonId, "ada@invented.example", "nl", need.Slug), (told.PersonId, told.Mail, told.Language, told.Slug));
        Assert.Empty(await notices.ListAnswered(sent.Id, cancellation));
        // The contact wants none: then those of the organisation who may answer and want some.
        await consents.Say(ada, ConsentPurpose.Mail, false, "2026-11", cancellation);
        Assert.Equal([cleo.PersonId!.Value], (await notices.ListArrived(sent.Id, cancellation)).Select(one => one.PersonId));
        await blocks.BlockOrganisation(cleo, answering.Id, cancellation);
        Assert.Empty(await notices.ListArrived(sent.Id, cancellation));
        await blocks.Unblock(cleo, Assert.Single(await blocks.ListOwn(cleo, cancellation)).Id, cancellation);
        await interests.Answer(cleo, sent.Id, accepted: false, cancellation);
        Assert.Empty(await notices.ListArrived(sent.Id, cancellation));
        Assert.Equal([ben.PersonId!.Value], (await notices.ListAnswered(sent.Id, cancellation)).Select(one => one.PersonId));
    }

    private static async Task<Actor> Reader(RegistryDatabase database, string name, string language)
    {
        var actor = await Cast.Person(database, name);
        await database.Change(Actor.Command, db =>
        {
            var mail = $"{name.ToLowerInvariant()}@invented.example";
            db.Add(new Account { Id = actor.AccountId!.Value, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), EmailConfirmed = true, PersonId = actor.PersonId, Language = language, CreatedAt = database.Now });
            return Task.CompletedTask;
        });
        return actor;
    }

    [Fact]
    public async Task What_is_ranked_holds_no_secret_and_its_stamp_follows_changes()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (needs, open, ada) = (new NeedRegister(database), new OpenNeeds(database), await Cast.Person(database, "Ada"));
        var owner = await Cast.Organisation(database, ada, "Owner");
        await Cast.Organisation(database, ada, "Hidden", published: false);
        var stamps = new List<string> { open.Stamp };
        var secret = await needs.Add(ada, owner.Id, Entry, TestContext.Current.CancellationToken);
        var named = await needs.Add(ada, owner.Id, Entry with { IsAnonymous = false, Deadline = null }, TestContext.Current.CancellationToken);
        foreach (var change in new Func<Task>[] { () => needs.Publish(ada, secret.Id), () => needs.Publish(ada, named.Id), () => needs.Change(ada, named.Id, 2, Entry with { IsAnonymous = false, Title = [new("en", "Other")] }), () => needs.End(ada, secret.Id, answered: false) })
        {
            await change();
            clock.Advance(TimeSpan.FromSeconds(3));
            stamps.Add(open.Stamp);
            Assert.All(await open.List(TestContext.Current.CancellationToken), need => Assert.Equal(need.Id == named.Id, need.Owner is not null));
        }
        clock.Advance(TimeSpan.FromDays(366));
        stamps.Add(open.Stamp);
        Assert.Empty(await open.List(TestContext.Current.CancellationToken));
        Assert.All(stamps.Zip(stamps.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(["Owner"], (await open.ListOrganisations(TestContext.Current.CancellationToken)).Select(one => one.Name));
    }

    [Fact]
    public async Task Every_problem_is_said_at_once()
    {
        var database = fixture.Fresh();
        var bad = Entry with { Title = [], ReadinessFrom = 9, ReadinessTo = 5, Deadline = new(2026, 3, 1), Regions = ["Q1"], Description = [new("en", new string('x', 4001))] };
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => new NeedRegister(database).Add(Actor.Command, Guid.CreateVersion7(), bad, TestContext.Current.CancellationToken));
        Assert.Equal(["description", "regions", "title", "readiness", "deadline"], thrown.Problems.Select(problem => problem.File));
    }
}

public sealed class SqliteNeedTests(SqliteFixture fixture) : NeedContract(fixture);

public sealed class PostgresNeedTests(PostgresFixture fixture) : NeedContract(fixture);
