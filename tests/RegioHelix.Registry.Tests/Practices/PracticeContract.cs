using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Practices;

/// <summary>The stories that every registry begins with, the same on every database.</summary>
public abstract class PracticeContract(RegistryFixture fixture)
{
    [Fact]
    public async Task They_are_taken_in_once_whole_and_what_is_edited_stays()
    {
        var database = fixture.Fresh();
        var (first, register, cancellation) = (new FirstPractices(database), new PracticeRegister(database), TestContext.Current.CancellationToken);
        Assert.Equal(9, await first.Ensure(cancellation));
        var all = await register.ListPublished(cancellation);
        Assert.Equal(["chemie-cluster-bayern", "corallia", "minalogic", "vanguard-3d-printing", "vanguard-bioeconomy", "vanguard-energy", "vanguard-nano", "vanguard-sustainable-manufacturing", "veneto-marketing"], all.Select(one => one.Slug));
        Assert.All(all, one =>
        {
            Assert.All(new[] { one.Title, one.Context, one.Done, one.NotKnown }, texts => Assert.Equal(["en", "nl"], texts.Select(text => text.Language)));
            Assert.All(new[] { one.Worked, one.Failed, one.Means, one.Evidence }, texts => Assert.True(texts.Count is 0 or 2));
            Assert.True(one is { Sources.Count: > 0, Regions.Count: > 0, Tags.Count: > 0, ContactId: null, Origin: RecordOrigin.Imported }, one.Slug);
        });

        var edited = all[0];
        await register.Change(Actor.Command, edited.Id, edited.Version, new() { Title = [new FreeText("en", "Ours now")] }, cancellation);
        await register.Publish(Actor.Command, all[1].Id, false, cancellation);
        Assert.Equal(0, await first.Ensure(cancellation));
        var after = await register.ListPublished(cancellation);
        Assert.Equal(8, after.Count);
        Assert.Equal("Ours now", after.Single(one => one.Id == edited.Id).Title[0].Text);
    }

    [Fact]
    public async Task What_a_moderator_took_down_its_organisation_does_not_show_again_and_whom_to_ask_belongs_to_it()
    {
        var database = fixture.Fresh();
        var (register, cancellation, ada, eve) = (new PracticeRegister(database), TestContext.Current.CancellationToken, await Cast.Person(database, "Ada"), await Cast.Person(database, "Eve"));
        var (works, moderator) = (await Cast.Organisation(database, ada, "Works"), new Actor(ActorKind.Moderator, Guid.CreateVersion7()));
        var entry = new PracticeEntry { Title = [new FreeText("en", "A story")], Contact = ada.PersonId };
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(eve, works.Id, entry));
        Assert.Equal("contact", Assert.Single((await Assert.ThrowsAsync<ProblemsException>(() => register.Add(ada, works.Id, entry with { Contact = eve.PersonId }, TestContext.Current.CancellationToken))).Problems).File);
        var story = await register.Add(ada, works.Id, entry, cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(ada, story.Id, true));
        story = await register.Change(ada, story.Id, story.Version, entry with { Context = [new FreeText("en", "There")], Done = [new FreeText("en", "That")] }, cancellation);
        await register.Publish(ada, story.Id, true, cancellation);
        Assert.Equal(story.Slug, Assert.Single(await register.ListToldBy(works.Slug, cancellation)).Slug);
        await Cast.Refused(RefusalReason.NotNow, () => register.Remove(ada, story.Id));
        await Cast.Refused(RefusalReason.NotFound, () => register.TakeDown(ada, story.Id, "mine"));
        await Assert.ThrowsAsync<ProblemsException>(() => register.TakeDown(moderator, story.Id, " ", TestContext.Current.CancellationToken));
        await register.TakeDown(moderator, story.Id, "not yours", cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(ada, story.Id, true));
        Assert.Equal((false, "not yours"), Assert.Single(await register.ListOwn(ada, works.Id, cancellation)) is var own ? (own.IsPublished, own.TakenDown) : default);
        await Cast.Refused(RefusalReason.NotFound, () => register.GetOwn(eve, story.Slug));
        await register.Publish(moderator, story.Id, true, cancellation);
        Assert.Null((await register.GetOwn(ada, story.Slug, cancellation)).TakenDown);
        await register.Publish(ada, story.Id, false, cancellation);
        await register.Remove(ada, story.Id, cancellation);
        await Cast.Refused(RefusalReason.NotFound, () => register.GetOwn(ada, story.Slug));
    }

    [Fact]
    public async Task Two_starts_at_once_take_them_in_once()
    {
        var database = fixture.Fresh();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new FirstPractices(database).Ensure(TestContext.Current.CancellationToken)));
        Assert.Equal(9, taken.Sum());
        Assert.Equal(9, (await new PracticeRegister(database).ListPublished(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task The_stamp_changes_with_what_is_published()
    {
        var database = fixture.Fresh();
        Assert.Equal("", new PublishedPractices(database).Stamp);
        await new FirstPractices(database).Ensure(TestContext.Current.CancellationToken);
        var before = new PublishedPractices(database).Stamp;
        await new PracticeRegister(database).Publish(Actor.Command, new PublishedPractices(database).List()[0].Id, false, TestContext.Current.CancellationToken);
        Assert.NotEqual(before, new PublishedPractices(database).Stamp);
        Assert.Equal(8, new PublishedPractices(database).List().Count);
    }
}

public sealed class SqlitePracticeTests(SqliteFixture fixture) : PracticeContract(fixture);

public sealed class PostgresPracticeTests(PostgresFixture fixture) : PracticeContract(fixture);
