using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Tests.Invented;

/// <summary>The invented community, the same on every database; small here.</summary>
public abstract class InventedContract(RegistryFixture fixture)
{
    private const int Size = 100;

    private static readonly InventedPlace[] Places =
    [
        new(new("ITH3", NutsVersion.Nuts2013), "Veneto", 3, ["C15", "C14"]),
        new(new("FI19", NutsVersion.Nuts2013), "West Finland", 1, ["C28"]),
    ];

    [Fact]
    public async Task It_is_marked_placed_and_removed_as_a_whole()
    {
        var database = fixture.Fresh();
        var (register, ada) = (new InventedRegister(database), await Cast.Person(database, "Ada"));
        Assert.True(await register.IsFirstStart(TestContext.Current.CancellationToken));
        Assert.Equal(Size, await register.Load(7, Places, Size, TestContext.Current.CancellationToken));
        await Cast.Refused(RefusalReason.NotNow, () => register.Load(7, Places, Size));
        await Cast.Organisation(database, ada, "Real");
        await using (var db = database.Read())
        {
            var organisations = await db.Organisations.Where(one => one.Origin == RecordOrigin.Invented).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.All(organisations, one => Assert.Contains("(invented)", one.Name, StringComparison.Ordinal));
            Assert.InRange(organisations.Count(one => one.RegionCode == "ITH3"), 60, 90);
            // Beside one need an organisation, two of four organisations where each of the two strategies stands.
            Assert.Equal((4, 3 * Size, Size + 16), (await db.Clusters.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.People.CountAsync(one => one.Origin == RecordOrigin.Invented, cancellationToken: TestContext.Current.CancellationToken), await db.Needs.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
            Assert.All(await db.People.Where(one => one.Origin == RecordOrigin.Invented).Select(one => one.Name).ToListAsync(cancellationToken: TestContext.Current.CancellationToken), name => Assert.EndsWith("(invented)", name, StringComparison.Ordinal));
            Assert.Equal(0, await db.AuditEntries.CountAsync(entry => entry.Record == "Tie", cancellationToken: TestContext.Current.CancellationToken));
        }
        var strategies = await new StrategyRegister(database).List(Actor.Anonymous, TestContext.Current.CancellationToken);
        Assert.Equal(["2021-2027-invented", "2021-2027-invented"], strategies.Select(one => one.Slug));
        var contents = await new StrategyRegister(database).Get(Actor.Anonymous, "ITH3", "2021-2027-invented", TestContext.Current.CancellationToken);
        Assert.All(contents.Projects.SelectMany(one => one.Title).Concat(contents.Priorities.SelectMany(one => one.Name)).Concat(contents.Measures.SelectMany(one => one.Name)).Concat(contents.Calls.SelectMany(one => one.Name)).Concat(contents.Strategy.Title), text => Assert.EndsWith(text.Language == "en" ? "(invented)" : "(verzonnen)", text.Text, StringComparison.Ordinal));
        Assert.InRange((await new TieRegister(database).ListAgreed(TieVisibility.Introductions, TestContext.Current.CancellationToken)).Count, 3 * Size, 6 * Size);

        Assert.Equal(Size, await register.Remove(TestContext.Current.CancellationToken));
        Assert.False(await register.IsFirstStart(TestContext.Current.CancellationToken));
        await using var left = database.Read();
        Assert.Equal((1, 1, 0, 0, 1), (await left.Organisations.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await left.People.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await left.Ties.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await left.Needs.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await left.OrganisationRoles.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(0, await left.Strategies.CountAsync(cancellationToken: TestContext.Current.CancellationToken) + await left.StrategyProjects.CountAsync(cancellationToken: TestContext.Current.CancellationToken) + await left.StrategySourceRows.CountAsync(cancellationToken: TestContext.Current.CancellationToken) + await left.Consents.CountAsync(cancellationToken: TestContext.Current.CancellationToken) + await left.Memberships.CountAsync(cancellationToken: TestContext.Current.CancellationToken) + await left.Clusters.CountAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_same_seed_invents_the_same()
    {
        IEnumerable<string> Names(int seed) => InventedCommunity.Make(seed, Places, Size, RegistryFixture.Start).Records.OfType<Organisation>().Select(one => one.Slug);
        Assert.Equal(Names(1), Names(1));
        Assert.NotEqual(Names(1), Names(2));
    }
}

public sealed class SqliteInventedTests(SqliteFixture fixture) : InventedContract(fixture);

public sealed class PostgresInventedTests(PostgresFixture fixture) : InventedContract(fixture);
