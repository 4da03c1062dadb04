using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.Events;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Ties;

/// <summary>How a tie comes to be agreed: by an address, by a link, by what is shared. The same on every database.</summary>
public abstract class AgreementContract(RegistryFixture fixture)
{
    private static readonly TieEntry Entry = new(TieKind.Met, 3, new(2026, 3, 1), "Fair", TieVisibility.Introductions);

    [Fact]
    public async Task Nothing_tells_whether_an_address_is_known_here_until_its_owner_agrees()
    {
        var database = fixture.Fresh();
        var (claims, ties, requests) = (new TieClaimRegister(database), new TieRegister(database), new TieRequestRegister(database));
        var (ada, ben) = (await Account(database, "Ada"), await Account(database, "Ben"));
        await claims.Say(ada, new("Ben of the fair", "BEN@accounts.example"), Entry, TestContext.Current.CancellationToken);
        await claims.Say(ada, new("Nobody here", "nobody@elsewhere.example"), Entry, TestContext.Current.CancellationToken);
        await claims.Say(ada, new("Nobody here", "nobody@elsewhere.example"), Entry, TestContext.Current.CancellationToken);
        await claims.Say(ada, new("Myself", "ada@accounts.example"), Entry, TestContext.Current.CancellationToken);
        var said = await ties.ListSaid(ada, TestContext.Current.CancellationToken);
        Assert.Equal([("Ben of the fair", false), ("Nobody here", false)], said.Select(one => (one.Name, one.IsAgreed)).Order());

        var request = Assert.Single(await requests.List(ben, TestContext.Current.CancellationToken));
        Assert.Equal("Ada", request.Name);
        var cyd = await Account(database, "Cyd");
        Assert.Empty(await requests.List(cyd, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotFound, () => requests.Confirm(cyd, request.Id, Entry));
        await requests.Decline(ben, request.Id, TestContext.Current.CancellationToken);
        Assert.Empty(await requests.List(ben, TestContext.Current.CancellationToken));
        Assert.Equal(said, await ties.ListSaid(ada, TestContext.Current.CancellationToken));
        Assert.Empty(await ties.ListAgreed(TieVisibility.Private, TestContext.Current.CancellationToken));

        // Of the address and of what it is called nothing stands in the trail.
        await using var db = database.Read();
        var trail = string.Join('\n', await db.AuditEntries.Where(entry => entry.Record == nameof(TieClaim)).Select(entry => entry.After ?? "").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Fair", trail, StringComparison.Ordinal);
        foreach (var secret in new[] { "elsewhere", "Nobody", TieClaim.Fingerprint("nobody@elsewhere.example") })
            Assert.DoesNotContain(secret, trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmed_it_is_a_tie_of_both_each_in_its_own_words()
    {
        var database = fixture.Fresh();
        var (claims, ties, requests) = (new TieClaimRegister(database), new TieRegister(database), new TieRequestRegister(database));
        var (ada, ben) = (await Account(database, "Ada"), await Account(database, "Ben"));
        await claims.Say(ada, new("B.", "ben@accounts.example"), Entry, TestContext.Current.CancellationToken);
        await requests.Confirm(ben, Assert.Single(await requests.List(ben, TestContext.Current.CancellationToken)).Id, Entry with { Strength = 5, Place = null }, TestContext.Current.CancellationToken);
        var (hers, his) = (Assert.Single(await ties.ListSaid(ada, TestContext.Current.CancellationToken)), Assert.Single(await ties.ListSaid(ben, TestContext.Current.CancellationToken)));
        Assert.Equal(("Ben", true, 3, "Fair"), (hers.Name, hers.IsAgreed, hers.Said.Strength, hers.Said.Place));
        Assert.Equal(("Ada", true, 5, null), (his.Name, his.IsAgreed, his.Said.Strength, his.Said.Place));
        Assert.Equal(3, Assert.Single(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken)).Strength);
        await ties.Change(ada, hers.Id, Entry with { Strength = 1, Visibility = TieVisibility.Private }, TestContext.Current.CancellationToken);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotFound, () => ties.Change(ben, hers.Id, Entry));
        await Cast.Refused(RefusalReason.NotFound, () => ties.Forget(ben, hers.Id));
        await ties.Forget(ada, hers.Id, TestContext.Current.CancellationToken);
        Assert.False(Assert.Single(await ties.ListSaid(ben, TestContext.Current.CancellationToken)).IsAgreed);
    }

    [Fact]
    public async Task What_both_say_of_each_others_addresses_is_agreed_at_once()
    {
        var database = fixture.Fresh();
        var (claims, ties) = (new TieClaimRegister(database), new TieRegister(database));
        var (ada, ben) = (await Account(database, "Ada"), await Account(database, "Ben"));
        await claims.Say(ada, new("Ben", "ben@accounts.example"), Entry, TestContext.Current.CancellationToken);
        Assert.Equal(2, await claims.SayAll(ben, [new("Ada", "ada@accounts.example"), new("Else", "else@x.example")], Entry, TestContext.Current.CancellationToken));
        Assert.Single(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        // Said again of a tie that is agreed, it is changed.
        await claims.Say(ada, new("Ben", "ben@accounts.example"), Entry with { Strength = 1 }, TestContext.Current.CancellationToken);
        Assert.Equal((1, true), Assert.Single(await ties.ListSaid(ada, TestContext.Current.CancellationToken)) is var one ? (one.Said.Strength, one.IsAgreed) : default);
        var wrong = await Assert.ThrowsAsync<ProblemsException>(() => claims.Say(ada, new("", "not an address"), Entry with { Strength = 9 }, TestContext.Current.CancellationToken));
        Assert.Equal(["name", "mail", "strength"], wrong.Problems.Select(problem => problem.File));
    }

    [Fact]
    public async Task An_address_that_is_not_proven_is_asked_nothing_and_what_nobody_answers_is_forgotten()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (claims, ties, requests) = (new TieClaimRegister(database), new TieRegister(database), new TieRequestRegister(database));
        var (ada, eve) = (await Account(database, "Ada"), await Account(database, "Eve", confirmed: false));
        await claims.Say(ada, new("Eve", "eve@accounts.example"), Entry, TestContext.Current.CancellationToken);
        Assert.Empty(await requests.List(eve, TestContext.Current.CancellationToken));
        clock.Advance(TieClaim.Holds);
        Assert.Empty(await ties.ListSaid(ada, TestContext.Current.CancellationToken));
        await claims.ForgetDue(TestContext.Current.CancellationToken);
        await using var db = database.Read();
        Assert.Equal(0, await db.TieClaims.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_is_erased_leaves_no_fingerprint_in_what_others_said()
    {
        var database = fixture.Fresh();
        var (ada, ben) = (await Account(database, "Ada"), await Account(database, "Ben"));
        await new TieClaimRegister(database).Say(ada, new("Ben", "ben@accounts.example"), Entry, TestContext.Current.CancellationToken);
        await new ErasureRegister(database).Erase(ben, ben.PersonId!.Value, TestContext.Current.CancellationToken);
        Assert.Empty(await new TieRegister(database).ListSaid(ada, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_says_whose_it_is_until_it_lapses_or_is_taken_back()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (links, requests, ties) = (new TieLinkRegister(database), new TieRequestRegister(database), new TieRegister(database));
        var (ada, ben) = (await Account(database, "Ada"), await Account(database, "Ben"));
        await Assert.ThrowsAsync<ProblemsException>(() => links.Make(ada, 1000, TestContext.Current.CancellationToken));
        var first = (await links.Make(ada, 1, TestContext.Current.CancellationToken)).Secret;
        var second = (await links.Make(ada, 1, TestContext.Current.CancellationToken)).Secret;
        await Cast.Refused(RefusalReason.NotFound, () => links.Read(ben, first));
        Assert.Equal("Ada", await links.Read(ben, second, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotFound, () => links.Read(ada, second));
        await Cast.Refused(RefusalReason.NotAllowed, () => links.Read(Actor.Anonymous, second));
        await links.Met(ben, second, Entry, TestContext.Current.CancellationToken);
        Assert.Empty(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        await requests.Confirm(ada, Assert.Single(await requests.List(ada, TestContext.Current.CancellationToken)).Id, Entry, TestContext.Current.CancellationToken);
        Assert.Single(await ties.ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromHours(1));
        await Cast.Refused(RefusalReason.NotFound, () => links.Met(ben, second, Entry));
        Assert.Null(await links.Find(ada, TestContext.Current.CancellationToken));
        var third = (await links.Make(ada, 24, TestContext.Current.CancellationToken)).Secret;
        await links.Revoke(ada, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.NotFound, () => links.Read(ben, third));
        await using var db = database.Read();
        foreach (var secret in new[] { first, second, third })
            Assert.False(await db.AuditEntries.AnyAsync(entry => entry.After!.Contains(secret) || entry.Before!.Contains(secret), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Colleagues_are_suggested_and_nobody_else()
    {
        var database = fixture.Fresh();
        var suggestions = new TieSuggestions(database, new TieRegister(database));
        var (ada, ben, cyd) = (await Account(database, "Ada"), await Account(database, "Ben"), await Account(database, "Cyd"));
        var works = await Cast.Organisation(database, ada, "Works");
        await new RoleRegister(database).Give(ada, works.Id, ben.PersonId!.Value, RoleKind.Member, TestContext.Current.CancellationToken);
        Assert.Equal([new TieSuggestion(ben.PersonId.Value, "Ben", TieReason.Colleague, "Works")], await suggestions.List(ada, TestContext.Current.CancellationToken));
        Assert.Empty(await suggestions.List(cyd, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotFound, () => suggestions.Take(ada, cyd.PersonId!.Value, Entry));
        await suggestions.Take(ada, ben.PersonId.Value, Entry, TestContext.Current.CancellationToken);
        Assert.Empty(await suggestions.List(ada, TestContext.Current.CancellationToken));
        Assert.Equal(TieSource.Suggested, Assert.Single(await new TieRegister(database).ListSaid(ada, TestContext.Current.CancellationToken)).Said.Source);
    }

    [Fact]
    public async Task Two_who_had_a_meeting_at_an_event_are_suggested_to_each_other_once_it_is_over()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var cast = await EventCast.Open(fixture.Fresh(clock));
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, TestContext.Current.CancellationToken);
        var suggestions = new TieSuggestions(cast.Database, new TieRegister(cast.Database));
        Assert.Empty(await suggestions.List(ada.Actor, TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal([new TieSuggestion(ben.Actor.PersonId!.Value, "Ben", TieReason.SharedEvent, "Regions meet")], await suggestions.List(ada.Actor, TestContext.Current.CancellationToken));
        Assert.Empty(await suggestions.List(cyd.Actor, TestContext.Current.CancellationToken));
        await new BlockRegister(cast.Database).BlockPerson(ben.Actor, ada.Actor.PersonId!.Value, TestContext.Current.CancellationToken);
        Assert.Empty(await suggestions.List(ada.Actor, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(5, 0, 1.0)]
    [InlineData(5, 730, 0.5)]
    [InlineData(4, 1460, 0.2)]
    [InlineData(3, -5, 0.6)]
    public void Strength_halves_every_two_years_without_contact(int said, int days, double strength) =>
        Assert.Equal(strength, TieStrength.Of(said, new DateOnly(2026, 3, 2).AddDays(-days), new(2026, 3, 2)), 1e-12);

    internal static async Task<Actor> Account(RegistryDatabase database, string name, bool confirmed = true)
    {
        var actor = await Cast.Person(database, name);
        var mail = $"{name.ToLowerInvariant()}@accounts.example";
        await database.Change(Actor.Command, db => Task.FromResult(db.Add(new Account { Id = actor.AccountId!.Value, PersonId = actor.PersonId, UserName = mail, Email = mail, NormalizedEmail = mail.ToUpperInvariant(), NormalizedUserName = mail.ToUpperInvariant(), EmailConfirmed = confirmed, Language = "en", CreatedAt = database.Now })));
        return actor;
    }
}

public sealed class SqliteAgreementTests(SqliteFixture fixture) : AgreementContract(fixture);

public sealed class PostgresAgreementTests(PostgresFixture fixture) : AgreementContract(fixture);
