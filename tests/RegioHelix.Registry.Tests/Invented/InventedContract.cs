using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Organisations;
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
        Assert.True(await register.IsFirstStart());
        Assert.Equal(Size, await register.Load(7, Places, Size));
        await Cast.Refused(RefusalReason.NotNow, () => register.Load(7, Places, Size));
        await Cast.Organisation(database, ada, "Real");
        await using (var db = database.Read())
        {
            var organisations = await db.Organisations.Where(one => one.Origin == RecordOrigin.Invented).ToListAsync();
            Assert.All(organisations, one => Assert.Contains("(invented)", one.Name, StringComparison.Ordinal));
            Assert.InRange(organisations.Count(one => one.RegionCode == "ITH3"), 60, 90);
            Assert.Equal((4, 3 * Size, Size), (await db.Clusters.CountAsync(), await db.People.CountAsync(one => one.Origin == RecordOrigin.Invented), await db.Needs.CountAsync()));
            Assert.All(await db.People.Where(one => one.Origin == RecordOrigin.Invented).Select(one => one.Name).ToListAsync(), name => Assert.EndsWith("(invented)", name, StringComparison.Ordinal));
            Assert.Equal(0, await db.AuditEntries.CountAsync(entry => entry.Record == "Tie"));
        }
        Assert.InRange((await new TieRegister(database).ListAgreed(TieVisibility.Introductions)).Count, 3 * Size, 6 * Size);

        Assert.Equal(Size, await register.Remove());
        Assert.False(await register.IsFirstStart());
        await using var left = database.Read();
        Assert.Equal((1, 1, 0, 0, 1), (await left.Organisations.CountAsync(), await left.People.CountAsync(), await left.Ties.CountAsync(), await left.Needs.CountAsync(), await left.OrganisationRoles.CountAsync()));
        Assert.Equal(0, await left.Consents.CountAsync() + await left.Memberships.CountAsync() + await left.Clusters.CountAsync());
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
