using Npgsql;
using RegioHelix.Cli.Nodes;
using RegioHelix.Registry;
using RegioHelix.Registry.Files;
using RegioHelix.Store;
using RegioHelix.Store.Shelves;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>What holds of small files wherever they are kept.</summary>
public abstract class FileShelfContract
{
    private static readonly Guid Owner = Guid.CreateVersion7();

    private protected abstract IFileShelves Shelves { get; }

    [Fact]
    public void A_file_is_found_until_it_is_removed_and_a_shelf_knows_its_own_alone()
    {
        var (shelf, other) = (Shelves.Open("rosters"), Shelves.Open("member-lists"));
        Assert.Null(shelf.Find("a.json"));
        Assert.Empty(shelf.List());
        shelf.Put("a.json", [1, 2, 3], Owner, DateTimeOffset.UtcNow.AddDays(2));
        other.Put("a.json", [9]);
        Assert.Equal([1, 2, 3], shelf.Find("a.json")!.Content);
        Assert.Equal(("a.json", 3L), (shelf.Find("a.json")!.File.Path, Assert.Single(shelf.List()).Bytes));
        Assert.Equal(shelf.Find("a.json")!.File, shelf.List()[0]);
        Assert.InRange(shelf.List()[0].At, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        shelf.Remove("a.json");
        shelf.Remove("a.json");
        Assert.Null(shelf.Find("a.json"));
        Assert.Equal([9], other.Find("a.json")!.Content);
    }

    [Fact]
    public void Another_takes_its_place_and_the_latest_comes_first()
    {
        var shelf = Shelves.Open("reports");
        shelf.Put("one.json", new byte[70_000]);
        Thread.Sleep(20);
        shelf.Put("two.json", []);
        Assert.Equal(["two.json", "one.json"], shelf.List().Select(file => file.Path));
        Thread.Sleep(20);
        shelf.Put("one.json", "é"u8.ToArray());
        Assert.Equal(["one.json", "two.json"], shelf.List().Select(file => file.Path));
        Assert.Equal("é"u8.ToArray(), shelf.Find("one.json")!.Content);
        Assert.Empty(shelf.Find("two.json")!.Content);
    }

    [Fact]
    public void All_below_a_path_goes_with_it_and_what_only_begins_like_it_stays()
    {
        var shelf = Shelves.Open("own/strategy-checks");
        foreach (var path in (string[])["ab/check.json", "ab/priority-1.json", "abc/check.json"])
            shelf.Put(path, [1], Owner);
        shelf.Remove("ab");
        Assert.Equal(["abc/check.json"], shelf.List().Select(file => file.Path));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a/../b")]
    [InlineData(".a")]
    [InlineData("A")]
    [InlineData("")]
    [InlineData("a//b")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path)
    {
        var shelf = Shelves.Open("reports");
        Assert.Throws<ArgumentOutOfRangeException>(() => shelf.Put(path, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => shelf.Find(path));
        Assert.Throws<ArgumentOutOfRangeException>(() => shelf.Remove(path));
    }

    [Fact]
    public async Task Of_many_that_put_at_once_one_stays_whole()
    {
        var shelf = Shelves.Open("reports");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => shelf.Put("a.json", [.. Enumerable.Repeat((byte)number, 1000)]), TestContext.Current.CancellationToken)));
        Assert.Single(shelf.Find("a.json")!.Content.Distinct());
    }
}

/// <summary>Small files in the data directory.</summary>
public sealed class FolderShelfTests : FileShelfContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private protected override IFileShelves Shelves => new FolderShelves(DataDirectory.Open(folder["data"]), TimeProvider.System);

    public void Dispose() => folder.Dispose();
}

/// <summary>Small files in a registry of one file: the same statements as on a server.</summary>
public sealed class SqliteShelfTests : FileShelfContract, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RegistryDatabase? database;

    private protected override IFileShelves Shelves => new RegistryShelves(new SharedFileRegister(database!));

    public async ValueTask InitializeAsync()
    {
        database = new RegistryDatabase(new RegistrySettings(RegistryKind.Sqlite, folder["registry.db"]), TimeProvider.System);
        await database.Migrate(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        database?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Small files in the registry that nodes share.</summary>
public sealed class PostgresShelfTests(NodesServer server) : FileShelfContract, IClassFixture<NodesServer>
{
    private readonly RegistryDatabase database = server.Fresh();

    private protected override IFileShelves Shelves => new RegistryShelves(new SharedFileRegister(database));
}

/// <summary>A server of PostgreSQL for the tests of this folder that want no process of their own.</summary>
public sealed class NodesServer : IDisposable
{
    private readonly Lazy<ThrowawayPostgres> server = new(() => new ThrowawayPostgres());
    private int count;

    /// <summary>The connection to a database that is not there yet.</summary>
    public string Connection() => server.Value.Connection($"nodes{Interlocked.Increment(ref count)}");

    /// <summary>A registry with all tables and nothing in them.</summary>
    public RegistryDatabase Fresh()
    {
        var database = new RegistryDatabase(RegistrySettings.From(Connection(), ""), TimeProvider.System);
        database.Migrate(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return database;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (server.IsValueCreated)
            server.Value.Dispose();
    }
}
