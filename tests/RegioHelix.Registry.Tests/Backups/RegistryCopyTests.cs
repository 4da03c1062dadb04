using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Backups;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Invented;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Tests.Backups;

/// <summary>A registry goes from a server into a file and back, row by row the same.</summary>
public sealed class RegistryCopyTests(SqliteFixture files, PostgresFixture servers)
{
    [Fact]
    public async Task Every_row_of_every_table_goes_there_and_back()
    {
        var (server, file, other) = (servers.Fresh(), files.Fresh(), servers.Fresh());
        await new InventedRegister(server).Load(7, [new(new("ITH3", NutsVersion.Nuts2013), "Veneto", 3, ["C15"]), new(new("FI19", NutsVersion.Nuts2013), "West Finland", 1, ["C28"])], 30, cancellation: TestContext.Current.CancellationToken);
        var role = new IdentityRole<Guid>("invented") { Id = Guid.CreateVersion7() };
        await server.Change(Actor.System, db =>
        {
            db.Add(role);
            db.Add(Claim(role));
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        await RegistryCopy.Run(server, file, cancellation: TestContext.Current.CancellationToken);
        await RegistryCopy.Run(file, other, cancellation: TestContext.Current.CancellationToken);
        var expected = await Rows(server);
        Assert.True(expected.Count > 100);
        Assert.Equal(expected, await Rows(file));
        Assert.Equal(expected, await Rows(other));
        // Numbers that the database gives go on after those that were copied.
        await other.Change(Actor.System, db => Task.FromResult(db.Add(Claim(role))), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_the_last_step_fails_nothing_was_changed()
    {
        var (from, to) = (files.Fresh(), files.Fresh());
        await new InventedRegister(to).Load(7, [new(new("ITH3", NutsVersion.Nuts2013), "Veneto", 3, ["C15"])], 10, cancellation: TestContext.Current.CancellationToken);
        var before = await Rows(to);
        await Assert.ThrowsAsync<IOException>(() => RegistryCopy.Run(from, to, () => throw new IOException("the disk"), TestContext.Current.CancellationToken));
        Assert.Equal(before, await Rows(to));
    }

    [Fact]
    public void A_row_comes_after_those_that_it_points_to()
    {
        using var db = files.Fresh().Read();
        var order = RegistryCopy.InOrder(db.Model).ToList();
        Assert.Equal(db.Model.GetEntityTypes().Count(), order.Count);
        Assert.All(order, type => Assert.All(type.GetForeignKeys(), key => Assert.True(order.IndexOf(key.PrincipalEntityType) <= order.IndexOf(type))));
    }

    [Fact]
    public void Erasures_are_noted_once_and_a_line_that_was_cut_off_is_named()
    {
        using var folder = new TemporaryFolder();
        var (file, one) = (folder["erasures.tsv"], new Erasure { PersonId = Guid.CreateVersion7(), AccountId = Guid.CreateVersion7(), At = RegistryFixture.Start });
        var other = new Erasure { PersonId = Guid.CreateVersion7(), At = RegistryFixture.Start };
        ErasureList.Add(file, [one]);
        ErasureList.Add(file, [one, other]);
        Assert.Equal([(one.PersonId, one.AccountId, one.At), (other.PersonId, null, other.At)], ErasureList.Read(file).Select(known => (known.PersonId, known.AccountId, known.At)));
        File.AppendAllText(file, "0199");
        Assert.Contains("erasures.tsv:4 unreadable-erasure: 0199", Assert.Throws<Vocabulary.Problems.ProblemsException>(() => ErasureList.Read(file)).Message, StringComparison.Ordinal);
    }

    private static IdentityRoleClaim<Guid> Claim(IdentityRole<Guid> role) => new() { RoleId = role.Id, ClaimType = "invented", ClaimValue = "yes" };

    // Every record by what it says, whatever the database.
    private static async Task<List<string>> Rows(RegistryDatabase database)
    {
        var rows = new List<string>();
        await using var db = database.Read();
        foreach (var type in db.Model.GetEntityTypes())
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
            foreach (var record in await set.ToListAsync(TestContext.Current.CancellationToken))
                rows.Add($"{type.ClrType.Name}: {string.Join('|', type.GetProperties().OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => Text(one.GetGetter().GetClrValue(record))))}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object? value) => value switch
    {
        // SQLite keeps 1.0 of what PostgreSQL keeps as 1: the same amount.
        decimal amount => amount.ToString("G29", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        System.Collections.IEnumerable many and not string => string.Join(',', many.Cast<object>()),
        _ => $"{value}",
    };
}
