using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Ties;

/// <summary>What ties do, the same on every database.</summary>
public abstract class TieContract(RegistryFixture fixture)
{
    private static readonly TieEntry Entry = new(TieKind.WorkedTogether, 4, new(2026, 1, 5), "Brussels", TieVisibility.Introductions);

    [Fact]
    public async Task A_tie_counts_for_others_once_both_ends_agree()
    {
        var database = fixture.Fresh();
        var (ties, ada, ben) = (new TieRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        await ties.Record(ada, ben.PersonId!.Value, Entry, TestContext.Current.CancellationToken);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        Assert.Empty(await ties.ListOwn(ben, TestContext.Current.CancellationToken));
        await ties.Record(ben, ada.PersonId!.Value, Entry with { Visibility = TieVisibility.Private, Strength = 2 }, TestContext.Current.CancellationToken);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        await ties.Record(ben, ada.PersonId!.Value, Entry with { Visibility = TieVisibility.Counted, Strength = 3, LastContact = new(2026, 2, 1) }, TestContext.Current.CancellationToken);
        var agreed = Assert.Single(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        Assert.Equal((3, new DateOnly(2026, 2, 1)), (agreed.Strength, agreed.LastContact));
        Assert.Equal(new HashSet<Guid> { ada.PersonId!.Value, ben.PersonId!.Value }, [agreed.A, agreed.B]);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Counted, TestContext.Current.CancellationToken));
        await ties.Remove(ada, ben.PersonId!.Value, TestContext.Current.CancellationToken);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Private, TestContext.Current.CancellationToken));
        Assert.Single(await ties.ListOwn(ben, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Said_again_it_is_changed_not_doubled_and_impossible_ones_are_refused()
    {
        var database = fixture.Fresh();
        var (ties, ada, ben) = (new TieRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        await ties.Record(ada, ben.PersonId!.Value, Entry, TestContext.Current.CancellationToken);
        await ties.Record(ada, ben.PersonId!.Value, Entry with { Strength = 5 }, TestContext.Current.CancellationToken);
        Assert.Equal((5, 2), Assert.Single(await ties.ListOwn(ada, TestContext.Current.CancellationToken)) is var tie ? (tie.Strength, tie.Version) : default);
        await Cast.Refused(RefusalReason.NotFound, () => ties.Record(ada, ada.PersonId!.Value, Entry));
        await Cast.Refused(RefusalReason.NotFound, () => ties.Record(ada, Guid.CreateVersion7(), Entry));
        await Cast.Refused(RefusalReason.NotAllowed, () => ties.Record(Actor.Anonymous, ben.PersonId!.Value, Entry));
        await Assert.ThrowsAsync<ProblemsException>(() => ties.Record(ada, ben.PersonId!.Value, Entry with { Strength = 6 }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ProblemsException>(() => ties.Record(ada, ben.PersonId!.Value, Entry with { LastContact = new(2027, 1, 1) }, TestContext.Current.CancellationToken));
        await using var db = database.Read();
        Assert.Equal(1, await db.Ties.CountAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ties_of_organisations_fade_with_those_of_their_people_until_they_count_no_more()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (ties, ada, ben, cem) = (new TieRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cem"));
        await Cast.Organisation(database, ada, "House");
        await Cast.Organisation(database, ben, "Yard");
        await Cast.Organisation(database, cem, "Mill");
        var today = DateOnly.FromDateTime(RegistryFixture.Start.UtcDateTime);
        foreach (var (one, other, strength) in new[] { (ada, ben, 4), (ben, ada, 4), (ada, cem, 1), (cem, ada, 1) })
            await ties.Record(one, other.PersonId!.Value, Entry with { Strength = strength, LastContact = today, Visibility = TieVisibility.Counted }, TestContext.Current.CancellationToken);
        var register = new OrganisationTieRegister(database, ties);
        Assert.Equal([0.2, 0.8], (await List()).Ties.Select(tie => tie.Strength).Order());
        clock.Advance(TimeSpan.FromDays(TieStrength.HalfLifeDays));
        Assert.Equal([0.1, 0.4], (await List()).Ties.Select(tie => tie.Strength).Order().Select(strength => Math.Round(strength, 12)));
        // Four years and a day after they once met.
        clock.Advance(TimeSpan.FromDays(TieStrength.HalfLifeDays + 1));
        var left = await List();
        Assert.Equal((1, 1, 2, 2), (left.Ties.Count, left.Faded, left.PeopleBehind.Count, left.People));

        Task<OrganisationTies> List() => register.List(_ => true, TestContext.Current.CancellationToken);
    }
}

public sealed class SqliteTieTests(SqliteFixture fixture) : TieContract(fixture);

public sealed class PostgresTieTests(PostgresFixture fixture) : TieContract(fixture);
